package lint

import "fmt"

var UnlikeScale = add(Check{
	Name: "unlike-scale",
	Sentence: "Two parties count in the same unit, but what one can win or lose is a hundred times what the other can: has one been written in thousands? " +
		"Sums over both say nothing about the smaller one. Write both in the same unit.",
	look: func(c *subject) {
		const most = 100
		large, little := -1, -1
		for p := range c.Parties {
			if c.indifferent(p) {
				continue
			}
			if large < 0 || c.width(p) > c.width(large) {
				large = p
			}
			if little < 0 || c.width(p) < c.width(little) {
				little = p
			}
		}
		if large < 0 || c.Parties[large].Unit != c.Parties[little].Unit || c.width(large) < most*c.width(little) {
			return
		}
		a, b := &c.Parties[large], &c.Parties[little]
		c.odd(partyAt(little).field("worth"), fmt.Sprintf("between its worst and its best package lie %s for %s and only %s for %s, in the same unit.",
			amount(a, c.width(large)), a.Name, amount(b, c.width(little)), b.Name), "Has one been written in thousands? Write both alike.")
	},
})

// width is what lies between a party's worst and best package.
func (c *subject) width(p int) float64 {
	profile := c.Parties[p].Profile
	return profile.Max() - profile.Min()
}
