package metric

// ModelTau is how well a party's model of the other orders packages, as Kendall's tau-b with their true order (OMA):
// 1 all pairs are ordered rightly, 0 as good as chance, -1 all wrongly. Models of bids have been judged by rank and by
// linear correlation since Hindriks and Tykhonov (2008); NegoLog reports tau. It is asked for when the talks are over, of up to 64
// packages, at tables of two, where the party has a model and the model knows something.
var ModelTau = add(Metric{
	Name: "model_tau", Title: "Model: order of packages",
	Sentence: "How well a party knows by the end which packages the other side likes better: 1 is all of them, 0 no better than guessing.",
	Of:       "seats at tables of two that made something of the other side's wishes", Unit: Share, Pools: true, Range: correlations,
	Seat: func(t *Talks, party int) float64 { return t.guesses[party].tau },
})
