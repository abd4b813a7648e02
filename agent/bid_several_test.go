package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// turnOf lets a mind make all moves of a turn.
func turnOf(m *Mind, turn *sim.Turn) []sim.Outcome {
	var list []sim.Outcome
	for {
		move := &sim.Move{}
		m.Act(turn, move)
		list = append(list, move.Offer)
		if !move.More {
			return list
		}
	}
}

// Three issues of equal weight: for a target of two thirds it can give up any
// one, and lays all three ways side by side, each different in two issues.
func TestSideBySide(t *testing.T) {
	p := worths(t, 0, []float64{0, 5}, []float64{0, 5}, []float64{0, 5})
	style := spec(t, "testdata/styles/several.yaml:opening=0.7")
	m := thinker(t, style, sim.Setting{Profile: p, Rounds: 99, Seats: 2})
	list := turnOf(m, &sim.Turn{Round: 1, Rounds: 99, Offer: sim.None})
	if len(list) != 1 {
		t.Errorf("it lays %v side by side, want its best package alone, which is all that the target allows", list)
	}
	m.turn = &sim.Turn{Round: 9}
	m.round, m.target, m.last = 9, 10-slack, p.Space().Outcome(0, 1, 1)
	got := []sim.Outcome{SideBySide(3)(m, 0), SideBySide(3)(m, 1), SideBySide(3)(m, 2)}
	one, two := p.Space().Outcome(1, 0, 1), p.Space().Outcome(1, 1, 0)
	if !(got[0] == one && got[1] == two || got[0] == two && got[1] == one) || got[2] != sim.None {
		t.Errorf("beside %v it lays %v, want %v and %v and no more", m.last, got, one, two)
	}
}

// One issue leaves nothing to trade.
func TestSideBySideOfOneIssue(t *testing.T) {
	p := worths(t, 0, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := thinker(t, spec(t, "testdata/styles/several.yaml:band=1"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
	if list := turnOf(m, &sim.Turn{Round: 5, Rounds: 9, Offer: sim.None}); len(list) != 1 {
		t.Errorf("it lays %v side by side, want one", list)
	}
}

// They come closest to the package that gives up the second issue, so they like
// its first value better than they did; where two are as close nothing is learnt.
func TestHints(t *testing.T) {
	p := worths(t, 0, []float64{0, 5}, []float64{0, 5}, []float64{0, 5})
	pack := p.Space().Outcome
	for _, c := range []struct {
		name   string
		theirs sim.Outcome
		want   float64 // how much more they like the first value of the second issue, with a hint of 0.3
	}{
		{"close to one", pack(1, 0, 1), 0.1},
		{"as close to all", pack(0, 0, 0), 0},
	} {
		m := thinker(t, spec(t, "testdata/styles/random-absolute.yaml"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
		l := recall[*laid](m, laidBeside)
		for _, o := range []sim.Outcome{pack(0, 1, 1), pack(1, 0, 1), pack(1, 1, 0)} {
			l.add(o)
		}
		m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: c.theirs})
		closely(t, c.name, m.model.likes(pack(0, 0, 0))-m.model.likes(pack(0, 1, 0)), c.want)
	}
}

// Packages of an earlier turn lie there no more: theirs that is like one of them says nothing.
func TestLaidIsOfTheLastTurn(t *testing.T) {
	s := threeTerms(t)
	body := "adapt: {their shift: {shift: 0.05}}\nmodes:\n" +
		"  - {name: a, aspiration: {insist: {demand: 0.5}}, bid: {several at once: {band: 0.5}}, accept: target}\n" +
		"  - {name: b, aspiration: {insist: {demand: 0.6}}, bid: nearest, accept: target}\n"
	m := styleOf(t, body).Plan(s.Setting(0, 0, 20)).Agent().(*Mind)
	m.Start(sim.View{Profile: s.Parties[0].Profile})
	l := recall[*laid](m, laidBeside)
	if list := turnOf(m, &sim.Turn{Round: 1, Rounds: 20, Offer: sim.None}); len(list) < 2 || l.n != len(list) {
		t.Fatalf("it lays %v and remembers %d of them", list, l.n)
	}
	m.Hear(1, offer(20))
	m.Hear(1, offer(26)) // worse by far: it changes its mode
	if list := turnOf(m, &sim.Turn{Round: 2, Rounds: 20, Offer: sim.None}); m.mode != 1 || len(list) != 1 || l.n != 0 {
		t.Errorf("in mode %d it offers %v and remembers %d packages that lie side by side, want 0", m.mode, list, l.n)
	}
}
