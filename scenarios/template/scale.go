package template

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Range is the prices that are thought of: from the lowest to the highest.
type Range struct{ From, To, Step float64 }

const (
	mostPrices = 1000
	mostWorth  = 1e9 // so that sums of worths stay exact enough
)

// Check says what is wrong with a range.
func (r Range) Check() error {
	switch {
	case !(r.From < r.To):
		return fmt.Errorf("the lowest price is %s and the highest %s; the second must be larger", Plain(r.From), Plain(r.To))
	case math.Abs(r.From) > mostWorth || math.Abs(r.To) > mostWorth:
		return fmt.Errorf("a price is beyond 1,000,000,000; count in thousands or millions, such as $K or $M")
	case r.Step <= 0:
		return fmt.Errorf("the step is %s; it must be above 0", Plain(r.Step))
	case r.steps() > mostPrices:
		return fmt.Errorf("steps of %s make more than %d prices; take a larger step", Plain(r.Step), mostPrices)
	case r.steps() < 1 || math.Abs(r.From+float64(r.steps()*r.Step)-r.To) > r.Step*1e-6:
		return fmt.Errorf("steps of %s from %s do not end at %s; leave the step out, and one is found", Plain(r.Step), Plain(r.From), Plain(r.To))
	}
	return nil
}

func (r Range) width() float64 { return tidy(r.To - r.From) }
func (r Range) steps() float64 { return math.Round((r.To - r.From) / r.Step) }

// EvenStep is a step that makes about ten prices of a range.
func EvenStep(from, to float64) float64 {
	for _, parts := range []float64{8, 10, 12, 9, 11, 7, 6, 5, 15, 20} {
		if step := tidy((to - from) / parts); step == below(step) {
			return step
		}
	}
	return tidy((to - from) / 10)
}

func (r Range) values() []string {
	values := make([]string, int(r.steps())+1)
	for i := range values {
		values[i] = Plain(r.From + float64(float64(i)*r.Step))
	}
	return values
}

// worth is what each price is worth to a side for which the whole range moves a stake.
func (r Range) worth(side string, stake float64) []float64 {
	rate := r.rate(stake)
	worths := make([]float64, int(r.steps())+1)
	for i := range worths {
		price := tidy(r.From + float64(float64(i)*r.Step))
		if worths[i] = tidy(price * rate); side == Buyer {
			worths[i] = tidy((r.To - price) * rate)
		}
	}
	return worths
}

// rate is what one unit of price is worth where the whole range moves a stake.
func (r Range) rate(stake float64) float64 { return tidy(stake / r.width()) }

// scale is what a stake of 100 in a template stands for: what the price moves.
func (s *Sketch) scale() float64 {
	if s.Range.width() > 0 {
		return s.Range.width()
	}
	return 100
}

// Grid is what worths are multiples of, so that they are easy to read: 0.5 where
// the price moves 40, 500 where it moves 40,000.
func (s *Sketch) Grid() float64 { return below(s.scale() / 75) }

// below is the largest of ..., 1, 2, 5, 10, 20, ... that is not above x.
func below(x float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(x)+1e-9))
	for _, lead := range []float64{5, 2} {
		if lead*ten <= x*(1+1e-9) {
			return tidy(lead * ten)
		}
	}
	return tidy(ten)
}

// nice is the multiple of a grid that is nearest, and never 0 where x is not.
func nice(x, grid float64) float64 {
	n := math.Round(x / grid)
	if n == 0 && x > 0 {
		n = 1
	}
	return tidy(n * grid)
}

// fit is a table of the same shape in which the best value is exactly a stake
// above the worst, and 0 stays 0. The numbers between are rounded as far as
// values that differ still do.
func fit(shape []float64, stake float64) []float64 {
	if spread(shape) == 0 || stake == 0 {
		return make([]float64, len(shape))
	}
	for grid := below(stake / 6); ; grid = below(grid * 0.75) {
		if fitted := rounded(shape, stake, grid); kinds(fitted) == kinds(shape) || grid < stake/1e6 {
			return fitted
		}
	}
}

func rounded(shape []float64, stake, grid float64) []float64 {
	least, most := slices.Min(shape), slices.Max(shape)
	at := func(x float64) float64 { // above the worst
		if x == most {
			return stake
		}
		return math.Round((x-least)/(most-least)*stake/grid) * grid
	}
	zero := at(min(max(0, least), most))
	table := make([]float64, len(shape))
	for v, x := range shape {
		table[v] = tidy(at(x) - zero)
	}
	return table
}

// kinds is how many different numbers there are.
func kinds(worths []float64) int {
	sorted := slices.Sorted(slices.Values(worths))
	return len(slices.Compact(sorted))
}

// tidy removes what floating point adds to decimals.
func tidy(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64)
	if err != nil {
		return x
	}
	return y + 0 // no -0
}

// Plain is a number as people write it in a file, without an exponent where it
// is not tiny.
func Plain(x float64) string {
	if x = tidy(x); x != 0 && math.Abs(x) < 1e-6 {
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// Told is a number for reading, thousands apart: 1,250,000.
func Told(x float64) string {
	text := Plain(math.Abs(x))
	whole, _, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0 && !strings.Contains(text, "e"); i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	if x < 0 {
		return "-" + text
	}
	return text
}
