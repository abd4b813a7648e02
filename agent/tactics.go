package agent

import "github.com/parley-sim/parley/sim"

// Tactics is the choice that makes a style. A tactic is a function without
// state: all it remembers is in the Mind.
type Tactics struct {
	Modes  []Mode                   // ways to behave; it begins in the first
	Adapt  func(*Mind) int          // which mode to be in now; nil: always the first
	Models bool                     // keeps a model of what the others want
	Ranks  bool                     // goes down the list of its best packages, one a round at most
	Hears  func(*Mind, sim.Outcome) // notes a package that another seat proposed; nil: nothing
	Timed  bool                     // looks at nothing but the time and the package on the table: one mode, Nearest, AtTarget
	Stays  bool                     // offers its best even where no package beats the walk-away; else it leaves
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
}
