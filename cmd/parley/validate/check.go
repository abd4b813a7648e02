package validate

import (
	"github.com/parley-sim/parley/sim/stats"
)

// Scale is how a number is written.
type Scale string

const (
	Share  Scale = "share"  // 0.5 is a half
	Points Scale = "points" // the difference of two shares: 0.5 is 50 points
	Plain  Scale = "plain"  // a number with two decimals
	Count  Scale = "count"  // of things
)

// Check is one number of a fact with the band that it should lie in.
type Check struct {
	What   string
	Scale  Scale
	Found  stats.Interval
	Over   string // what the interval is over: "20 cases"
	Band   Band
	Levels []Level // how the number came about, or what it is beside; nil: nothing to add
	Label  Label   // what it is worth, where that is less than the fact says; empty: as much
	Trend  bool    // the levels lead from one end of a factor to the other: none may step back
}

// Level is the mean at a level of a factor.
type Level struct {
	Name string
	Mean float64
}

// Checks are those of a fact.
type Checks []Check

func (c Checks) pass() bool {
	for i := range c {
		if !c[i].Pass() {
			return false
		}
	}
	return true
}

// Pass reports whether all of the interval lies in the band or, where nothing
// varied and there is none, the number itself; and no level steps back.
func (c *Check) Pass() bool {
	if !c.Found.OK {
		return c.Band.holds(c.Found.Mean) && c.steady()
	}
	return c.Band.holds(c.Found.Lo) && c.Band.holds(c.Found.Hi) && c.steady()
}

// steady reports whether every step of a trend goes the way of the whole
// difference, or nowhere.
func (c *Check) steady() bool {
	const rounding = 1e-9
	for i := 1; c.Trend && i < len(c.Levels); i++ {
		step := c.Levels[i].Mean - c.Levels[i-1].Mean
		if c.Found.Mean > 0 && step < -rounding || c.Found.Mean < 0 && step > rounding {
			return false
		}
	}
	return true
}
