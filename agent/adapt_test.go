package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// A mind that opened at 1 and aims at 0.6 by now, while the others moved by these
// amounts: less than half of 0.4 turns it firm, at least 0.8 of it opens it again.
func TestReciprocate(t *testing.T) {
	judge := Reciprocate(0.1, 0.5, 0.8)
	for _, c := range []struct {
		name   string
		mode   int
		time   float64
		offers int
		moved  []float64
		want   int
	}{
		{"they moved as much", open, 0.5, 5, []float64{0.4}, open},
		{"they moved just enough", open, 0.5, 5, []float64{0.2}, open},
		{"they moved too little", open, 0.5, 5, []float64{0.19}, firm},
		{"they moved too little, but it is early", open, 0.09, 5, []float64{0}, open},
		{"they moved too little, but so far it has made one offer", open, 0.5, 1, []float64{0}, open},
		{"nobody has said anything", open, 0.5, 5, nil, firm},
		{"once firm, half is too little", firm, 0.5, 5, []float64{0.25}, firm},
		{"once firm, most of it is enough", firm, 0.5, 5, []float64{0.33}, open},
		{"of two the one who moved least decides", open, 0.5, 5, []float64{0.4, 0.1}, firm},
		{"both have moved", firm, 0.5, 5, []float64{0.4, 0.35}, open},
	} {
		m := &Mind{plan: &Plan{best: 1.2}, mode: c.mode, opened: 1, target: 0.6, offers: c.offers, turn: &sim.Turn{Time: c.time}}
		for i, moved := range c.moved {
			m.heard[i+1].note(0.1)
			m.heard[i+1].note(0.1 + moved)
			m.heard[i+1].note(0.05) // what they took back counts as given: it shows how far they would go
		}
		if got := judge(m); got != c.want {
			t.Errorf("%s: got mode %d, want %d", c.name, got, c.want)
		}
	}
}

// A plan of targets by round: 0.9, 0.85, 0.4.
func TestNeverBack(t *testing.T) {
	plan := &Plan{best: 1, floor: 0, modes: []planned{{targets: []float64{0, 0.9, 0.85, 0.4}}}}
	for _, c := range []struct {
		name               string
		round, offers      int
		last, target, want float64
	}{
		{"its first target stands", 1, 0, 1, 0.5, 0.5},
		{"it keeps what it gave", 2, 1, 0.7, 0.85, 0.7},
		{"it comes down to a target near by", 2, 1, 0.9, 0.85, 0.85},
		{"it comes down to a distant one by a tenth of the way", 2, 1, 1, 0.85, 0.9},
		{"it comes down as fast as its own curve falls", 3, 2, 0.85, 0.4, 0.4},
		{"but no faster", 3, 2, 1, 0.4, 0.55},
	} {
		m := &Mind{plan: plan, target: c.last, offers: c.offers, round: c.round, turn: &sim.Turn{Round: c.round}}
		closely(t, c.name, NeverBack(m, c.target), c.want)
	}
}
