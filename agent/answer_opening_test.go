package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

func TestLetThemOpen(t *testing.T) {
	p := worths(t, 0, []float64{0, 5, 10})
	for _, c := range []struct {
		name          string
		round, rounds int
		offer         sim.Outcome
		offers        int
		waits         bool
	}{
		{"nothing is on the table", 1, 9, sim.None, 0, true},
		{"they opened", 1, 9, 0, 0, false},
		{"they wait, too", 2, 9, sim.None, 0, false},
		{"there is but one round", 1, 1, sim.None, 0, false},
	} {
		m := thinker(t, spec(t, "testdata/styles/re-anchor.yaml"), sim.Setting{Profile: p, Rounds: c.rounds, Seats: 2})
		move := &sim.Move{}
		m.Act(&sim.Turn{Round: c.round, Rounds: c.rounds, Offer: c.offer}, move)
		if got := move.Kind == sim.Pass; got != c.waits {
			t.Errorf("%s: it waits: %v, want %v", c.name, got, c.waits)
		}
	}
}

// With 0 to be had elsewhere and 10 to win an offer worth 2 is bold, one worth 3 is not.
func TestReAnchor(t *testing.T) {
	p := worths(t, 0, []float64{0, 2, 3, 8, 10})
	for _, c := range []struct {
		name     string
		offer    sim.Outcome
		offers   int
		want     float64
		answered bool
	}{
		{"bold", 1, 0, 10 - slack, true},
		{"not bold", 2, 0, 6, false},
		{"it has made its own offer before", 1, 1, 6, false},
	} {
		m := thinker(t, spec(t, "testdata/styles/re-anchor.yaml"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
		m.offers = c.offers
		m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: c.offer})
		closely(t, c.name, ReAnchor(0.3, 1)(m, 6), c.want)
		if got := recall[*anchor](m, anchors).answered; got != c.answered {
			t.Errorf("%s: the anchor is answered: %v, want %v", c.name, got, c.answered)
		}
	}
}

// The reason stands beside the first package and no other.
func TestJustifyOpening(t *testing.T) {
	for offers, want := range []sim.Act{sim.Silent, sim.Justify, sim.Silent} {
		if got := JustifyOpening(sim.Rivals)(&Mind{offers: offers}); got.Act != want {
			t.Errorf("after %d packages it says %+v", offers, got)
		}
	}
}
