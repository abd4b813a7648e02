package lint

var NoTrades = add(Check{
	Name: "no-trades",
	Sentence: "The profile says complex or moderate, but there is nothing to trade: what one side gains the others lose. " +
		"Let the sides care about different terms, or call the case simple.",
	look: func(c *subject) {
		complexity := c.Deal.Complexity
		if complexity != "complex" && complexity != "moderate" || c.analysis == nil || !c.oneTable() || len(c.Parties) != 2 {
			return
		}
		share := c.together()
		const most = 0.525 // half is what a fixed sum allows
		if share == 0 || share > most {
			return
		}
		c.odd(field("profile").field("complexity"), "the profile says "+complexity+", but there is nothing to trade: no package gives the two sides, on average, more than "+
			percent(share)+" of what each can hope for, and half is what any split of a fixed sum gives.",
			"Let the sides care about different terms, or call the case simple.")
	},
})

// together is the most that a package gives two sides on average, of the way from
// the worst package to the best; 0 where one does not care.
func (c *subject) together() float64 {
	a, best := c.analysis, 0.0
	if c.indifferent(0) || c.indifferent(1) {
		return 0
	}
	for _, point := range a.Frontier {
		x := (point.Utilities[0] - a.Min[0]) / (a.Max[0] - a.Min[0])
		y := (point.Utilities[1] - a.Min[1]) / (a.Max[1] - a.Min[1])
		best = max(best, (x+y)/2)
	}
	return best
}
