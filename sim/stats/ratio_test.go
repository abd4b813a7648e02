package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// At the ends of Fieller's interval the t test of a - r b is just at its critical value.
func TestRatioByItsDefinition(t *testing.T) {
	dice := rand.New(rand.NewPCG(9, 5))
	some := 0
	for range 500 {
		k := 2 + dice.IntN(12)
		a, b := make([]float64, k), make([]float64, k)
		for i := range a {
			b[i] = 3 + dice.NormFloat64()
			a[i] = 2*b[i] + dice.NormFloat64()
		}
		got, under := Ratio(a, b, 0.95), OverClusters(b, 0.95)
		if got.OK != (under.Lo > 0 || under.Hi < 0) {
			t.Fatalf("%+v over a denominator of %+v", got, under)
		}
		if !got.OK {
			continue
		}
		some++
		for _, r := range []float64{got.Lo, got.Hi} {
			rest := make([]float64, k)
			for i := range a {
				rest[i] = a[i] - r*b[i]
			}
			m := moments(rest)
			near(t, "t at the end", math.Abs(m.Mean/m.SE())/critical(m.N-1, 0.95), 1, 1e-6)
		}
		if !(got.Lo <= got.Mean && got.Mean <= got.Hi) {
			t.Fatalf("got %+v", got)
		}
	}
	if some < 200 {
		t.Errorf("only %d of 500 had an interval", some)
	}
}

// A denominator that is known leaves the t interval, scaled.
func TestRatioOverAConstant(t *testing.T) {
	got, want := Ratio(drug1, []float64{2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, 0.95), OverClusters(drug1, 0.95)
	near(t, "ratio", got.Mean, want.Mean/2, 1e-12)
	near(t, "lower end", got.Lo, want.Lo/2, 1e-12)
	near(t, "upper end", got.Hi, want.Hi/2, 1e-12)
	negative := Ratio(drug1, []float64{-2, -2, -2, -2, -2, -2, -2, -2, -2, -2}, 0.95)
	near(t, "lower end below 0", negative.Lo, -want.Hi/2, 1e-12)
}

func TestNoRatio(t *testing.T) {
	for name, got := range map[string]Interval{
		"nothing":     Ratio(nil, nil, 0.95),
		"one":         Ratio([]float64{1, nan}, []float64{2, 1}, 0.95),
		"one ratio":   Ratio([]float64{0.1, 0.2, 0.3}, []float64{0.3, 0.6, 0.9}, 0.95),
		"around 0":    Ratio([]float64{1, 2, 3}, []float64{-1, 0, 2}, 0.95),
		"all nothing": Ratio([]float64{1, 2}, []float64{0, 0}, 0.95),
	} {
		if got.OK || !math.IsNaN(got.Lo) || !math.IsNaN(got.Hi) {
			t.Errorf("%s: got %+v, want no interval", name, got)
		}
	}
	if got := Ratio([]float64{2, nan, 4}, []float64{1, 5, 2}, 0.95); got.Clusters != 2 || got.Mean != 2 {
		t.Errorf("got %+v, want 2 over the 2 clusters that have both", got)
	}
}
