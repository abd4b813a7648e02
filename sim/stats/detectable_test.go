package stats

import (
	"math"
	"testing"
)

// TestPowerGoesOnFarOut has two numbers alone, of which no effect is surely found:
// the two ways to compute it meet.
func TestPowerGoesOnFarOut(t *testing.T) {
	for _, df := range []int{1, 2, 4} {
		below, above := power(farthest, df, 0.001), power(farthest+1e-9, df, 0.001)
		if math.Abs(below-above) > 0.001 || below == 1 && df == 1 {
			t.Errorf("%d degrees of freedom: %v and %v", df, below, above)
		}
	}
}

func TestDetectableIsFoundWithThisChance(t *testing.T) {
	for _, p := range []Pilot{{Tau: 0.05, Sigma: 0.3}, {Tau: 0, Sigma: 1}, {Tau: 2, Sigma: 0}} {
		for _, k := range []int{2, 5, 34} {
			for _, alpha := range []float64{0.05, 0.05 / 24} {
				d := p.Detectable(k, 40, alpha, 0.8)
				if got := p.Power(d, k, 40, alpha); math.Abs(got-0.8) > 1e-5 {
					t.Errorf("%v, %d clusters, alpha %v: %v is found with a chance of %v", p, k, alpha, d, got)
				}
			}
		}
	}
	if got := (Pilot{}).Detectable(5, 40, 0.05, 0.8); got != 0 {
		t.Errorf("where nothing varies: got %v", got)
	}
	if got := (Pilot{Sigma: 1}).Detectable(1, 40, 0.05, 0.8); !math.IsNaN(got) {
		t.Errorf("with one cluster: got %v", got)
	}
}
