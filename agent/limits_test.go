package agent

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// thinker is a mind that is about to move, with a package of its own and one of theirs behind it.
func thinker(tb testing.TB, style *Style, setting sim.Setting) *Mind {
	tb.Helper()
	m := style.Plan(setting).Agent().(*Mind)
	m.Start(sim.View{Profile: setting.Profile, Rounds: setting.Rounds, Seats: 2, Rand: rand.New(rand.NewPCG(1, 2))})
	m.turn = &sim.Turn{Round: 2, Rounds: setting.Rounds, Time: 0.2, Offer: sim.None, Reservation: setting.Profile.Reservation}
	return m
}

func spec(tb testing.TB, text string) *Style {
	tb.Helper()
	s, err := Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// Both want the last value of the second issue. Who is sure of a fixed pie thinks
// that they dislike it as much as it likes it; who knows that it is wanted, or is
// not biased, believes what it hears.
func TestFixedPie(t *testing.T) {
	p := worths(t, 0, []float64{0, 4}, []float64{0, 3, 6})
	public := []sim.Belief{{}, {Directions: []int8{-1, 1}}}
	hear := &sim.Move{Kind: sim.Propose, Offer: p.Space().Outcome(0, 2)}
	for _, c := range []struct {
		name    string
		bias    string
		beliefs []sim.Belief
		likes   bool // what they asked for on the second issue more than the opposite
	}{
		{"sure of it", "novice:bias=1", nil, false},
		{"not biased", "novice:bias=0", nil, true},
		{"everybody knows better", "novice:bias=1", public, true},
	} {
		m := thinker(t, spec(t, c.bias), sim.Setting{Profile: p, Rounds: 9, Seats: 2, Beliefs: c.beliefs})
		m.Hear(1, hear)
		wanted, opposite := m.model.likes(p.Space().Outcome(0, 2)), m.model.likes(p.Space().Outcome(0, 0))
		if got := wanted > opposite; got != c.likes {
			t.Errorf("%s: it holds that they like what they asked for by %v and the opposite by %v", c.name, wanted, opposite)
		}
	}
}

// Being told by somebody who is believed cures it, on that issue.
func TestFixedPieIsCured(t *testing.T) {
	p := worths(t, 0, []float64{0, 4}, []float64{0, 3, 6})
	for _, c := range []struct {
		say  sim.Message
		want []bool
	}{
		{sim.Message{Act: sim.Rate, Issue: 1, Value: 2, Number: 1}, []bool{true, false}},
		{sim.Message{Act: sim.Rate, Issue: 1, Value: 0, Number: 0.9}, []bool{true, true}},
		{sim.Message{Act: sim.Tell, Issue: 1, Number: 1}, []bool{true, true}},
		{sim.Message{Act: sim.Rate, Issue: 7, Value: -2, Number: 1}, []bool{true, true}},
	} {
		m := thinker(t, spec(t, "novice:bias=1"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
		m.Hear(1, &sim.Move{Kind: sim.Propose, Say: c.say})
		if got := m.model.(*fixedPie).biased; !slices.Equal(got, c.want) {
			t.Errorf("after %+v it is biased on %v, want %v", c.say, got, c.want)
		}
	}
}

// The mirror of its own worths: 4 and 6 are at stake, so it thinks they have 0.4 and 0.6 to win.
func TestOpposite(t *testing.T) {
	got := opposite(worths(t, 0, []float64{0, 4}, []float64{0, 3, 6}))
	for i, table := range [][]float64{{0.4, 0}, {0.6, 0.3, 0}} {
		for v, want := range table {
			closely(t, "opposite", got[i][v], want)
		}
	}
}

// Of six issues each package after the first changes two, the weightiest first,
// is worth the target and comes as close to it as these two allow.
func TestAttention(t *testing.T) {
	tables := [][]float64{}
	for i := range 6 {
		tables = append(tables, []float64{0, float64(i), 2 * float64(i)}) // the last is the weightiest
	}
	p := worths(t, 0, tables...)
	m := thinker(t, spec(t, "novice:span=2:spread=0"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
	m.last, m.offers, m.target = m.plan.top, 1, 22
	for turn, c := range []struct {
		target float64
		may    []int
	}{{22, []int{5, 4}}, {18, []int{3, 2}}, {17, []int{1, 0}}, {9, []int{5, 4}}} {
		m.target = c.target
		o := Attend(2, Nearest)(m)
		for i := range tables {
			if changed := p.Space().Value(o, i) != p.Space().Value(m.last, i); changed && i != c.may[0] && i != c.may[1] {
				t.Errorf("move %d changes issue %d, want only %v", turn, i, c.may)
			}
		}
		if u := p.Utility(o); u < c.target || u >= m.plan.worthOf(m.last) {
			t.Errorf("move %d is worth %v, want less than %v and at least %v", turn, u, m.plan.worthOf(m.last), c.target)
		}
		m.last, m.offers = o, m.offers+1
	}
}

// A style that looks at nothing but the clock looks at its last package, too, when it
// can't keep all issues in mind.
func TestAttentionOfAClock(t *testing.T) {
	text := strings.Replace(plainStyle, "accept: target\n", "accept: target\nlimits: {attention: {span: 1}}\n", 1)
	style, err := readText(text)
	if err != nil {
		t.Fatal(err)
	}
	p := worths(t, 0, []float64{0, 1, 2, 3}, []float64{0, 4, 8, 12}, []float64{0, 2, 3, 7})
	agent := planOf(style, p, 9).Agent()
	agent.Start(sim.View{Profile: p, Rounds: 9, Seats: 2, Rand: rand.New(rand.NewPCG(1, 2))})
	last, terms := sim.None, newTerms(p.Space())
	for round := range 9 {
		move := &sim.Move{}
		agent.Act(&sim.Turn{Round: round + 1, Rounds: 9, Offer: sim.None}, move)
		if last != sim.None && terms.common(last, move.Offer) < 2 {
			t.Errorf("round %d: from %s to %s it changes more than one issue", round+1, p.Space().Format(last), p.Space().Format(move.Offer))
		}
		last = move.Offer
	}
}

// Nothing is overlooked where there is little to keep in mind, nor in the opening.
func TestAttentionIsEnough(t *testing.T) {
	p := worths(t, 0, []float64{0, 4}, []float64{0, 3, 6})
	m := thinker(t, spec(t, "novice"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
	before := func(*Mind) sim.Outcome { return 3 }
	for _, c := range []struct{ span, offers int }{{2, 5}, {1, 0}} {
		if m.offers = c.offers; Attend(c.span, before)(m) != 3 {
			t.Errorf("span %d after %d offers: not the bid before it", c.span, c.offers)
		}
	}
}

// A person keeps its temperament through the talks, and people differ.
func TestTemperament(t *testing.T) {
	p := worths(t, 2, []float64{0, 10})
	m := thinker(t, spec(t, "novice"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
	lowest, highest := 10.0, 2.0
	for range 200 {
		first := Temperament(0.4)(m, 10)
		closely(t, "in the same talks", Temperament(0.4)(m, 6)-2, (first-2)/2)
		lowest, highest = min(lowest, first), max(highest, first)
		recall[*temper](m, tempers).clear()
	}
	if lowest < 10-0.4*8 || lowest > 7 || highest > 10 || highest < 9.8 {
		t.Errorf("people ask for %v to %v, want all from 6.8 to 10", lowest, highest)
	}
}

// With 2 to be had elsewhere and 10 to win it holds out for 8. Half of the way to
// an offer of 4 is 6; one 4 below its walk-away, half its room, has two thirds of the weight.
func TestAnchored(t *testing.T) {
	p := worths(t, 2, []float64{-2, 4, 9, 10})
	for _, c := range []struct {
		name string
		with pulling
		a    anchor
		want float64
	}{
		{"nothing heard", pulling{pull: 0.5}, anchor{}, 8},
		{"within the room", pulling{pull: 0.5}, anchor{heard: true, offer: 4}, 6},
		{"beyond it: more, with less weight", pulling{pull: 0.5}, anchor{heard: true, offer: -2}, 8 - 0.5/1.5*10},
		{"knows half of it", pulling{pull: 0.5, information: 0.5}, anchor{heard: true, offer: 4}, 7},
		{"with reasons", pulling{pull: 0.5, reasons: 0.5}, anchor{heard: true, offer: 4, justified: true}, 5},
		{"reasons that backfire", pulling{pull: 0.5, reasons: -0.5}, anchor{heard: true, offer: 4, justified: true}, 7},
		{"better than it hoped", pulling{pull: 0.5}, anchor{heard: true, offer: 9}, 8.5},
		{"answered", pulling{pull: 0.5}, anchor{heard: true, offer: 4, answered: true}, 8},
	} {
		m := thinker(t, spec(t, "novice"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
		*recall[*anchor](m, anchors) = c.a
		closely(t, c.name, Anchored(c.with)(m, 8), c.want)
	}
}

// Only the first package heard is an anchor.
func TestAnchorIsTheFirst(t *testing.T) {
	p := worths(t, 2, []float64{-2, 4, 9, 10})
	m := thinker(t, spec(t, "novice"), sim.Setting{Profile: p, Rounds: 9, Seats: 2})
	m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: 1, Say: sim.Message{Act: sim.Justify, Topic: sim.Market}})
	m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: 2})
	if got, want := *recall[*anchor](m, anchors), (anchor{offer: 4, heard: true, justified: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
