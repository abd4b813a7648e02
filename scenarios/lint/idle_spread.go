package lint

var IdleSpread = add(Check{
	Name:     "idle-spread",
	Sentence: "A spread varies the worth of an issue that a party does not care about, which stays as it is. Leave the spread out, or say what the issue is worth.",
	look: func(c *subject) {
		for p, party := range c.Parties {
			for i, x := range party.Spread.Issues {
				if x != 0 && zero(party.Profile.Worth.Tables[i]) {
					name := c.Space.Issues[i].Name
					c.odd(partyAt(p).field("spread").field(name), "the worth of "+quoted(name)+" is to vary for "+party.Name+", but it is 0 whatever is agreed.",
						"Leave the spread out, or say what the issue is worth.")
				}
			}
		}
	},
})

func zero(table []float64) bool {
	for _, x := range table {
		if x != 0 {
			return false
		}
	}
	return true
}
