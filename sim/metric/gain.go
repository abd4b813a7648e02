package metric

// Gain is a party's surplus as a share of the most that it could get from a
// package that leaves nobody below the reservation value: own value scaled so
// that scenarios can be averaged. 0 without a deal, 1 at best; above 1 only
// at somebody's loss. It exists where there is room for a deal and the party has something to gain.
var Gain = add(Metric{
	Name: "gain", Title: "Own gain",
	Sentence: "How much a party gained over its alternative, as a share of the most it could hope for; nothing without a deal.",
	Of:       "negotiations with room for a deal", Unit: Share, Pools: true, Range: shares,
	Seat: func(t *Talks, party int) float64 {
		if !t.zopa {
			return undefined
		}
		if x, ok := t.Analysis.Gain(party, t.Worth[party]); ok {
			return x
		}
		return undefined
	},
})
