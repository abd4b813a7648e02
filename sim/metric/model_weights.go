package metric

// ModelWeights is how far a party's model is off in what matters to the other: half the sum of the differences between
// the issues' shares of what is at stake for the other, guessed and true; 0 is right, 1 as wrong as can be. Guessed is the range of likings
// over an issue's values, all else being equal. It is asked for as ModelTau is, where there are several issues.
var ModelWeights = add(Metric{
	Name: "model_weights", Title: "Model: weights missed",
	Sentence: "How far off a party is by the end in how much each term matters to the other side: 0 is right, 1 as wrong as can be.",
	Of:       "seats at tables of two that made something of the other side's wishes on several terms", Unit: Share, Pools: true, Range: portions,
	Seat: func(t *Talks, party int) float64 { return t.guesses[party].weights },
})
