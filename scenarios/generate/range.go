package generate

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Range is where a number is drawn from: evenly between Low and High, or, with
// a Spread, from a normal distribution around the middle with that standard
// deviation, cut at the ends.
type Range struct{ Low, High, Spread float64 }

// ParseRange reads 0.45, a range 0.2..0.6 (drawn evenly), or a mean and a spread
// 0.4~0.1 (normal, cut at two spreads from the mean).
func ParseRange(text string) (Range, error) {
	wrong := fmt.Errorf("%q; it takes a number such as 0.45, a range such as 0.2..0.6, or a mean and a spread such as 0.4~0.1", text)
	number := func(s string) (float64, bool) {
		x, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		return x, err == nil && math.Abs(x) <= 1e6 && !strings.ContainsAny(s, "xX_") // plain decimals only
	}
	if low, high, ok := strings.Cut(text, ".."); ok {
		a, good := number(low)
		b, fine := number(high)
		if !good || !fine || a > b {
			return Range{}, wrong
		}
		return Range{Low: a, High: b}, nil
	}
	if mean, spread, ok := strings.Cut(text, "~"); ok {
		m, good := number(mean)
		s, fine := number(spread)
		if !good || !fine || s <= 0 {
			return Range{}, wrong
		}
		return Range{m - 2*s, m + 2*s, s}, nil
	}
	x, ok := number(text)
	if !ok {
		return Range{}, wrong
	}
	return Range{Low: x, High: x}, nil
}

// at is the number that a normal draw stands for.
func (r Range) at(z float64) float64 {
	if r.Spread > 0 {
		return min(max((r.Low+r.High)/2+float64(r.Spread*z), r.Low), r.High)
	}
	return r.Low + float64((r.High-r.Low)*(math.Erfc(-z/math.Sqrt2)/2))
}
