package lint

import (
	"slices"
	"strings"
)

var UnlikeUnits = add(Check{
	Name: "unlike-units",
	Sentence: "Two parties count the same money in different units, such as $ and $K, so that no sum over both can be shown. " +
		"Write both in the same unit.",
	look: func(c *subject) {
		for p := range c.Parties {
			for q := range p {
				if a, b := c.Parties[q].Unit, c.Parties[p].Unit; a != b && alikeUnits(a, b) {
					c.odd(partyAt(p).field("unit"), c.Parties[q].Name+" counts in "+quoted(a)+" and "+c.Parties[p].Name+" in "+quoted(b)+
						": what both earn together is not shown.", "Write both in the same unit.")
					return
				}
			}
		}
	},
})

// alikeUnits reports whether two units are the same money, or the same letters in
// another order or case.
func alikeUnits(a, b string) bool {
	return money(a) && money(b) && []rune(a)[0] == []rune(b)[0] || letters(a) == letters(b)
}

func letters(unit string) string {
	all := []rune(strings.ToLower(strings.Join(strings.Fields(unit), "")))
	slices.Sort(all)
	return string(all)
}
