package solution

// Nash is the bargaining solution of Nash (1950): the largest product of gains
// over the reservation values.
var Nash = register(Concept{
	Name:     "nash",
	Title:    "Nash",
	Sentence: "The gains over the walk-away, multiplied, are largest: neither side's gain is bought too dearly with the other's.",
	Value: func(d *Deal) float64 {
		product := 1.0
		for _, gain := range d.Gains {
			product *= gain
		}
		return product
	},
})
