package metric

// RoundsToDeal is the round of the agreement, from 1 (RND). It exists for deals
// alone: talks without one have only the round in which they were given up.
var RoundsToDeal = add(Metric{
	Name: "rounds", Title: "Rounds to agreement",
	Sentence: "How many rounds it took to agree.",
	Of:       "negotiations that ended in a deal", Unit: Rounds, Pools: true, Range: upToDeadline,
	Session: func(t *Talks) float64 {
		if !t.Record.Deal() {
			return undefined
		}
		return float64(t.Record.Round)
	},
})
