package lint

import "math"

var CannotLose = add(Check{
	Name: "cannot-lose",
	Sentence: "A party can't lose: even its worst package is worth as much to it as no deal, so it can sign whatever is put before it. " +
		"Raise what no deal is worth to it.",
	look: func(c *subject) {
		for p := range c.Parties {
			if !c.cannotLose(p) {
				continue
			}
			party := &c.Parties[p]
			if math.IsInf(party.Profile.Reservation, -1) {
				c.odd(batnaOf(p), party.Name+" can't lose: the case does not say what no deal is worth to it, so any deal is better than none.",
					"Say what it can do without a deal, and what that is worth.")
				continue
			}
			c.odd(batnaOf(p), party.Name+" can't lose: its worst package is worth "+amount(party, party.Profile.Min())+
				" to it, and no deal "+amount(party, party.Profile.Reservation)+".",
				"Raise what no deal is worth to it, so that there is something to turn down.")
		}
	},
})

func (c *subject) cannotLose(p int) bool {
	profile := c.Parties[p].Profile
	return !c.indifferent(p) && len(profile.Worth.Vetoes) == 0 && profile.Reservation <= profile.Min()+small
}
