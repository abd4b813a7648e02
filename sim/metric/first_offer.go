package metric

// FirstOffer is how extreme a party opens (FO): the worth of its first offer to
// itself, as a share of the way from its reservation value (0) to its best
// package (1). At several tables it is the mean of the first offers. It exists
// where the party made an offer and has something to gain.
var FirstOffer = add(Metric{
	Name: "first_offer", Title: "First offer",
	Sentence: "How ambitious a party opens: 1 is its best package, 0 is no better for it than walking away.",
	Of:       "seats that made an offer", Unit: Share, Pools: true, Range: shares,
	Seat: func(t *Talks, party int) float64 {
		c := &t.Conduct[party]
		if c.Tables == 0 {
			return undefined
		}
		return t.share(party, c.First/float64(c.Tables)-t.parties[party].floor)
	},
})
