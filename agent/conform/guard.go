package conform

import (
	"fmt"
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

// guarded makes an agent and puts a guard before it.
func guarded(a Agent, setting sim.Setting) (g *guard) {
	g = &guard{profile: setting.Profile, below: a.Below}
	defer g.rescue("plans")
	g.agent = a.Plan(setting).Agent()
	g.listener, _ = g.agent.(sim.Listener)
	return g
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

// look holds a move against what no deal is worth as things stand.
func (g *guard) look(turn *sim.Turn, m *sim.Move) {
	switch {
	case m.Kind == sim.Accept && turn.Offer != sim.None && g.short(turn.Offer, turn):
		g.note(accepts, "accepts", turn.Offer, turn)
	case m.Kind == sim.Propose && uint64(m.Offer) < g.profile.Space().Size() && g.short(m.Offer, turn) && !g.mayOffer(turn):
		g.note(offers, "offers", m.Offer, turn)
	}
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
