package solution

// Nash is the bargaining solution of Nash (1950): the largest product of gains
// over the reservation values.
var Nash = register(Concept{
	Name:     "nash",
	Title:    "Nash",
	Sentence: "The rational package with the largest product of everybody's gains over the walk-away: a gain counts more for whoever gains little.",
	Value: func(d *Deal) float64 {
		product := 1.0
		for _, gain := range d.Gains {
			product *= gain
		}
		return product
	},
})
