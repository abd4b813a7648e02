package lint

var SignsNothing = add(Check{
	Name:     "signs-nothing",
	Sentence: "A party's must-haves and deal-breakers rule out every package, so it never signs anything. Drop one of them.",
	look: func(c *subject) {
		for p := range c.Parties {
			if profile := c.Parties[p].Profile; profile.SignsNothing() {
				c.odd(partyAt(p), c.Parties[p].Name+" never signs anything: its must-haves and deal-breakers rule out every package.", "Drop one of them.")
			}
		}
	},
})
