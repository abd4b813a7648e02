package agent

import (
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// sensed is a mind with social tactics before a profile of two issues, a of four values worth 0 to 6
// and b of three worth 0 to 4; its walk-away is worth 5 of 10.
func sensed(tb testing.TB, fill func(*Tactics)) *Mind {
	tb.Helper()
	s := shippedStyle(tb, "collaborative")
	t := s.recipe.build(s.values())
	fill(&t)
	t.join()
	p := worths(tb, 5, []float64{0, 2, 4, 6}, []float64{0, 2, 4})
	styled := *s
	styled.tactics = t
	m := planOf(&styled, p, 10).Agent().(*Mind)
	m.Start(sim.View{Profile: p, Seats: 2})
	m.turn = &sim.Turn{Round: 5, Rounds: 10, Reservation: 5}
	return m
}

// at is a package by its two values.
func at(a, b int) sim.Outcome { return sim.Outcome(3*a + b) }

func says(act sim.Act, o sim.Outcome) *sim.Move {
	m := offer(o)
	m.Say.Act = act
	return m
}

// fillWith builds one tactic of the social slot with its defaults, but for what is set.
func fillWith(name string, set Values) func(*Tactics) {
	return func(t *Tactics) {
		tc := findTactic(Social, name)
		v := valuesOf(tc.Params)
		for k, x := range set {
			v[k] = x
		}
		tc.whole(v, t)
	}
}

// Steps towards it are kept words, taking back is a broken one, a bad trade and
// standing still are neither; older words count 0.9 of what they did.
func TestTrust(t *testing.T) {
	m := sensed(t, fillWith("trust", nil))
	x := &m.partners().of[1]
	closely(t, "trust in a stranger", x.trust(0.5), 0.5)
	kept, broken := 0.0, 0.0
	for _, c := range []struct {
		o            sim.Outcome
		kept, broken float64
		why          string
	}{
		{at(1, 1), 0, 0, "a first package"},
		{at(1, 2), 1, 0, "a step towards it"},
		{at(1, 2), 0, 0, "standing still"},
		{at(0, 2), 0, 1, "taking back"},
		{at(2, 0), 0, 0, "a trade at the same worth"},
		{at(0, 1), 0, 0, "a bad trade"},
		{at(3, 1), 1, 0, "a step"},
	} {
		m.Hear(1, offer(c.o))
		if c.kept+c.broken > 0 {
			kept, broken = 0.9*kept+c.kept, 0.9*broken+c.broken
		}
		closely(t, c.why, x.trust(0.5), (1+kept)/(2+kept+broken))
		closely(t, c.why+", believed", m.trusts(1), x.trust(0.5))
	}
	conditional := offer(at(3, 2))
	conditional.If = true
	m.Hear(1, conditional)
	before := x.trust(0.5)
	m.Hear(1, offer(at(0, 0))) // what was offered on a condition lapses
	closely(t, "a condition lapsed", x.trust(0.5), before)
	m.Start(sim.View{Profile: m.plan.setting.Profile, Seats: 2})
	closely(t, "after a new start", x.trust(0.5), 0.5)
}

// Rapport is worth two kept words at most.
func TestRapport(t *testing.T) {
	m := sensed(t, fillWith("small talk", nil))
	x := &m.partners().of[1]
	for _, want := range []float64{0.5, 0.75, 0.875} {
		m.Hear(1, &sim.Move{Kind: sim.Pass, Say: sim.Message{Act: sim.Chat}})
		closely(t, "rapport", x.rapport, want)
		closely(t, "trust", x.trust(0.5), (1+2*want)/(2+2*want))
	}
	x.enrage(0.5)
	closely(t, "anger", x.anger, 0.5*0.125)
}

// It tells one issue more than it was told, and nothing to who takes back what he gave.
func TestTellingInTurn(t *testing.T) {
	m := sensed(t, fillWith("trust", nil))
	var move sim.Move
	speak := func() sim.Act {
		move = sim.Move{}
		m.Act(&sim.Turn{Round: 2, Rounds: 10, Offer: sim.None, Reservation: 5}, &move)
		return move.Say.Act
	}
	wants := func(want sim.Act, why string) {
		t.Helper()
		if got := speak(); got != want {
			t.Errorf("%s: got act %d, want %d", why, got, want)
		}
	}
	wants(sim.Ask, "first")
	wants(sim.Tell, "one ahead")
	first := move.Say.Issue
	m.Hear(1, offer(at(1, 1)))
	wants(sim.Silent, "not told yet")
	m.Hear(1, tell(at(0, 1), 0, 0.5)) // tells, but takes back
	wants(sim.Silent, "not trusted")
	m.Hear(1, offer(at(3, 1)))
	wants(sim.Tell, "trusted and told")
	if move.Say.Issue == first {
		t.Error("it tells the same issue again")
	}
}

// A seat says that a matters most and gives it away first, or b.
func TestLies(t *testing.T) {
	for lies, packages := range map[bool][]sim.Outcome{
		true:  {at(0, 0), at(1, 0), at(2, 0), at(3, 0), at(3, 1)},
		false: {at(0, 0), at(0, 1), at(0, 2), at(0, 2), at(1, 2)},
	} {
		m := sensed(t, func(tactics *Tactics) {
			fillWith("trust", Values{"faith": 1})(tactics)
			fillWith("catch lies", Values{"evidence": 4})(tactics)
		})
		x, model := &m.partners().of[1], m.model.(*picture)
		m.Hear(1, tell(packages[0], 0, 0.9))
		m.Hear(1, tell(packages[1], 1, 0.1))
		for _, o := range packages[2:] {
			if x.caught {
				t.Error("it judges too early")
			}
			m.Hear(1, offer(o))
		}
		if x.caught != lies {
			t.Fatalf("lies %v: caught %v; held on to %v", lies, x.caught, x.firm)
		}
		if believed := model.told.shares[0].number >= 0; believed == lies {
			t.Errorf("lies %v: believes what was told: %v", lies, believed)
		}
		if lies {
			closely(t, "belief in a liar", m.trusts(1), 0)
			closely(t, "trust in a liar", x.trust(1), (2+x.kept)/(2+x.kept+3))
			if m.partners().confides(1, 0.99, 9) {
				t.Error("it tells a liar what matters to it")
			}
		}
	}
}

// By hand: of the pairs (0.5, 0.3), (0.5, 0.2), (0.3, 0.2) with firmness 1, 2, 2
// the first two speak against, the third says nothing.
func TestContradicted(t *testing.T) {
	x := partner{shares: []float64{0.5, 0.3, -1, 0.2}, firm: []int{1, 2, 9, 2}}
	closely(t, "all speaks against", x.contradicted(), 1)
	x.firm[3] = 0
	closely(t, "one of two", x.contradicted(), 0.2/(0.2+0.3+0.1))
	x.firm = []int{3, 3, 3, 3}
	closely(t, "no difference", x.contradicted(), 0)
}

// Anger by hand: an insult, cooling, another's anger, an apology.
func TestAnger(t *testing.T) {
	m := sensed(t, fillWith("anger", nil))
	all := m.partners()
	x := &all.of[1]
	m.Hear(1, offer(at(1, 1))) // worth 4 of a walk-away of 5
	closely(t, "insulted", x.anger, 0.5)
	mood := func() float64 { return m.plan.tactics.social.moods[0](all, m, 8) }
	closely(t, "holds out for", mood(), 8+0.2*0.5*2)
	m.Hear(1, offer(at(0, 0))) // only a first package insults
	closely(t, "cooled", x.anger, 0.45)
	m.Hear(1, says(sim.Anger, at(0, 0)))
	closely(t, "angered by anger", x.anger, 0.405+0.1*0.595)
	closely(t, "an alternative of half the best does not yield", x.daunted, 0)
	before := x.anger
	m.Hear(1, says(sim.Apologise, at(0, 0)))
	closely(t, "soothed", x.anger, before*0.9*0.5)
}

// Only who has a weak alternative is impressed by anger, and less each round.
func TestPowerAndAnger(t *testing.T) {
	m := sensed(t, fillWith("anger", Values{"power": 0.6, "contagion": 0}))
	all := m.partners()
	closely(t, "power", m.plan.power(), 0.5)
	m.Hear(1, says(sim.Anger, at(3, 1)))
	m.Hear(1, offer(at(3, 1)))
	closely(t, "impressed", all.of[1].daunted, 0.9)
	closely(t, "gives way", m.plan.tactics.social.moods[0](all, m, 8), 8-0.1*0.9*3)
}

// Framed against its definition: the value of what it is content with is that of the gamble.
func TestFramed(t *testing.T) {
	for _, c := range []struct{ p, reference, want float64 }{
		{0, 0, 0}, {1, 0, 1}, {0, 1, 0}, {1, 1, 1}, {0, 0.4, 0}, {1, 0.4, 1},
		{0.5, 0, math.Pow(0.5, 1/0.88)}, {0.5, 1, 1 - math.Pow(0.5, 1/0.88)},
		{0.5, 0.5, 0.5 - 0.5*math.Pow(0.625/2.25, 1/0.88)},
	} {
		if got := Framed(c.p, c.reference); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v from %v: got %v, want %v", c.p, c.reference, got, c.want)
		}
	}
	for _, reference := range []float64{0, 0.2, 0.5, 0.9, 1} {
		f, last := framing(func(p float64) float64 { return Framed(p, reference) }), -1.0
		for p := 0.0; p <= 1; p += 0.001 {
			got := f.at(p)
			if math.Abs(got-Framed(p, reference)) > 2e-3 || got < last {
				t.Fatalf("%v from %v: the table says %v after %v, the formula %v", p, reference, got, last, Framed(p, reference))
			}
			closely(t, "and back", unframed(Framed(p, reference), reference), p)
			last = got
		}
	}
}

// Another light moves the reference, and no package changes its worth.
func TestReframed(t *testing.T) {
	m := sensed(t, fillWith("frame", Values{"reference": 1, "persuaded": 1}))
	framed := 5 + 5*Framed(0.5, 1)
	mood := func() float64 { return m.plan.tactics.Modes[0].Aspire(m, framed) }
	closely(t, "a loss", mood(), framed)
	m.Hear(1, says(sim.Reframe, at(3, 1)))
	if got, want := mood(), 5+5*Framed(0.5, 0); math.Abs(got-want) > 5e-3 {
		t.Errorf("in another light: got %v, want %v", got, want)
	}
	closely(t, "worth", m.plan.worthOf(at(3, 1)), 8)
}

// A package worth 6 of 5 to 10 gives it a fifth: with envy 0.5 it refuses that
// where the others like the package more than three fifths.
func TestFairness(t *testing.T) {
	m := sensed(t, fillWith("fairness", nil))
	model := m.model.(*picture)
	m.theirs = at(3, 0)
	m.target = 6
	accept := m.plan.tactics.Modes[0].Accept
	if !accept(m) {
		t.Error("it refuses before it knows anything of them")
	}
	model.heard = 1
	for liked, want := range map[float64]bool{0.55: true, 0.65: false} {
		clear(model.score)
		model.score[model.first[0]+3] = liked
		if got := accept(m); got != want {
			t.Errorf("liked %v: accepts %v, want %v", liked, got, want)
		}
	}
}

// Without a social slot nothing is felt: no memory of the others as people, no change of any hook.
func TestShippedStylesFeelNothing(t *testing.T) {
	felt := 0
	for _, s := range Styles() {
		if slices.ContainsFunc(s.Uses(), func(u Use) bool { return u.Slot == Social }) {
			felt++
			continue
		}
		for _, k := range s.tactics.kinds {
			if k == others {
				t.Errorf("%s remembers the others as people", s.Name)
			}
		}
		if s.tactics.social != nil {
			t.Errorf("%s has feelings", s.Name)
		}
	}
	if 2*felt > len(Styles()) {
		t.Errorf("%d styles of %d have feelings: too few are left to look at", felt, len(Styles()))
	}
}
