package metric

// Captured is the share of the available gain that the negotiation captured
// (JV%): (joint value - sum of reservation values) / (best rational joint value -
// sum of reservation values). It is 0 without a deal and at most 1 for a deal that
// leaves nobody below the reservation value; where a party has none its worst
// package stands for it. It does not depend on where a party puts its zero. It
// exists where there is room for a deal.
var Captured = add(Metric{
	Name: "captured", Title: "Gain captured",
	Sentence: "How much of the value that a deal could add to everybody's alternatives was realised; nothing without a deal.",
	Of:       "negotiations with room for a deal", Unit: Share, Pools: true, Range: shares,
	Session: func(t *Talks) float64 {
		if !t.zopa {
			return undefined
		}
		if x, ok := t.Analysis.Captured(t.Joint); ok {
			return x
		}
		return undefined
	},
})
