package metric

// OwnValue is what a party ended up with, in its own points or money (OWN): the
// worth of the agreement that binds it, else its reservation value. A party
// without a reservation value counts as left with its worst package. A better
// alternative raises it, deal or no deal: see Surplus for what the talks added.
var OwnValue = add(Metric{
	Name: "own", Title: "Own value",
	Sentence: "What a party ended up with; without a deal, what its alternative is worth.",
	Of:       "all negotiations", Unit: Own, Range: worths,
	Seat: func(t *Talks, party int) float64 { return t.Worth[party] },
})
