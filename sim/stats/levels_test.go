package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// By hand: effects 1, 2, 3, 6 have mean 3 and s² 14/3; errors 1, 1, 1, 1.
func TestTwoLevelByHand(t *testing.T) {
	got := TwoLevel([]float64{1, 2, nan, 3, 6}, []float64{1, 1, nan, 1, 1}, 0.95)
	near(t, "mean", got.Mean, 3, 1e-12)
	near(t, "standard error", got.SE, math.Sqrt(14.0/3)/2, 1e-12)
	near(t, "of it simulation", got.Dice, 0.5, 1e-12)
	near(t, "tau", got.Tau, math.Sqrt(11.0/3), 1e-12)
	if got.Interval != OverClusters([]float64{1, 2, 3, 6}, 0.95) {
		t.Errorf("got %+v", got.Interval)
	}
	if got := TwoLevel([]float64{1, 2}, []float64{5, 5}, 0.95); got.Tau != 0 {
		t.Errorf("got tau %v, want 0 where the errors explain more than all", got.Tau)
	}
}

// Over many experiments of the same kind the mean of tau² and of the squared errors is what was put in.
func TestTwoLevelFindsTheParts(t *testing.T) {
	dice := rand.New(rand.NewPCG(10, 5))
	const k, tau = 12, 2.0
	var means, se2, tau2 Moments
	for range 4000 {
		effects, errors := make([]float64, k), make([]float64, k)
		for i := range effects {
			errors[i] = 0.2 * float64(1+i%3)
			effects[i] = 1 + tau*dice.NormFloat64() + errors[i]*dice.NormFloat64()
		}
		l := TwoLevel(effects, errors, 0.95)
		means.Add(l.Mean)
		se2.Add(l.SE * l.SE)
		tau2.Add(l.Tau * l.Tau)
	}
	near(t, "tau²", tau2.Mean, tau*tau, 4*tau2.SE())
	near(t, "squared standard error", se2.Mean, means.SD()*means.SD(), 0.03)
}

func TestNoTwoLevel(t *testing.T) {
	for _, got := range []Levels{TwoLevel(nil, nil, 0.95), TwoLevel([]float64{1}, []float64{1}, 0.95)} {
		if got.OK || !math.IsNaN(got.SE) || !math.IsNaN(got.Dice) || !math.IsNaN(got.Tau) {
			t.Errorf("got %+v, want nothing but a mean", got)
		}
	}
	if got := TwoLevel([]float64{1, 2}, []float64{1, nan}, 0.95); !got.OK || !math.IsNaN(got.Tau) {
		t.Errorf("got %+v, want an interval without its parts", got)
	}
	panics(t, "lengths", func() { TwoLevel([]float64{1}, nil, 0.95) })
	panics(t, "negative error", func() { TwoLevel([]float64{1}, []float64{-1}, 0.95) })
}
