package solution

// Best is the largest sum of worths that nobody would rather walk away from.
// What negotiators leave on the table is measured from here.
var Best = register(Concept{
	Name:     "best",
	Title:    "Best joint package",
	Sentence: "The worths add up to most, and nobody would rather walk away.",
	SameUnit: true,
	Value:    joint,
})
