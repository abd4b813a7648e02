// Package conform puts negotiators to the test: one call that any style or
// agent, shipped or somebody's own, can be put through. It knows nothing of how
// well they negotiate, only of what every agent has to keep.
package conform

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// Plan is what an agent has worked out before the talks; it makes an agent for
// each seat.
type Plan interface{ Agent() sim.Agent }

// Agent is a negotiator to be tested, whoever wrote it.
type Agent struct {
	Name  string
	Plan  func(sim.Setting) Plan
	Below bool // may offer less than its walk-away is worth where no package beats it
}

// Fault is a law that was broken, with the first talks that showed it.
type Fault struct {
	Law   string // its name
	Agent string // who broke it: a style's spec
	Tried string // the talks
	Seed  int    // that their dice followed from
	Found string // what it did
	Want  string // the law's sentence
}

// String is the fault in a sentence or two, for a test's failure.
func (f Fault) String() string {
	return fmt.Sprintf("%s breaks the law %q in %s, seed %d: %s. Want: %s", f.Agent, f.Law, f.Tried, f.Seed, f.Found, f.Want)
}

// Check plays a style in all kinds of talks, first as it is, then with each of its parameters
// at the ends of its range. It lists the laws that it breaks, each with the
// first and simplest talks that show it; none if it keeps them all. The same style
// gets the same list whenever it is asked for.
func Check(style *agent.Style) []Fault {
	i := newInquiry(Of(style))
	i.everywhere()
	i.parameters(style)
	return i.findings()
}

// Check does the same for an agent that is written in Go.
func (a Agent) Check() []Fault {
	i := newInquiry(a)
	i.everywhere()
	return i.findings()
}

// Of is a style as an agent to be tested.
func Of(style *agent.Style) Agent {
	return Agent{Name: style.Spec(), Below: style.Below, Plan: func(s sim.Setting) Plan { return style.Plan(s) }}
}

// inquiry is the test of one agent, under way.
type inquiry struct {
	agent  Agent
	civil  []Agent // shipped styles, for company
	faults []Fault
	broken map[string]bool // the laws that it broke
}

func newInquiry(a Agent) *inquiry {
	return &inquiry{agent: a, civil: civil(), broken: map[string]bool{}}
}

func (i *inquiry) everywhere() {
	for _, g := range grounds {
		i.plays(g.talks(i.agent, i.civil))
	}
}

// plays puts the agent through talks, until it has broken all laws.
func (i *inquiry) plays(talks []talk) {
	for k := range talks {
		for _, f := range talks[k].faults() {
			if !i.broken[f.Law] {
				i.broken[f.Law] = true
				i.faults = append(i.faults, f)
			}
		}
	}
}

// findings are the faults, but what can't be told: whether an agent with dice of its
// own remembers the last talks.
func (i *inquiry) findings() []Fault {
	if i.broken[laws[dice].Name] {
		i.faults = slices.DeleteFunc(i.faults, func(f Fault) bool { return f.Law == laws[start].Name })
	}
	return i.faults
}
