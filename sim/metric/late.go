package metric

// Late is 1 for an agreement in the last tenth of the rounds and 0 for an
// earlier one (LATE): of 20 rounds, the last two. With fewer than ten rounds it
// is the last one. People agree late too (Roth, Murnighan and Schoumaker 1988).
var Late = add(Metric{
	Name: "late", Title: "Agreed at the last minute",
	Sentence: "How many of the agreements were reached in the last tenth of the time.",
	Of:       "negotiations that ended in a deal", Unit: Share, Pools: true, Range: yesNo, Rate: true,
	Session: func(t *Talks) float64 {
		if !t.Record.Deal() {
			return undefined
		}
		return flag(10*t.Record.Round > 9*t.Record.Rounds)
	},
})
