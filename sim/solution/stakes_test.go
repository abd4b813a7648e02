package solution

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// stakesByHand changes every issue of every package.
func stakesByHand(s *sim.Scenario, party, issue int) float64 {
	most, p := 0.0, s.Parties[party].Profile
	for o := range sim.Outcome(s.Space.Size()) {
		for v := range s.Space.Issues[issue].Values {
			if !p.Signs(o) || !p.Signs(s.Space.With(o, issue, v)) {
				continue
			}
			most = max(most, math.Abs(p.Utility(s.Space.With(o, issue, v))-p.Utility(o)))
		}
	}
	return most
}

func TestStakes(t *testing.T) {
	for seed := range uint64(500) {
		s := someCase(t, rand.New(rand.NewPCG(seed, 21)))
		if seed%2 == 0 {
			s = vetoCase(t, rand.New(rand.NewPCG(seed, 23)))
		}
		got := Stakes(s)
		for p := range s.Parties {
			for i := range s.Space.Issues {
				if want := stakesByHand(s, p, i); !near(got[p][i], want) {
					t.Fatalf("seed %d: issue %d is worth %v to party %d, want %v", seed, i, got[p][i], p, want)
				}
			}
		}
	}
}

// Where the combinations are too many to list, the bound is one.
func TestStakesBound(t *testing.T) {
	for seed := range uint64(300) {
		s := vetoCase(t, rand.New(rand.NewPCG(seed, 22)))
		for p := range s.Parties {
			w := s.Parties[p].Profile.Worth.Barred()
			least, parts := w.Base, sim.Parts(w)
			for _, part := range parts {
				b := &sums{}
				b.bound(w, part)
				least += b.least()
			}
			for _, part := range parts {
				b := &sums{}
				b.bound(w, part)
				for k, i := range part.Issues {
					got, want := b.swing(k, limitOf(w)-(least-b.least())), stakesByHand(s, p, i)
					if got < want-Tolerance || len(w.Bundles) == 0 && w.Cap == 0 && !near(got, want) {
						t.Fatalf("seed %d: issue %d is worth at most %v to party %d, but moves it by %v", seed, i, got, p, want)
					}
				}
			}
		}
	}
}

// Ten issues of ten values are no packages to be listed.
func TestStakesOfALargeSpace(t *testing.T) {
	s := additive(t, 2, 10, 10)
	got := Stakes(s)
	if len(got) != 2 || len(got[1]) != 10 || !(got[1][9] > 0.5 && got[1][9] < 1) {
		t.Errorf("got %v, want two parties, ten issues, and what lies between the best and the worst of ten draws", got)
	}
}
