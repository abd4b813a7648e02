package fit

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// noisy is so many numbers around a mean.
func noisy(dice *rand.Rand, mean, spread float64, n int) []float64 {
	var list []float64
	for range n {
		list = append(list, mean+spread*dice.NormFloat64())
	}
	return list
}

func TestStandingOfKnownNumbers(t *testing.T) {
	s := newStanding([][]float64{{0.1, 0.2, 0.3, 0.2}, {0.51, 0.61, 0.70, 0.60}, {0.50, 0.62, 0.69, 0.60}}, 3)
	if got, want := s.Order, []int{1, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("got the order %v, want %v", got, want)
	}
	if got, want := s.Close, []int{1, 2}; !slices.Equal(got, want) {
		t.Errorf("got %v not told apart, want %v", got, want)
	}
	if s.Best() != 1 || s.Second() != 2 || s.Alone {
		t.Errorf("got best %d, second %d, alone %v, want 1, 2, false", s.Best(), s.Second(), s.Alone)
	}
	if got, want := s.Margin.Mean, 0.0025; math.Abs(got-want) > 1e-12 {
		t.Errorf("got a margin of %v, want %v", got, want)
	}
}

// A constant lead over all cases is no interval: nothing varied, so nothing is shown.
func TestStandingWithoutVariation(t *testing.T) {
	s := newStanding([][]float64{{0.5, 0.5}, {0.25, 0.25}}, 1)
	if len(s.Close) != 2 || s.Alone {
		t.Errorf("got %v, alone %v, want both, and nobody alone", s.Close, s.Alone)
	}
}

// The truly best is left out in 5 % of draws at most, by construction of the
// set; a choice that is far worse is left out nearly always.
func TestClosestHoldsTheBest(t *testing.T) {
	const trials = 1000
	lost, kept := 0, 0
	for seed := range uint64(trials) {
		dice := rand.New(rand.NewPCG(seed, 9))
		var scores [][]float64
		for _, mean := range []float64{0.5, 0.5, 0.49, 0.48, 0.1} {
			scores = append(scores, noisy(dice, mean, 0.1, 12))
		}
		s := newStanding(scores, 1)
		if !slices.Contains(s.Close, 0) {
			lost++
		}
		if slices.Contains(s.Close, 4) {
			kept++
		}
	}
	if lost > trials*6/100 || lost == 0 {
		t.Errorf("the best was left out in %d of %d, want 5 %% at most and some", lost, trials)
	}
	if kept > trials/100 {
		t.Errorf("the worst was kept in %d of %d, want hardly ever", kept, trials)
	}
}

// To be right about many at once takes more than to be right about one.
func TestAloneTakesMoreForAMap(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 9))
	scores := [][]float64{noisy(dice, 0.5, 0.1, 8), noisy(dice, 0.3, 0.1, 8)}
	one, many := newStanding(scores, 1), newStanding(scores, 1000)
	if !one.Alone || many.Alone || len(many.Close) != 1 {
		t.Errorf("got alone %v, among many %v (close %v), want true, false and one", one.Alone, many.Alone, many.Close)
	}
}
