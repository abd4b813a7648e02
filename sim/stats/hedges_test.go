package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The worked example of Borenstein and others (2009), chapter 4: means 103 and
// 100, standard deviations 5.5 and 4.5, 50 each; g 0.5924 with variance 0.0411
// (by the approximate J, which is the exact one to four digits).
func TestHedgesByBorenstein(t *testing.T) {
	got := Hedges(Moments{50, 103, 49 * 5.5 * 5.5}, Moments{50, 100, 49 * 4.5 * 4.5}, 0.95)
	near(t, "g", got.Mean, 0.5924, 1e-4)
	near(t, "half the interval", (got.Hi-got.Lo)/2, 1.959964*math.Sqrt(0.0411), 5e-4)
	if !got.OK || got.Clusters != 100 {
		t.Errorf("got %+v", got)
	}
}

func TestUnbiased(t *testing.T) {
	near(t, "J(2)", unbiased(2), 1/math.Sqrt(math.Pi), 1e-9) // Γ(1)/Γ(1/2)
	near(t, "J(4)", unbiased(4), math.Sqrt(2/math.Pi), 1e-9)
	near(t, "J where the series takes over", unbiased(1e6), 1-3/(4e6-1), 1e-9)
}

// J takes away the bias: the mean of g over many small samples is the true difference.
func TestHedgesIsUnbiased(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 5))
	var g Moments
	covered := 0
	for range 20000 {
		var a, b Moments
		for range 5 {
			a.Add(1 + dice.NormFloat64())
			b.Add(dice.NormFloat64())
		}
		i := Hedges(a, b, 0.95)
		g.Add(i.Mean)
		if i.Lo <= 1 && 1 <= i.Hi {
			covered++
		}
	}
	near(t, "mean of g", g.Mean, 1, 3*g.SE())
	if share := float64(covered) / 20000; share < 0.935 || share > 0.975 {
		t.Errorf("%v of the intervals hold the true difference, want about 0.95", share)
	}
}

func TestNoHedges(t *testing.T) {
	for name, got := range map[string]Interval{
		"empty":     Hedges(Moments{}, Moments{5, 1, 1}, 0.95),
		"one":       Hedges(Moments{1, 2, 0}, Moments{5, 1, 1}, 0.95),
		"no spread": Hedges(Moments{5, 2, 0}, Moments{5, 1, 0}, 0.95),
	} {
		if got.OK || !math.IsNaN(got.Mean) || !math.IsNaN(got.Lo) {
			t.Errorf("%s: got %+v, want none", name, got)
		}
	}
	panics(t, "level 95", func() { Hedges(Moments{}, Moments{}, 95) })
}
