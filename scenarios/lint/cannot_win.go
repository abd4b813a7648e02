package lint

var CannotWin = add(Check{
	Name: "cannot-win",
	Sentence: "A party has nothing to win: its best package is worth no more to it than no deal, so it has no reason to be at the table. " +
		"Lower what no deal is worth to it, or give it something to want.",
	look: func(c *subject) {
		for p := range c.Parties {
			if c.cannotWin(p) {
				party := &c.Parties[p]
				c.odd(batnaOf(p), party.Name+" has nothing to win: its best package is worth "+amount(party, party.Profile.Max())+
					" to it, and no deal "+amount(party, party.Profile.Reservation)+".",
					"Lower what no deal is worth to it, or give it something to want.")
			}
		}
	},
})

func (c *subject) cannotWin(p int) bool {
	profile := c.Parties[p].Profile
	return !c.indifferent(p) && profile.Max() <= profile.Reservation+small
}

func (c *subject) someoneCannotWin() bool {
	for p := range c.Parties {
		if c.cannotWin(p) || c.Parties[p].Profile.SignsNothing() {
			return true
		}
	}
	return false
}
