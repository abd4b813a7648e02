package lint

var WildSpread = add(Check{
	Name: "wild-spread",
	Sentence: "The spread of a BATNA is so large that in some deals the party has nothing to win, or nothing to lose, whatever is agreed. " +
		"Make it smaller.",
	look: func(c *subject) {
		for p := range c.Parties {
			party := &c.Parties[p]
			r, spread := party.Profile.Reservation, party.Spread.Reservation
			if spread == 0 || c.indifferent(p) || c.cannotWin(p) || c.cannotLose(p) {
				continue
			}
			what := ""
			if party.Profile.Max() < r+spread-small {
				what = "its best package, " + amount(party, party.Profile.Max())
			} else if party.Profile.Min() > r-spread+small {
				what = "its worst package, " + amount(party, party.Profile.Min())
			} else {
				continue
			}
			c.odd(batnaOf(p).field("spread"), "from deal to deal no deal is worth "+amount(party, r-spread)+" to "+amount(party, r+spread)+" to "+party.Name+
				", which goes beyond "+what+".", "Make the spread smaller.")
		}
	},
})
