package stats

import (
	"math"
	"testing"
)

// TestLargerGoesWithTheInterval has p at most 0.05 just where the interval lies beyond the margin.
func TestLargerGoesWithTheInterval(t *testing.T) {
	for _, mean := range []float64{-3, -1.2, -0.4, 0, 0.4, 1.2, 3} {
		for _, margin := range []float64{0, 0.3, 1} {
			i := FromError(mean, 0.3, 7, 0.95)
			outside := i.Lo > margin || i.Hi < -margin
			if p := Larger(mean, 0.3, 7, margin); (p <= 0.05) != outside {
				t.Errorf("mean %v, margin %v: p %v, interval %v to %v", mean, margin, p, i.Lo, i.Hi)
			}
		}
		if got, want := Larger(mean, 0.3, 7, 0), PValue(mean/0.3, 7); got != want {
			t.Errorf("mean %v, no margin: got %v, want %v", mean, got, want)
		}
	}
	if got := Larger(1, 0.3, 7, math.Inf(1)); got != 1 {
		t.Errorf("beyond all: got %v, want 1", got)
	}
	if !math.IsNaN(Larger(1, 0, 7, 0)) || !math.IsNaN(Larger(math.NaN(), 1, 7, 0)) {
		t.Error("a p-value of nothing")
	}
}
