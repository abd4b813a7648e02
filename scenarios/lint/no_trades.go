package lint

import "math"

var NoTrades = add(Check{
	Name: "no-trades",
	Sentence: "The profile says complex or moderate, but there is nothing to trade: what one side gains the others lose. " +
		"Let the sides care about different terms, or call the case simple.",
	look: func(c *subject) {
		complexity := c.Deal.Complexity
		if complexity != "complex" && complexity != "moderate" || c.analysis == nil || !c.oneTable() || len(c.Parties) != 2 {
			return
		}
		first, second := c.compromise()
		const most = 0.525 // of what each can hope for; half is what a fixed sum allows
		if min(first, second) > most {
			return
		}
		c.odd(field("profile").field("complexity"), "the profile says "+complexity+", but there is nothing to trade: no package gives both sides more than "+
			percent(min(first, second))+" of what each can hope for, and to share a fixed sum gives half.",
			"Let the sides care about different terms, or call the case simple.")
	},
})

// compromise is what the package that is best for whoever gets less gives the
// two sides: of the way from the worst package to the best.
func (c *subject) compromise() (first, second float64) {
	a := c.analysis
	best := math.Inf(-1)
	for _, point := range a.Frontier {
		x := (point.Utilities[0] - a.Min[0]) / max(a.Max[0]-a.Min[0], small)
		y := (point.Utilities[1] - a.Min[1]) / max(a.Max[1]-a.Min[1], small)
		if min(x, y) > best {
			best, first, second = min(x, y), x, y
		}
	}
	return first, second
}
