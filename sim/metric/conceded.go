package metric

// Conceded is how much a party gave in (CON): the sum of all steps down, in its
// own worth, from an offer of its own to its next, as a share of the way from
// its best package to its reservation value. Steps up are not taken off, so that
// it exceeds 1 for who goes back and forth; accepting is no step. It exists where
// the party made an offer and has something to gain.
var Conceded = add(Metric{
	Name: "conceded", Title: "Conceded",
	Sentence: "How much a party gave up from offer to offer, as a share of all it had to give.",
	Of:       "seats that made an offer", Unit: Share, Pools: true, Range: amounts,
	Seat: func(t *Talks, party int) float64 {
		if t.Conduct[party].Tables == 0 {
			return undefined
		}
		return t.share(party, t.Conduct[party].Conceded)
	},
})
