package validate

import "math"

// Band is where a number should lie. It is fixed before anything is played.
type Band struct {
	Lo, Hi float64
	strict bool // the ends do not belong to it
}

// Between two numbers, both of them included.
func Between(lo, hi float64) Band { return Band{Lo: lo, Hi: hi} }

// Above a number, and not at it.
func Above(lo float64) Band { return Band{Lo: lo, Hi: math.Inf(1), strict: true} }

// Below a number, and not at it.
func Below(hi float64) Band { return Band{Lo: math.Inf(-1), Hi: hi, strict: true} }

// Exactly a number, but for what rounding does to sums.
func Exactly(x float64) Band {
	const rounding = 1e-9
	return Band{Lo: x - rounding, Hi: x + rounding}
}

func (b Band) holds(x float64) bool {
	if b.strict {
		return x > b.Lo && x < b.Hi
	}
	return x >= b.Lo && x <= b.Hi
}
