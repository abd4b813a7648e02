package generate

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Where too many packages are to be counted, those that are stand for all.
func TestZoneOfManyPackages(t *testing.T) {
	for i, want := range []float64{0.05, 0.2, 0.5, 0.8} {
		s, r, err := Generate(Spec{Seed: 9, Index: i, Issues: 9, Values: Counts{4, 4}, Parties: 2 + i%2, Opposition: new(0.3), ZOPA: &want})
		if err != nil {
			t.Fatal(err)
		}
		inside := 0
		for o := range sim.Outcome(s.Space.Size()) {
			if !slices.ContainsFunc(s.Parties, func(p sim.Party) bool { return p.Profile.Utility(o) < p.Profile.Reservation }) {
				inside++
			}
		}
		if got := float64(inside) / float64(s.Space.Size()); math.Abs(got-want) > 0.005 || math.Abs(got-r.ZOPA) > 0.005 {
			t.Errorf("%v of the packages are rational, %v reported, want %v", got, r.ZOPA, want)
		}
	}
}

func TestLargest(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		list := make([]float64, 1+dice.IntN(40))
		for k := range list {
			list[k] = float64(dice.IntN(12))
		}
		sorted := slices.Sorted(slices.Values(list))
		rank := dice.IntN(len(list))
		if got, want := largest(list, rank), sorted[len(sorted)-1-rank]; got != want {
			t.Fatalf("rank %d of %v: got %v, want %v", rank, sorted, got, want)
		}
	}
}
