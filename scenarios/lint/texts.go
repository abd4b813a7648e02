package lint

var NoTexts = add(Check{
	Name:     "no-texts",
	Hint:     true,
	Sentence: "The case has numbers and no texts. That is enough for experiments; people who play it need a story, and a brief for each party.",
	look: func(c *subject) {
		if c.own() && c.wordless() {
			c.odd(nil, "the case has numbers and no texts.", "Fine for experiments; people who play need a story, and a brief for each party.")
		}
	},
})

// wordless reports whether a case has no text for people at all.
func (c *subject) wordless() bool {
	words := c.Story + c.Note
	for _, p := range c.Parties {
		words += p.Brief + p.Batna
	}
	return words == ""
}
