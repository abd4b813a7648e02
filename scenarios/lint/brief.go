package lint

var NoBrief = add(Check{
	Name:     "no-brief",
	Sentence: "A party has no brief, so that whoever plays it has only numbers. Add brief: what only this party knows and wants.",
	look: func(c *subject) {
		for p, party := range c.Parties {
			if c.own() && party.Brief == "" && !c.wordless() {
				c.odd(partyAt(p), party.Name+" has no brief.", "Add one: what only this side knows and wants.")
			}
		}
	},
})
