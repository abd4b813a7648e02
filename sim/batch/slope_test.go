package batch

import (
	"math"
	"testing"
)

// The slope of gains that follow first offers exactly, and of first offers that hardly differ.
func TestSlopeOfOpenings(t *testing.T) {
	for _, c := range []struct{ from, step, want float64 }{{0.1, 0.07, 0.4}, {0.5, 0.001, math.NaN()}} {
		o := openings{}
		for i := range 12 {
			x := c.from + float64(float64(i)*c.step)
			p := o.at(opened{openingBin(x), i % 3})
			p.offer.Add(x)
			p.gain.Add(0.2 + float64(0.4*x))
		}
		if got := o.slope(); math.Abs(got-c.want) > 1e-9 || math.IsNaN(got) != math.IsNaN(c.want) {
			t.Errorf("first offers from %v in steps of %v: got a slope of %v, want %v", c.from, c.step, got, c.want)
		}
	}
}
