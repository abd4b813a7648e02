package solution

// Utilitarian is the largest sum of worths over all packages, even those that
// somebody would rather walk away from. It means something only where the
// parties' units are the same.
var Utilitarian = register(Concept{
	Name:       "utilitarian",
	Title:      "Utilitarian",
	Sentence:   "The worths add up to most, even if somebody would rather walk away.",
	SameUnit:   true,
	Irrational: true,
	Value:      joint,
})

func joint(d *Deal) float64 {
	sum := 0.0
	for _, u := range d.Utilities {
		sum += u
	}
	return sum
}
