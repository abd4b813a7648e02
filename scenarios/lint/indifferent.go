package lint

var IndifferentParty = add(Check{
	Name:     "indifferent-party",
	Sentence: "A party does not care about any term: every package is worth the same to it. Say what it wants, or leave it out.",
	look: func(c *subject) {
		for p := range c.Parties {
			if c.indifferent(p) && !c.Parties[p].Profile.SignsNothing() {
				party := &c.Parties[p]
				c.odd(partyAt(p).field("worth"), party.Name+" does not care what is agreed: every package is worth "+
					amount(party, party.Profile.Max())+" to it.", "Say what it wants, or leave it out.")
			}
		}
	},
})

// indifferent reports whether no package is better for a party than another, be it
// that it signs none at all: then there is nothing to measure it by.
func (c *subject) indifferent(p int) bool {
	_, ok := c.weight(p, 0)
	return !ok || c.Parties[p].Profile.SignsNothing()
}

func (c *subject) someoneIndifferent() bool {
	for p := range c.Parties {
		if c.indifferent(p) {
			return true
		}
	}
	return false
}
