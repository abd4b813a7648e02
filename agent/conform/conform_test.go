package conform_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/agent/conform"
	"github.com/parley-sim/parley/sim"
)

// broken is an agent that holds its best package and takes what beats its walk-away,
// until something is changed about it.
type broken struct {
	view  sim.View
	best  sim.Outcome
	talks int
	owes  bool // a package beside the one it has proposed
	notes []sim.Outcome
	does  func(*broken, *sim.Turn, *sim.Move)
	hears func()
	start func(*broken)
}

func (b *broken) Start(v sim.View) {
	b.view = v
	b.talks++
	b.owes = false
	if b.start != nil {
		b.start(b)
	}
}

func (b *broken) Hear(int, *sim.Move) {
	if b.hears != nil {
		b.hears()
	}
}

func (b *broken) Act(turn *sim.Turn, m *sim.Move) {
	p := b.view.Profile
	switch {
	case p.Max() < turn.Reservation || p.SignsNothing():
		m.Kind = sim.Leave
	case turn.Offer != sim.None && p.Signs(turn.Offer) && p.Utility(turn.Offer) >= turn.Reservation:
		m.Kind = sim.Accept
	default:
		m.Kind, m.Offer = sim.Propose, b.best
	}
	if b.does != nil {
		b.does(b, turn, m)
	}
}

// plan makes the agent with its best package worked out, as a good one does.
type plan struct {
	setting sim.Setting
	with    broken
}

func (p plan) Agent() sim.Agent {
	b := p.with
	b.best = p.setting.Profile.Best(1)[0]
	return &b
}

func tested(name string, with broken) conform.Agent {
	return conform.Agent{Name: name, Plan: func(s sim.Setting) conform.Plan { return plan{s, with} }}
}

// An agent with nothing wrong about it has no faults; the same with one thing
// wrong has that one.
func TestFaultsAreFound(t *testing.T) {
	for name, c := range map[string]struct {
		with broken
		law  string // empty: none
		says string // part of what is found
	}{
		"sound": {},
		"accepts anything": {broken{does: func(_ *broken, turn *sim.Turn, m *sim.Move) {
			if turn.Offer != sim.None {
				m.Kind = sim.Accept
			}
		}}, "accepts", "in round 1 it accepts"},
		"offers its worst": {broken{does: func(b *broken, _ *sim.Turn, m *sim.Move) {
			if o := b.view.Profile.Below(b.view.Profile.Reservation); m.Kind == sim.Propose && o != sim.None {
				m.Offer = o
			}
		}}, "offers", "where no deal is worth"},
		"offers what is not there": {broken{does: func(b *broken, _ *sim.Turn, m *sim.Move) {
			if m.Kind == sim.Propose {
				m.Offer = sim.Outcome(b.view.Profile.Space().Size())
			}
		}}, "rules", "round 1: proposed package 1; the packages are 0 to 0"},
		"makes no move": {broken{does: func(b *broken, turn *sim.Turn, m *sim.Move) {
			if turn.Deadline() {
				m.Kind = 0
			}
		}}, "rules", "made no move"},
		"accepts nothing": {broken{does: func(_ *broken, turn *sim.Turn, m *sim.Move) {
			if turn.Offer == sim.None {
				m.Kind = sim.Accept
			}
		}}, "rules", "nobody else's package lies on the table"},
		"allocates": {broken{does: func(b *broken, _ *sim.Turn, _ *sim.Move) {
			b.notes = append([]sim.Outcome{b.best}, b.notes...)[:1]
		}}, "memory", "it takes new memory"},
		"remembers": {broken{does: func(b *broken, _ *sim.Turn, m *sim.Move) {
			if b.talks > 1 && m.Kind == sim.Propose {
				m.Say = sim.Message{Act: sim.Ask}
			}
		}}, "start", "another time, offers package"},
		"speaks of a term that is not there": {broken{does: func(_ *broken, _ *sim.Turn, m *sim.Move) {
			m.Say = sim.Message{Act: sim.Tell, Issue: 9, Number: 0.5}
		}}, "words", "in round 1 it speaks of term 9; the terms are 0 to 0"},
		"picks what is worse": {broken{does: func(b *broken, turn *sim.Turn, m *sim.Move) {
			if len(turn.Beside) > 0 {
				m.Kind, m.Pick = sim.Accept, uint8(len(turn.Beside))
			}
		}}, "accepts", "it accepts"},
		"puts its worst beside its best": {broken{does: func(b *broken, _ *sim.Turn, m *sim.Move) {
			worst := b.view.Profile.Below(b.view.Profile.Reservation)
			switch {
			case b.owes:
				b.owes = false
				m.Kind, m.Offer = sim.Beside, worst
			case m.Kind == sim.Propose && worst != sim.None:
				b.owes, m.More = true, true
			}
		}}, "offers", "where no deal is worth"},
		"its own dice": {broken{does: func(_ *broken, _ *sim.Turn, m *sim.Move) {
			if rand.Intn(2) == 0 && m.Kind == sim.Propose {
				m.Say = sim.Message{Act: sim.Ask}
			}
		}}, "dice", "and says"},
		"a clock": {broken{does: func(_ *broken, _ *sim.Turn, m *sim.Move) {
			m.Why.Target = float64(time.Now().UnixNano())
		}}, "dice", "target"},
		"panics when it moves": {broken{does: func(b *broken, turn *sim.Turn, _ *sim.Move) {
			b.notes[turn.Round] = b.best
		}}, "no panic", "it panics when it moves, at conform_test.go:"},
		"panics when it starts": {broken{start: func(b *broken) { panic("not today") }}, "no panic", "it panics when it starts, at conform_test.go:"},
		"panics when it hears":  {broken{hears: func() { panic("too loud") }}, "no panic", ": too loud"},
		"changes its profile": {broken{does: func(b *broken, _ *sim.Turn, _ *sim.Move) {
			if table := b.view.Profile.Table(); table != nil {
				table[0] += 1e-9
			}
		}}, "read-only", "worth something else"},
	} {
		t.Run(name, func(t *testing.T) {
			if underRace && c.law == "read-only" {
				t.Skip("it writes where others read, which the race detector finds first")
			}
			faults := tested(name, c.with).Check()
			if c.law == "" {
				if len(faults) > 0 {
					t.Errorf("got %v, want no fault", faults)
				}
				return
			}
			at := slices.IndexFunc(faults, func(f conform.Fault) bool { return f.Law == c.law })
			switch {
			case at < 0:
				t.Fatalf("got %v, want a fault against the law %q", faults, c.law)
			case len(faults) > 1:
				t.Errorf("got %d faults, want one: %v", len(faults), faults)
			}
			if f := faults[at]; !strings.Contains(f.Found, c.says) || f.Agent != name || f.Want == "" || f.Tried == "" {
				t.Errorf("got %+v, want it to say %q of %q", f, c.says, name)
			}
		})
	}
}

func TestAPlanThatPanics(t *testing.T) {
	a := conform.Agent{Name: "no plan", Plan: func(sim.Setting) conform.Plan { panic("no plan") }}
	faults := a.Check()
	if len(faults) != 1 || !strings.HasPrefix(faults[0].Found, "it panics when it plans, at conform_test.go:") {
		t.Errorf("got %v, want one fault: it panics when it plans", faults)
	}
}

// An agent that says so may offer its best where no package beats its walk-away, and
// no other may; neither may accept less.
func TestBelowTheWalkAway(t *testing.T) {
	stays := broken{does: func(b *broken, _ *sim.Turn, m *sim.Move) {
		if m.Kind == sim.Leave && !b.view.Profile.SignsNothing() {
			m.Kind, m.Offer = sim.Propose, b.best
		}
	}}
	a := tested("stays", stays)
	if faults := a.Check(); len(faults) != 1 || faults[0].Law != "offers" {
		t.Errorf("got %v, want one fault against the law \"offers\"", faults)
	}
	a.Below = true
	if faults := a.Check(); len(faults) != 0 {
		t.Errorf("got %v, want none: it says that it may", faults)
	}
}

// The same agent gets the same list.
func TestChecksAreReplayed(t *testing.T) {
	b := broken{does: func(b *broken, turn *sim.Turn, m *sim.Move) {
		if turn.Offer != sim.None && b.view.Rand.IntN(9) == 0 {
			m.Kind = sim.Accept
		}
	}}
	first, second := fmt.Sprint(tested("dicing", b).Check()), fmt.Sprint(tested("dicing", b).Check())
	if first != second || first == "[]" {
		t.Errorf("got\n%s\nand then\n%s", first, second)
	}
}

// Every ground is trodden, and its sentence is one.
func TestLawsAndGroundsSayWhatTheyAre(t *testing.T) {
	for _, l := range conform.Laws() {
		if l.Name == "" || !strings.HasSuffix(l.Want, ".") {
			t.Errorf("law %+v: want a name and a sentence", l)
		}
	}
	for _, g := range conform.Grounds() {
		if g.Name == "" || g.About == "" {
			t.Errorf("ground %+v: want a name and what is played", g)
		}
	}
}

// A parameter is checked at the ends of its range, not only where it stands.
func TestParametersAreChecked(t *testing.T) {
	s, err := agent.Parse("boulware")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range conform.Check(s) {
		t.Error(f)
	}
	set, err := s.With("e=0.1", "opening=0.5")
	if err != nil || set.Spec() != "boulware:e=0.1:opening=0.5" {
		t.Errorf("got %q, %v", set.Spec(), err)
	}
	if _, err := s.With("e=0.1", "e=0.2"); err == nil || err.Error() != `parameter "e" is given twice` {
		t.Errorf("got %v, want that it is given twice", err)
	}
}
