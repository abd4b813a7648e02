package solution

// KalaiSmorodinsky is the bargaining solution of Kalai and Smorodinsky (1975),
// for a finite set of packages: the largest smallest share of what each party
// could gain at most.
var KalaiSmorodinsky = register(Concept{
	Name:     "kalai-smorodinsky",
	Title:    "Kalai-Smorodinsky",
	Sentence: "Everybody gets about the same share of the most that they could hope for.",
	Value: func(d *Deal) float64 {
		smallest := 1.0
		for i, gain := range d.Gains {
			if d.Room[i] > Tolerance {
				smallest = min(smallest, gain/d.Room[i])
			}
		}
		return smallest
	},
})
