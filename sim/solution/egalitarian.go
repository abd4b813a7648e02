package solution

import "slices"

// Egalitarian is the solution of Kalai (1977): the largest smallest gain over
// the reservation value. Gains are compared as they are, so it means something
// only where the parties' units do.
var Egalitarian = register(Concept{
	Name:     "egalitarian",
	Title:    "Egalitarian",
	Sentence: "Whoever gains least over the walk-away gains as much as possible.",
	SameUnit: true,
	Value:    func(d *Deal) float64 { return slices.Min(d.Gains) },
})
