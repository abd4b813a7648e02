package metric

import "github.com/parley-sim/parley/sim/solution"

// PieShare is a party's share of the surplus (SHARE): its surplus divided by the
// sum of everybody's, Nalebuff's slice of the pie. The shares of a deal add up
// to 1. It exists for deals with a positive sum whose parties count in the same
// unit, since else there is no sum; and so it flatters whoever rarely closes. A
// better alternative raises own value and often lowers this share.
var PieShare = add(Metric{
	Name: "share", Title: "Share of the surplus",
	Sentence: "How much of the value that the deal added went to this party.",
	Of:       "negotiations that ended in a deal with a surplus, whose parties count in the same unit", Unit: Share, Pools: true, Range: shares,
	Seat: func(t *Talks, party int) float64 {
		if !t.Record.Deal() || !t.sameUnit {
			return undefined
		}
		total := 0.0
		for i := range t.Worth {
			total += t.Surplus(i)
		}
		if !(total > solution.Tolerance) {
			return undefined
		}
		return t.Surplus(party) / total
	},
})
