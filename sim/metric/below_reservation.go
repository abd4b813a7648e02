package metric

// BelowReservation counts a party's offers and acceptances that are worth less
// to it than its reservation value at the start of the talks ("irrational deals"
// of the literature, and the offers of them). A party without a reservation value
// has none. It exists where the packages can be listed.
var BelowReservation = add(Metric{
	Name: "below_reservation", Title: "Moves below the walk-away",
	Sentence: "How often a party offered or accepted something worse for it than no deal.",
	Of:       "all negotiations", Unit: Count, Pools: true, Range: upToDeadline,
	Seat: func(t *Talks, party int) float64 {
		if t.large {
			return undefined
		}
		return float64(t.Conduct[party].Below)
	},
})
