package lint

var NotComplex = add(Check{
	Name:     "not-complex",
	Sentence: "The profile says complex, but there are one or two issues, and no bundle joins them. Call it simple, or add what makes it complex.",
	look: func(c *subject) {
		const most = 2
		if c.Deal.Complexity != "complex" || len(c.Space.Issues) > most {
			return
		}
		for _, w := range c.barred {
			if len(w.Bundles) > 0 {
				return
			}
		}
		issues := "there is one issue"
		if len(c.Space.Issues) == 2 {
			issues = "there are two issues, each worth the same whatever the other is"
		}
		c.odd(field("profile").field("complexity"), "the profile says complex, but "+issues+".", "Call it simple, or add what makes it complex.")
	},
})
