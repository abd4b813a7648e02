package metric

// ModelPearson is the linear correlation of what a party's model holds of packages with what they are worth to the
// other (OMA); asked for as ModelTau is.
var ModelPearson = add(Metric{
	Name: "model_pearson", Title: "Model: worth of packages",
	Sentence: "How well a party knows by the end how much the other side likes each package: 1 is exactly, 0 no better than guessing.",
	Of:       "seats at tables of two that made something of the other side's wishes", Unit: Share, Pools: true, Range: correlations,
	Seat: func(t *Talks, party int) float64 { return t.guesses[party].pearson },
})
