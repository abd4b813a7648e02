package solution

// Best is the largest sum of worths that nobody would rather walk away from.
// What negotiators leave on the table is measured from here.
var Best = register(Concept{
	Name:     "best",
	Title:    "Best joint package",
	Sentence: "The package with the largest sum of worths among those that leave nobody below the walk-away.",
	Value:    joint,
})
