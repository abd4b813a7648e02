package amount

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// Purse writes amounts of a party's worth.
type Purse struct {
	Unit    string
	Percent bool // the worth is a share of 1 and told in points of 100
}

// PurseOf finds out how a party counts: in its unit, or, where none is given,
// in points; of 100, if no package is worth more than 1.
func PurseOf(p *sim.Party) Purse {
	if p.Unit != "" {
		return Purse{Unit: p.Unit}
	}
	_, most := p.Profile.Worth.Bounds()
	return Purse{Unit: "points", Percent: most <= 1+1e-6}
}

// Amount is a worth in words: "$12.5K", "3 points".
func (p Purse) Amount(x float64) string {
	if math.IsInf(x, 0) {
		return "nothing"
	}
	return WithUnit(Number(p.Scale(x)), p.Unit)
}

// Nothing reports whether an amount is written as zero.
func (p Purse) Nothing(x float64) bool { return Number(p.Scale(x)) == "0" }

// Scale is the number that is written for a worth.
func (p Purse) Scale(x float64) float64 {
	if p.Percent {
		return float64(x * 100)
	}
	return x
}
