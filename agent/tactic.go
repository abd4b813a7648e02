package agent

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Slot is the part of a style that tactics fill.
type Slot string

const (
	Aspiration Slot = "aspiration" // how much to hold out for as time passes
	Answer     Slot = "answer"     // how the others' conduct changes that
	Model      Slot = "model"      // what it makes of the others' wishes
	Belief     Slot = "believe"    // which of what it is told it uses
	Bid        Slot = "bid"        // which package to offer for it
	Acceptance Slot = "accept"     // whether what lies on the table is good enough
	Telling    Slot = "tell"       // what to ask and what to say
	Pressure   Slot = "press"      // how to make the others give way: time, alternatives, threats
	Heeding    Slot = "heed"       // what it makes of their pressure
	Limits     Slot = "limits"     // what it overlooks and gets wrong, as people do
	Social     Slot = "social"     // trust, affect and the like
	Impasse    Slot = "impasse"    // what to do when the talks are stuck
	Leaving    Slot = "leave"      // when to walk away
	Adaptation Slot = "adapt"      // which mode to be in now
)

// modeSlots are those of a mode, wholeSlots those of the style, in the order in which they are built.
var (
	modeSlots  = []Slot{Aspiration, Answer, Model, Belief, Bid, Acceptance, Telling, Pressure, Heeding, Limits}
	wholeSlots = []Slot{Social, Impasse, Leaving, Adaptation}
)

// severalSlots take several tactics, which build on each other in the order of the file.
var severalSlots = []Slot{Aspiration, Answer, Telling, Pressure, Heeding, Limits, Social, Impasse, Adaptation}

// Slots lists them in the order of a style file.
func Slots() []Slot { return slices.Concat(modeSlots, wholeSlots) }

// Tactic is a piece of behaviour that styles are made of. Built with its
// parameters it is functions without state: all memory is in the Mind.
type Tactic struct {
	Slot       Slot
	Name       string // as a style file writes it
	Trainer    string // one sentence for a trainer
	Researcher string // formula and source
	Params     []Param

	needs map[Slot][]string // what must fill other slots of the mode for it to work
	alone bool              // an answer that says by itself how much to hold out for, whatever the aspiration; the first of its answers

	check func(Values) error     // what is wrong with a combination of values; nil: all are possible
	mode  func(Values, *Mode)    // fills its slot of a mode
	whole func(Values, *Tactics) // fills its slot of the whole style
}

// Mode is one way to behave: how much to hold out for, which package to offer
// for it, what to accept, what to say.
type Mode struct {
	Label  *sim.Label
	Tactic *sim.Label                   // what its offers are called in a record
	Curve  Curve                        // what to hold out for by time
	Band   float64                      // packages up to this share above the target count as equal when choosing
	Clock  func(*Mind) int              // the round that it feels to be; nil: the round that it is
	Aspire func(*Mind, float64) float64 // changes the curve's target as the talks go; nil: it stands
	Bid    func(*Mind) sim.Outcome      // the package to offer for the Mind's target
	Lay    func(*Mind, int) sim.Outcome // the i-th package beside it, from 0; None: no more; nil: none at all
	Accept func(*Mind) bool             // whether the package on the table is good enough
	Rather func(*Mind, *sim.Move) bool  // does something else than offer a package, and reports so; nil: never
	Share  func(*Mind) sim.Message      // what to say beside an offer; nil: nothing
	Trust  func(*Mind, int) float64     // how far it believes what a seat tells it, 0 to 1; nil: everything

	Public  bool // its model starts from the directions that everybody knows
	Ignores Told // what its model makes no use of when it is told

	// Hold puts what is settled into the package to offer; nil: nothing is.
	Hold func(*Mind, sim.Outcome) sim.Outcome
	// Credence is how surely it holds that a seat will do what it warns of, 0 to 1; nil: as usual finds.
	Credence func(*Mind, int) float64
	// Limit changes what it guesses the others' walk-away to be, on the scale of its model's likes; nil: it stands.
	Limit func(*Mind, float64) float64

	model  func(*Plan) opinion // of what the others want; nil: none
	bands  bool                // chooses among the packages of the band
	traces bool                // looks back at what the others' packages were worth
	ranks  bool                // goes down the list of its best packages, one a round at most
	levels int                 // and takes so many of them, evenly spread over what they are worth; 0: all
	kinds  []*kind             // of memories that its tactics need
	timed  int                 // tactics that look at nothing but the time and the package on the table
}

// aspire lets a tactic change the target that those before it left.
func (m *Mode) aspire(f func(*Mind, float64) float64) {
	if before := m.Aspire; before != nil {
		m.Aspire = func(mind *Mind, target float64) float64 { return f(mind, before(mind, target)) }
		return
	}
	m.Aspire = f
}

// rather lets a tactic do something else than offer, unless one before it does.
func (m *Mode) rather(f func(*Mind, *sim.Move) bool) {
	if before := m.Rather; before != nil {
		m.Rather = func(mind *Mind, move *sim.Move) bool { return before(mind, move) || f(mind, move) }
		return
	}
	m.Rather = f
}

// hurry lets a tactic feel it to be a later round; of several the latest counts.
func (m *Mode) hurry(f func(*Mind) int) {
	if before := m.Clock; before != nil {
		m.Clock = func(mind *Mind) int { return max(before(mind), f(mind)) }
		return
	}
	m.Clock = f
}

// share lets a tactic say something where those before it are silent.
func (m *Mode) share(f func(*Mind) sim.Message) { m.Share = either(m.Share, f) }

// interrupt lets a tactic say something before all others.
func (m *Mode) interrupt(f func(*Mind) sim.Message) { m.Share = either(f, m.Share) }

func either(first, then func(*Mind) sim.Message) func(*Mind) sim.Message {
	if first == nil || then == nil {
		if first == nil {
			return then
		}
		return first
	}
	return func(m *Mind) sim.Message {
		if say := first(m); say.Act != sim.Silent {
			return say
		}
		return then(m)
	}
}

// remember asks for a kind of memory.
func (m *Mode) remember(k *kind) {
	if !slices.Contains(m.kinds, k) {
		m.kinds = append(m.kinds, k)
	}
}

// Tactics is what a style does, built from its tactics: what a Plan is made of.
type Tactics struct {
	Modes []Mode          // ways to behave; it begins in the first
	Adapt func(*Mind) int // which mode to be in now, stay: the same as before; nil: always the first
	Stays bool            // offers its best even where no package beats the walk-away; else it leaves

	// Stuck is whether the talks are at an impasse; nil: as deadlocked finds with its defaults.
	Stuck func(*Mind) bool

	Model  func(*Plan) opinion // of the mode that has one
	Bands  bool                // some mode chooses among the packages of a band
	Traces bool                // some mode looks back at what was heard
	Ranks  bool                // some mode goes down the list
	Levels int                 // of so many levels of worth; 0: of all packages
	Public bool                // some mode starts from the directions that everybody knows
	Timed  bool                // one mode, which looks at nothing but the time and the package on the table
	social *social             // what its social tactics do; nil: it has none
	kinds  []*kind             // of memories that some mode needs
}

// each lets a tactic of the whole style fill its part of every mode.
func (t *Tactics) each(fill func(*Mode)) {
	for i := range t.Modes {
		fill(&t.Modes[i])
	}
}

// stay is the opinion of a tactic that sees no reason to change the mode.
const stay = -1

// turn lets a tactic choose the mode where those before it have no opinion.
func (t *Tactics) turn(f func(*Mind) int) {
	before := t.Adapt
	if before == nil {
		t.Adapt = f
		return
	}
	t.Adapt = func(m *Mind) int {
		if mode := before(m); mode != stay {
			return mode
		}
		return f(m)
	}
}

var tactics []*Tactic

// tactic registers one. Two of one name in a slot are a mistake in the program.
func tactic(t Tactic) *Tactic {
	if findTactic(t.Slot, t.Name) != nil {
		panic(fmt.Sprintf("two tactics of the name %s for %s", t.Name, t.Slot))
	}
	tactics = append(tactics, &t)
	return &t
}

func findTactic(slot Slot, name string) *Tactic {
	for _, t := range tactics {
		if t.Slot == slot && t.Name == name {
			return t
		}
	}
	return nil
}

// TacticsOf lists the tactics of a slot by name.
func TacticsOf(slot Slot) []*Tactic {
	var list []*Tactic
	for _, t := range tactics {
		if t.Slot == slot {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b *Tactic) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return list
}

func tacticNames(slot Slot) []string {
	var list []string
	for _, t := range TacticsOf(slot) {
		list = append(list, t.Name)
	}
	return list
}

// join takes from its modes what a plan needs to know of the whole style.
func (t *Tactics) join() {
	for i := range t.Modes {
		m := &t.Modes[i]
		if t.Model == nil {
			t.Model = m.model
		}
		t.Bands = t.Bands || m.bands
		t.Traces = t.Traces || m.traces
		t.Public = t.Public || m.Public
		t.Ranks, t.Levels = t.Ranks || m.ranks, max(t.Levels, m.levels)
		for _, k := range m.kinds {
			if !slices.Contains(t.kinds, k) {
				t.kinds = append(t.kinds, k)
			}
		}
	}
	only := &t.Modes[0]
	t.Timed = len(t.Modes) == 1 && only.timed == 2 && only.Clock == nil && only.Aspire == nil && only.Lay == nil &&
		only.Rather == nil && only.Share == nil && t.Model == nil && t.kinds == nil
}
