package conform

import "github.com/parley-sim/parley/sim"

// Ground is a kind of talks in which agents are tested.
type Ground struct {
	Name  string
	About string // what is played, in a line
	talks func(tested Agent, civil []Agent) []talk
}

// grounds come in an order of which the first are the simplest to understand.
var grounds = []Ground{
	{"one package", "a case in which there is nothing to choose, in 1, 2 and 200 rounds", onePackage},
	{"short and long", "four terms in 1, 2, 25 and 1,000 rounds, from either side", shortAndLong},
	{"hostile company", "a wall, a yes-man, a quitter, a waverer, a giver and a joker who talks nonsense", hostileCompany},
	{"nothing to gain", "no package beats the walk-away, or one just does; no walk-away; all packages vetoed; all worth the same", nothingToGain},
	{"many seats", "3, 5 and 16 parties, at one table and in rooms where one sits at all", manySeats},
	{"random cases", "60 cases with bundles, vetoes and ties, 1 to 200 rounds, in mixed company", randomCases},
	{"large space", "2,400,000 packages, more than are listed", largeSpace},
}

// Grounds lists them; a style's parameters at the ends of their ranges come on top.
func Grounds() []Ground { return grounds }

// pair is the agent against another in a case, in its first seat or its second.
func pair(where string, s *sim.Scenario, rounds, seat int, a, other Agent) talk {
	t := talk{where: where, scenario: s, rounds: rounds, seats: []Agent{other, other}, tested: make([]bool, 2), seed: 1, measured: rounds >= 25}
	t.seats[seat], t.tested[seat] = a, true
	return t
}
