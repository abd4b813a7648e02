package conform

import (
	"fmt"
	"math"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// guard hands an agent's moves on and notes what they break. An agent that
// panics leaves the talks.
type guard struct {
	agent    sim.Agent // nil: it was never made
	listener sim.Listener
	profile  *sim.Profile
	below    bool
	found    [numberOfLaws]string // the first breach of each law; empty: none
}

// Start hands on.
func (g *guard) Start(v sim.View) {
	if g.silent() {
		return
	}
	defer g.rescue("starts")
	g.agent.Start(v)
}

// Hear hands on to who listens.
func (g *guard) Hear(seat int, m *sim.Move) {
	if g.listener == nil || g.silent() {
		return
	}
	defer g.rescue("hears a move")
	g.listener.Hear(seat, m)
}

// Act hands on, and looks at the move.
func (g *guard) Act(turn *sim.Turn, m *sim.Move) {
	m.Kind = sim.Leave // in case that it panics
	if g.silent() {
		return
	}
	m.Kind = 0
	defer func() {
		if g.silent() {
			*m = sim.Move{Kind: sim.Leave}
		}
	}()
	defer g.rescue("moves")
	g.agent.Act(turn, m)
	g.look(turn, m)
}

func (g *guard) silent() bool { return g.agent == nil || g.found[panics] != "" }

// asked wants to know what the agent makes of each other party, if it says so.
func (g *guard) asked(parties int) {
	guesser, ok := g.agent.(sim.Guesser)
	if !ok || g.silent() {
		return
	}
	defer g.rescue("is asked what the others want")
	for p := range parties {
		if liked, ok := guesser.Guess(p, 0); ok && math.IsNaN(liked) {
			g.found[words] = "asked how much a package is liked by another party, it says NaN"
		}
	}
}

// look holds a move against what no deal is worth as things stand.
func (g *guard) look(turn *sim.Turn, m *sim.Move) {
	size := g.profile.Space().Size()
	switch o := picked(turn, m); {
	case m.Kind == sim.Accept && o != sim.None && g.short(o, turn):
		g.note(accepts, "accepts", o, turn)
	case (m.Kind == sim.Propose || m.Kind == sim.Beside) && uint64(m.Offer) < size && g.short(m.Offer, turn) && !g.mayOffer(turn):
		g.note(offers, "offers", m.Offer, turn)
	}
	if wrong := g.wrong(m); wrong != "" && g.found[words] == "" {
		g.found[words] = fmt.Sprintf("in round %d it %s", turn.Round, wrong)
	}
}

// picked is the package that a seat would accept; None where there is none.
func picked(turn *sim.Turn, m *sim.Move) sim.Outcome {
	switch pick := int(m.Pick); {
	case pick > len(turn.Beside):
		return sim.None
	case pick > 0:
		return turn.Beside[pick-1]
	}
	return turn.Offer
}

// wrong says what about a move's words there is not.
func (g *guard) wrong(m *sim.Move) string {
	issues := g.profile.Space().Issues
	valued := m.Say.Act == sim.Rate || m.Say.Act == sim.Summarise
	about := valued || m.Say.Act == sim.Tell || m.Say.Act == sim.Probe
	switch at := int(m.Say.Issue); {
	case math.IsNaN(m.Why.Target):
		return "aims at NaN"
	case math.IsNaN(m.Say.Number) || math.IsInf(m.Say.Number, 0):
		return fmt.Sprintf("says the number %v", m.Say.Number)
	case about && (at < 0 || at >= len(issues)):
		return fmt.Sprintf("speaks of term %d; the terms are 0 to %d", at, len(issues)-1)
	case valued && (m.Say.Value < 0 || int(m.Say.Value) >= len(issues[at].Values)):
		return fmt.Sprintf("speaks of value %d of a term whose values are 0 to %d", m.Say.Value, len(issues[at].Values)-1)
	}
	return ""
}

// short reports whether a package falls short of no deal.
func (g *guard) short(o sim.Outcome, turn *sim.Turn) bool {
	return !g.profile.Signs(o) || g.profile.Utility(o) < turn.Reservation
}

// mayOffer reports whether the agent may offer less than no deal is worth: it
// says so, and no package is worth more.
func (g *guard) mayOffer(turn *sim.Turn) bool {
	return g.below && g.profile.Max() < turn.Reservation && !g.profile.SignsNothing()
}

func (g *guard) note(law int, does string, o sim.Outcome, turn *sim.Turn) {
	switch {
	case g.found[law] != "":
	case !g.profile.Signs(o):
		g.found[law] = fmt.Sprintf("in round %d it %s %s, which it never signs", turn.Round, does, g.profile.Space().Format(o))
	default:
		g.found[law] = fmt.Sprintf("in round %d it %s %s, worth %.4g to it where no deal is worth %.4g",
			turn.Round, does, g.profile.Space().Format(o), g.profile.Utility(o), turn.Reservation)
	}
}

// rescue notes a panic; it is deferred.
func (g *guard) rescue(when string) {
	if cause := recover(); cause != nil {
		g.found[panics] = fmt.Sprintf("it panics when it %s%s: %v", when, origin(), cause)
	}
}

// origin is the line that panicked, if it can be told.
func origin() string {
	calls := make([]uintptr, 32)
	frames := runtime.CallersFrames(calls[:runtime.Callers(2, calls)])
	panicked := false
	for {
		f, more := frames.Next()
		inside := strings.HasPrefix(f.Function, "runtime.")
		if panicked && !inside {
			return fmt.Sprintf(", at %s:%d", filepath.Base(f.File), f.Line)
		}
		panicked = panicked || f.Function == "runtime.gopanic"
		if !more {
			return ""
		}
	}
}
