package agent

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Slot is the part of a style that a tactic fills.
type Slot string

const (
	Aspiration Slot = "aspiration" // how much to hold out for as time passes; several build on each other
	Answer     Slot = "answer"     // how the others' conduct changes that
	Bid        Slot = "bid"        // which package to offer for it
	Acceptance Slot = "accept"     // whether what lies on the table is good enough
	Model      Slot = "model"      // what it makes of the others' wishes
	Telling    Slot = "tell"       // what to ask and what to say
	Leaving    Slot = "leave"      // when to walk away
	Adaptation Slot = "adapt"      // which mode to be in now
)

// modeSlots are those of a mode, in the order in which they are built.
var modeSlots = []Slot{Aspiration, Answer, Model, Bid, Acceptance, Telling}

// Slots lists them in the order of a style file.
func Slots() []Slot {
	return append(slices.Clone(modeSlots), Leaving, Adaptation)
}

// Tactic is a piece of behaviour that styles are made of. Built with its
// parameters it is functions without state: all memory is in the Mind.
type Tactic struct {
	Slot       Slot
	Name       string // as a style file writes it
	Trainer    string // one sentence for a trainer
	Researcher string // formula and source
	Params     []Param

	needs map[Slot][]string // what must fill other slots of the mode for it to work
	alone bool              // an answer that says by itself how much to hold out for, whatever the aspiration

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
	Aspire func(*Mind, float64) float64 // changes the curve's target as the talks go; nil: it stands
	Bid    func(*Mind) sim.Outcome      // the package to offer for the Mind's target
	Accept func(*Mind) bool             // whether the package on the table is good enough
	Share  func(*Mind) sim.Message      // what to say beside an offer; nil: nothing

	models bool                     // keeps a model of what the others want
	bands  bool                     // chooses among the packages of the band
	traces bool                     // looks back at what the others' packages were worth
	ranks  bool                     // goes down the list of its best packages, one a round at most
	levels int                      // and takes so many of them, evenly spread over what they are worth; 0: all
	hears  func(*Mind, sim.Outcome) // notes a package that another seat proposed; nil: nothing
	timed  int                      // tactics that look at nothing but the time and the package on the table
}

// Tactics is what a style does, built from its tactics: what a Plan is made of.
type Tactics struct {
	Modes []Mode          // ways to behave; it begins in the first
	Adapt func(*Mind) int // which mode to be in now; nil: always the first
	Stays bool            // offers its best even where no package beats the walk-away; else it leaves

	Models bool                     // some mode keeps a model
	Bands  bool                     // some mode chooses among the packages of a band
	Traces bool                     // some mode looks back at what was heard
	Ranks  bool                     // some mode goes down the list
	Levels int                      // of so many levels of worth; 0: of all packages
	Hears  func(*Mind, sim.Outcome) // of the mode that has one
	Timed  bool                     // one mode, which looks at nothing but the time and the package on the table
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
		t.Models = t.Models || m.models
		t.Bands = t.Bands || m.bands
		t.Traces = t.Traces || m.traces
		t.Ranks, t.Levels = t.Ranks || m.ranks, max(t.Levels, m.levels)
		if t.Hears == nil {
			t.Hears = m.hears
		}
	}
	only := &t.Modes[0]
	t.Timed = len(t.Modes) == 1 && only.timed == 2 && only.Aspire == nil && only.Share == nil && !t.Models
}
