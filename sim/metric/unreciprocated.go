package metric

// Unreciprocated is the part of Conceded that was given for nothing (CONu): the
// steps down in answer to moves by which nobody had given the party anything,
// that is, when no other seat's last offer was worth more to it than that
// seat's one before. Answering an opening counts as
// reciprocated: there is nothing to compare it with. It exists where Conceded does.
var Unreciprocated = add(Metric{
	Name: "unreciprocated", Title: "Conceded for nothing",
	Sentence: "How much a party gave up right after the other side had not moved, as a share of all it had to give.",
	Of:       "seats that made an offer", Unit: Share, Pools: true, Range: amounts,
	Seat: func(t *Talks, party int) float64 {
		if t.Conduct[party].Tables == 0 {
			return undefined
		}
		return t.share(party, t.Conduct[party].Unreciprocated)
	},
})
