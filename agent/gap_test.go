package agent

import (
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Logroll looks at 48 packages of a band and climbs from the best of them. What that misses of the package that the
// others would like best, in shares of what the best one is liked, stands in docs/tactics.md; here it is measured anew.
func TestGapOfTheBandSearch(t *testing.T) {
	all := []float64{0.02, 0.06, 0.2}
	for _, c := range []struct {
		issues, values, trials int
		bands                  []float64
	}{{4, 4, 60, all}, {6, 4, 40, all}, {6, 5, 20, all}, {8, 5, 2, []float64{0.06}}} {
		mean, most, wide, searches := 0.0, 0.0, 0, c.trials*len(c.bands)
		for seed := range uint64(c.trials) {
			dice := rand.New(rand.NewPCG(seed, 3))
			for _, band := range c.bands {
				found, best, sampled := bandSearch(t, dice, c.issues, c.values, band)
				gap := (best - found) / best
				if gap < -1e-9 {
					t.Fatalf("seed %d: found a package liked %v where the best is liked %v", seed, found, best)
				}
				mean, most = mean+gap/float64(searches), max(most, gap)
				if sampled {
					wide++
				}
			}
		}
		t.Logf("%d issues of %d values: mean gap %.2f %%, largest %.1f %%, %d of %d bands sampled", c.issues, c.values, 100*mean, 100*most, wide, searches)
		if mean > 0.05 || most > 0.5 {
			t.Errorf("%d issues of %d values: the search misses %.1f %% in the mean and %.1f %% at most", c.issues, c.values, 100*mean, 100*most)
		}
	}
}

// bandSearch is how much the others would like the package that Logroll finds, and the best one of the band, for a
// random party that has heard ten packages of another random one.
func bandSearch(t *testing.T, dice *rand.Rand, issues, values int, band float64) (found, best float64, sampled bool) {
	t.Helper()
	tables := func() [][]float64 {
		list := make([][]float64, issues)
		for i := range list {
			for range values {
				list[i] = append(list[i], dice.Float64())
			}
		}
		return list
	}
	mine := worths(t, 0, tables()...)
	theirs, err := sim.NewProfile(mine.Space(), sim.Worth{Tables: tables()}, 0)
	if err != nil {
		t.Fatal(err)
	}
	style := shippedStyle(t, "collaborative")
	plan := style.Plan(sim.Setting{Profile: mine, Rounds: 20, Seats: 2, Beliefs: make([]sim.Belief, 2)})
	plan.tactics.Modes[0].Band = band
	m := plan.Agent().(*Mind)
	m.Start(sim.View{Profile: mine})
	for k := range 10 {
		m.Hear(1, offer(theirs.Above(theirs.Max()*(1-0.03*float64(k)))))
	}
	m.round = 1 + dice.IntN(20)
	m.target = mine.Max() * (0.95 - 0.4*dice.Float64())
	m.turn = &sim.Turn{Round: m.round, Rounds: 20, Offer: sim.None}
	b := m.bid()
	found = m.model.likes(Logroll(m))
	for ranked, k := mine.Ranked(), 0; k < ranked.Len() && mine.Utility(ranked.At(k)) >= m.target; k++ {
		if o := ranked.At(k); mine.Utility(o) < m.target+band*(plan.best-plan.floor) || o == b.nearest {
			best = max(best, m.model.likes(o))
		}
	}
	return found, max(best, found), b.band.Wide
}
