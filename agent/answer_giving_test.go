package agent

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// hearing lets a mind look at packages, one a turn, and says what a tactic then holds out for.
func hearing(m *Mind, packages []sim.Outcome, tactic func() float64) (targets []float64) {
	for k, o := range packages {
		m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: o})
		m.turn = &sim.Turn{Round: k + 1, Rounds: 20, Offer: o}
		m.theirs = o
		m.target = tactic()
		targets = append(targets, m.target)
		m.offers++
	}
	return targets
}

// Of five packages the third and the fourth give nothing: two gifts of a tenth of 10.
func TestGiveUnasked(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := thinker(t, spec(t, "testdata/styles/giving.yaml"), sim.Setting{Profile: p, Rounds: 20, Seats: 2})
	got := hearing(m, []sim.Outcome{1, 2, 2, 1, 3}, func() float64 {
		GiveUnasked(0.1)(m, 8) // asking twice in a turn changes nothing
		return GiveUnasked(0.1)(m, 8)
	})
	for k, want := range []float64{8, 8, 7, 6, 6} {
		closely(t, "target", got[k], want)
	}
}

// It stands while they give, and after two packages that give nothing comes down
// a tenth once, and after two more again; never below its curve.
func TestWaitAndAsk(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := thinker(t, spec(t, "testdata/styles/asker.yaml"), sim.Setting{Profile: p, Rounds: 20, Seats: 2})
	curve := []float64{9, 8, 7, 6, 6, 6, 6, 6, 7.5}
	got := hearing(m, []sim.Outcome{1, 2, 3, 3, 3, 3, 3, 3, 3}, func() float64 { return WaitAndAsk(2)(m, curve[m.offers]) })
	for k, want := range []float64{9, 9, 9, 9, 8, 8, 7, 7, 7.5} {
		closely(t, "target", got[k], want)
	}
}

// A resource of three packages: after three it has given 1/e of the way, and a fifth at once.
func TestPatience(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := thinker(t, spec(t, "testdata/styles/patience.yaml"), sim.Setting{Profile: p, Rounds: 20, Seats: 2})
	closely(t, "nothing heard", Patience(3, 0.2)(m, 10), 8-slack)
	for range 3 {
		m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: 0})
	}
	closely(t, "three heard", Patience(3, 0.2)(m, 10), 8*(1-math.Exp(-1))-slack)
}

// They gave 2 in their last step: it gives 2 and up to a tenth of 10 more, by chance.
func TestRandomAbsolute(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := thinker(t, spec(t, "testdata/styles/random-absolute.yaml"), sim.Setting{Profile: p, Rounds: 20, Seats: 2})
	m.rand = rand.New(rand.NewPCG(3, 4))
	m.offers, m.target, m.trace = 2, 9, []float64{1, 3}
	least, most := 9.0, 0.0
	for range 200 {
		got := RandomAbsolute(1, 0.1)(m, 10)
		least, most = min(least, got), max(most, got)
	}
	if least < 6 || least > 6.1 || most > 7 || most < 6.9 {
		t.Errorf("it holds out for %v to %v, want all from 6 to 7", least, most)
	}
	closely(t, "no chance", RandomAbsolute(1, 0)(m, 10), 7)
	closely(t, "too few packages", RandomAbsolute(2, 0)(m, 10), 9)
}
