package lint

var UnsaidBatna = add(Check{
	Name:     "unsaid-batna",
	Sentence: "A party's BATNA is a number and no words: whoever plays it does not know what happens without a deal. Add what to batna.",
	look: func(c *subject) {
		for p, party := range c.Parties {
			if c.own() && party.Batna == "" && !c.wordless() {
				c.odd(batnaOf(p), "what "+party.Name+" will do without a deal is a number only.", "Say it in words too, as in what: Sell it to a dealer.")
			}
		}
	},
})
