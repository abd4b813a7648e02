package lint

import (
	"slices"
	"strconv"

	"github.com/parley-sim/parley/sim"
)

var NeedlessVeto = add(Check{
	Name: "needless-veto",
	Hint: true,
	Sentence: "A must-have or deal-breaker changes nothing: every package that it rules out is worth less than no deal to that party, or is ruled out by another. " +
		"That is good as a reminder; if it should bite, look at the worths.",
	look: func(c *subject) {
		for p, party := range c.Parties {
			vetoes := party.Profile.Worth.Vetoes
			if !c.Space.Tabled() || len(vetoes) > 100 || party.Profile.SignsNothing() {
				continue
			}
			for _, k := range c.needless(p) {
				at, what := c.vetoAt(p, k)
				c.odd(at, what+" of "+party.Name+" changes nothing: it would sign none of those packages anyway.", "Fine as a reminder; if it should bite, look at the worths.")
			}
		}
	},
})

// needless is the vetoes without which the party would sign no more.
func (c *subject) needless(p int) []int {
	profile := c.Parties[p].Profile
	vetoes := profile.Worth.Vetoes
	bites := make([]bool, len(vetoes))
	values := make([]int, len(c.Space.Issues))
	for o := range sim.Outcome(c.Space.Size()) {
		if len(vetoes) == 0 || profile.Signs(o) {
			continue
		}
		c.Space.Decode(o, values)
		if profile.Worth.Of(values) < profile.Reservation-small {
			continue
		}
		if only, alone := ruledOutBy(vetoes, values); alone {
			bites[only] = true
		}
	}
	var list []int
	for k, b := range bites {
		if !b {
			list = append(list, k)
		}
	}
	return list
}

// ruledOutBy is the veto that rules a package out, and whether it is the only one.
func ruledOutBy(vetoes [][]sim.Condition, values []int) (only int, alone bool) {
	only = -1
	for k, when := range vetoes {
		if slices.ContainsFunc(when, func(cond sim.Condition) bool { return !cond.Values[values[cond.Issue]] }) {
			continue
		}
		if only >= 0 {
			return only, false
		}
		only = k
	}
	return only, only >= 0
}

// vetoAt is where a veto stands: must-haves first, then deal-breakers.
func (c *subject) vetoAt(p, k int) (at place, what string) {
	musts := 0
	if c.own() {
		if must := partyAt(p).field("must").value(c.tree); must != nil {
			musts = len(must.Fields)
			if k < musts {
				return partyAt(p).field("must").field(must.Fields[k].Name), "the must-have " + quoted(must.Fields[k].Name)
			}
		}
	}
	return partyAt(p).field("never").entry(k - musts), "deal-breaker " + strconv.Itoa(k-musts+1)
}
