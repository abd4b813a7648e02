package metric

// Deal is 1 where the negotiation ended in an agreement and else 0: its mean is
// the deal rate (DR). It exists always.
var Deal = add(Metric{
	Name: "deal", Title: "Deal rate",
	Sentence: "How many of the negotiations ended in an agreement.",
	Of:       "all negotiations", Unit: Share, Pools: true, Range: yesNo, Rate: true,
	Session: func(t *Talks) float64 { return flag(t.Record.Deal()) },
})
