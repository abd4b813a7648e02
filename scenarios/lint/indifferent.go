package lint

var IndifferentParty = add(Check{
	Name:     "indifferent-party",
	Sentence: "A party does not care about any term: every package is worth the same to it. Say what it wants, or leave it out.",
	look: func(c *subject) {
		for p := range c.Parties {
			if c.indifferent(p) {
				party := &c.Parties[p]
				c.odd(partyAt(p).field("worth"), party.Name+" does not care what is agreed: every package is worth "+
					amount(party, party.Profile.Max())+" to it.", "Say what it wants, or leave it out.")
			}
		}
	},
})

// indifferent reports whether all packages are worth the same to a party.
func (c *subject) indifferent(p int) bool {
	_, ok := c.weight(p, 0)
	return !ok
}
