package agent_test

import (
	"math"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// roomy is a random case of four terms of four values: both want opposite ends of
// each, weigh them as chance has it, and leave for a fifth of what they could have.
func (r random) roomy(tb testing.TB) *sim.Scenario {
	tb.Helper()
	var issues []sim.Issue
	for i := range 4 {
		issues = append(issues, sim.Issue{Name: string(rune('a' + i)), Values: values(4)})
	}
	s := &sim.Scenario{Name: "roomy", Space: spaceOf(tb, issues...)}
	for side := range 2 {
		weights, total := make([]float64, len(issues)), 0.0
		for i := range weights {
			weights[i] = 0.2 + r.Float64()
			total += weights[i]
		}
		var tables [][]float64
		for _, w := range weights {
			table := make([]float64, 4)
			for v := range table {
				table[v] = w / total * float64(v) / 3
				if side == 1 {
					table[v] = w/total - table[v]
				}
			}
			tables = append(tables, table)
		}
		s.Parties = append(s.Parties, sim.Party{Name: string(rune('A' + side)), Profile: profileOf(tb, s.Space, 0.2, sim.Worth{Tables: tables})})
	}
	return s
}

// With itself it agrees also in short talks, and near the Nash point: the product
// of the gains is on average nine tenths of the largest.
func TestNiceWithItself(t *testing.T) {
	for _, rounds := range []int{12, 20, 100} {
		const n = 30
		deals, share := 0, 0.0
		for seed := range n {
			s := newRandom(seed).roomy(t)
			rec := play(t, duel(t, s, rounds, "nice-tit-for-tat", "nice-tit-for-tat"))
			if !rec.Deal() {
				continue
			}
			deals++
			product := func(o sim.Outcome) float64 {
				return max(0, s.Parties[0].Profile.Utility(o)-0.2) * max(0, s.Parties[1].Profile.Utility(o)-0.2)
			}
			most := 0.0
			for o := range s.Space.Size() {
				most = max(most, product(sim.Outcome(o)))
			}
			share += product(rec.Agreement) / most
		}
		t.Logf("%d rounds: %d deals of %d, %.3f of the Nash product", rounds, deals, n, share/float64(deals))
		if deals < n*9/10 || share < 0.8*float64(deals) {
			t.Errorf("%d rounds: %d deals of %d, %.3f of the Nash product", rounds, deals, n, share/float64(deals))
		}
	}
}

// gives is what a seat's offers are worth to itself, one a round.
func gives(s *sim.Scenario, rec *sim.Record, seat int) []float64 {
	var list []float64
	for _, step := range rec.Steps {
		if int(step.Seat) == seat && step.Kind == sim.Propose {
			list = append(list, s.Parties[seat].Profile.Utility(step.Offer))
		}
	}
	return list
}

// Who never moves gets nothing more from it than the fair point leaves: its
// offers keep half of the way from its worst package to its best.
func TestNiceIsNotExploited(t *testing.T) {
	for seed := range 20 {
		s := newRandom(seed).roomy(t)
		for _, hard := range []string{"hardliner", "crazy-haggler"} {
			rec := play(t, duel(t, s, 20, "nice-tit-for-tat", hard))
			for k, u := range gives(s, rec, 0) {
				if u < 0.5-0.001 {
					t.Errorf("case %d, %s: offer %d keeps %.3f, want half at least", seed, hard, k+1, u)
				}
			}
		}
	}
}

// It answers: in the first third of the time it has come further with who gives
// early than with who waits, and what it aims at falls when the best it was offered rises.
func TestNiceReciprocates(t *testing.T) {
	for _, rounds := range []int{20, 100} {
		var x, y []float64
		further := 0
		for seed := range 20 {
			s := newRandom(seed).roomy(t)
			at := map[string]float64{}
			for _, other := range []string{"conceder", "linear", "tough"} {
				rec := play(t, duel(t, s, rounds, "nice-tit-for-tat:late=1", other))
				best, aim := math.Inf(-1), 1.0
				for _, step := range rec.Steps {
					u := s.Parties[0].Profile.Utility(step.Offer)
					if step.Seat == 1 && step.Kind == sim.Propose {
						if best > math.Inf(-1) {
							x = append(x, max(0, u-best))
						}
						best = max(best, u)
					}
					if step.Seat == 0 {
						if len(x) > len(y) {
							y = append(y, aim-step.Why.Target)
						}
						aim = step.Why.Target
						if int(step.Round) <= rounds/3 {
							at[other] = aim
						}
					}
				}
				x = x[:len(y)]
			}
			if at["linear"] < at["tough"] {
				further++
			}
		}
		r := correlation(x, y)
		t.Logf("%d rounds: movements correlate with %.2f over %d steps; further with who gives early in %d of 20", rounds, r, len(x), further)
		if r <= 0.1 || further < 18 {
			t.Errorf("%d rounds: movements correlate with %.2f; further with who gives early in %d of 20", rounds, r, further)
		}
	}
}
