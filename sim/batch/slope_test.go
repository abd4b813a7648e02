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

// What each world adds to a slope and to a mean, against leaving it out and counting again.
func TestWithoutOneWorld(t *testing.T) {
	o := openings{}
	for i := range 60 {
		x := math.Mod(float64(i)*0.37, 1)
		p := o.at(opened{openingBin(x), i % 4})
		p.offer.Add(x)
		p.gain.Add(math.Mod(float64(i)*0.53, 1) + 0.3*float64(i%4))
	}
	for name, number := range map[string]func(sums) float64{"slope": sums.slope, "mean": sums.mean} {
		got := o.withoutOne(anyBin, number)
		for world := range 4 {
			var all, rest sums
			for _, key := range o.keys() {
				if all.add(o[key]); key.world != world {
					rest.add(o[key])
				}
			}
			if want := 4*number(all) - 3*number(rest); math.Abs(got[world]-want) > 1e-9 {
				t.Errorf("%s: world %d adds %v, want %v", name, world, got[world], want)
			}
		}
	}
	if one := o.withoutOne(func(key opened) bool { return key.world == 2 }, sums.slope); len(one) != 1 || math.IsNaN(one[0]) {
		t.Errorf("one world: got %v, want its slope", one)
	}
}
