package lint

var PublicTurn = add(Check{
	Name: "public-turn",
	Sentence: "An issue is public, so that everybody knows which way each party wants it; but for some party it runs no one way: its worths rise and fall along the values, or are all the same. " +
		"Put the values in an order, or leave the issue out of `public`.",
	look: func(c *subject) {
		for i, public := range c.Public {
			if !public {
				continue
			}
			for p := range c.Parties {
				if c.Directions(p)[i] == 0 {
					c.odd(field("public"), quoted(c.Space.Issues[i].Name)+" is public, but "+c.Parties[p].Name+" wants it neither one way nor the other.",
						"Put its values in an order, or leave it out of public.")
				}
			}
		}
	},
})
