package sheets

import (
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

// counts writes a party's numbers. In a column that is added up all have the
// same digits after the point, as many as they need.
type counts struct {
	amount.Purse
	most int // digits after the point
}

// countsOf writes two digits at most; one where shares of 1 are told in points of 100.
func countsOf(p *sim.Party) counts {
	c := counts{amount.PurseOf(p), 2}
	if c.Percent {
		c.most = 1
	}
	return c
}

// digits is how many digits a column of these numbers needs.
func (c counts) digits(column ...float64) int {
	n := 0
	for _, x := range column {
		for n < c.most && !whole(c.Scale(x)*math.Pow10(n)) {
			n++
		}
	}
	return n
}

func whole(x float64) bool { return math.Abs(x-math.Round(x)) < 1e-6 }

// cell is a number without its unit, in a column of so many digits.
func (c counts) cell(x float64, digits int) string { return amount.Fixed(c.Scale(x), digits) }

// in is a number with its unit.
func (c counts) in(x float64) string {
	return amount.WithUnit(c.cell(x, c.digits(x)), c.Unit)
}
