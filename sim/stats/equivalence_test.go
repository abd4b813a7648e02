package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The larger of two one-sided tests at 5 % is the 90 % interval between the margins.
func TestEquivalenceIsTheInterval(t *testing.T) {
	dice := rand.New(rand.NewPCG(5, 5))
	within := 0
	for range 2000 {
		mean, se, df := dice.NormFloat64()/2, dice.Float64(), 1+dice.Int64N(30)
		i := FromError(mean, se, df, 0.9)
		p := Equivalence(mean, se, float64(df), 1)
		if got, want := p < 0.05, -1 < i.Lo && i.Hi < 1; got != want {
			t.Fatalf("p %v, but the interval is %v to %v", p, i.Lo, i.Hi)
		} else if want {
			within++
		}
	}
	if within < 100 || within > 1900 {
		t.Errorf("%d of 2000 within: the test looks at one side only", within)
	}
}

func TestEquivalenceByHand(t *testing.T) {
	// One degree of freedom: P(T > t) = 1/2 - atan(t)/π.
	near(t, "p", Equivalence(0.5, 0.25, 1, 1), 0.5-math.Atan(2)/math.Pi, 1e-9)
	near(t, "the other side", Equivalence(-0.5, 0.25, 1, 1), 0.5-math.Atan(2)/math.Pi, 1e-9)
	near(t, "at the margin", Equivalence(1, 0.25, 7, 1), 0.5, 1e-9)
	for _, p := range []float64{Equivalence(nan, 1, 1, 1), Equivalence(0, 0, 1, 1), Equivalence(0, 1, 0, 1)} {
		if !math.IsNaN(p) {
			t.Errorf("got %v, want NaN", p)
		}
	}
	panics(t, "no margin", func() { Equivalence(0, 1, 1, 0) })
}
