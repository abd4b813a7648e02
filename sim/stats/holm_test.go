package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// By hand: 5 x 0.01, 4 x 0.02, 3 x 0.03, then 2 x 0.04 and 0.05, which may not be less.
func TestHolmByHand(t *testing.T) {
	got := Holm([]float64{0.04, 0.01, nan, 0.05, 0.02, 0.03})
	want := []float64{0.09, 0.05, nan, 0.09, 0.08, 0.09}
	for i := range want {
		if math.IsNaN(want[i]) != math.IsNaN(got[i]) || math.Abs(got[i]-want[i]) > 1e-15 {
			t.Errorf("number %d: got %v, want %v", i, got[i], want[i])
		}
	}
	if got := Holm([]float64{0.6, 0.7}); got[0] != 1 || got[1] != 1 {
		t.Errorf("got %v, want 1 at most", got)
	}
	if len(Holm(nil)) != 0 {
		t.Error("an empty family has no p-values")
	}
	panics(t, "p-value 2", func() { Holm([]float64{2}) })
}

// Rejecting what is adjusted to alpha or less is Holm's own procedure: step down until the first that is not below alpha over what is left.
func TestHolmIsTheStepDownProcedure(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 5))
	for range 500 {
		p := make([]float64, 1+dice.IntN(8))
		for i := range p {
			p[i] = float64(dice.IntN(50)) / 500
		}
		const alpha = 0.0503 // on no multiple of the numbers above
		sorted := slices.Sorted(slices.Values(p))
		rejected := 0
		for rejected < len(p) && sorted[rejected] <= alpha/float64(len(p)-rejected) {
			rejected++
		}
		got := 0
		for i, x := range Holm(p) {
			if x <= alpha {
				got++
			}
			if x < p[i] || x > 1 {
				t.Fatalf("adjusted %v to %v", p[i], x)
			}
		}
		if got != rejected {
			t.Fatalf("%v: got %d rejected, want %d", p, got, rejected)
		}
	}
}
