package lint

var NoTrades = add(Check{
	Name: "no-trades",
	Sentence: "The profile says complex or moderate, but there is hardly anything to trade: whoever takes the middle of every list gives up less than 5 % of what all could have together. " +
		"Let the sides care about different terms, or call the case simple.",
	look: func(c *subject) {
		complexity := c.Deal.Complexity
		if complexity != "complex" && complexity != "moderate" || c.analysis == nil || c.someoneIndifferent() {
			return
		}
		const least = 0.05
		potential := 0.0
		for t := range c.Seating() {
			potential = max(potential, c.analysis.Midpoint(t).Potential)
		}
		if potential >= least {
			return
		}
		given := "nothing of"
		if potential > small {
			given = "only " + percent(potential) + " of"
		}
		c.odd(field("profile").field("complexity"), "the profile says "+complexity+", but there is hardly anything to trade: the middle of every list gives up "+given+
			" what all could have together.", "Let the sides care about different terms, or call the case simple.")
	},
})
