package solution

import "github.com/parley-sim/parley/sim"

// Sides says which values make a trade: of the issue that the giver gives way on, those that
// bring the other at least half of what the giver's step brings it; of the issue it is given more
// on, those that bring the giver at least half of what the other's step does. What the
// steps bring is measured as the trade is, vetoes left aside. A package with both kinds of values
// makes the trade, whoever got the better of it.
func (t *Trade) Sides(s *sim.Scenario) (gives, gets []bool) {
	return halfway(s.Parties[t.Other].Profile, t.Gives, t.From, t.Given), halfway(s.Parties[t.Giver].Profile, t.Gets, t.Given, t.To)
}

// halfway says which values of an issue bring a party at least half of what the step does.
func halfway(p *sim.Profile, issue int, from, to sim.Outcome) []bool {
	start, whole := plain(p, from), plain(p, to)
	list := make([]bool, len(p.Space().Issues[issue].Values))
	for v := range list {
		list[v] = plain(p, p.Space().With(from, issue, v))-start >= (whole-start)/2-Tolerance
	}
	return list
}
