package lint

var RoomlessTable = add(Check{
	Name: "roomless-table",
	Sentence: "At one of several tables there is no room for a deal, so whoever sits there alone is only for show, and the other side finds out soon. " +
		"Lower what no deal is worth there, or write \"no room\" into the note.",
	look: func(c *subject) {
		if c.oneTable() || !c.Space.Tabled() || c.analysis == nil || !c.analysis.Zopa() || c.notes("no room") {
			return
		}
		for t, seats := range c.Seating() {
			at := *c.Scenario
			if at.Tables = [][]int{seats}; !roomy(&at) {
				var names []string
				for _, p := range seats {
					names = append(names, c.Parties[p].Name)
				}
				c.odd(field("tables").entry(t), "there is no room for a deal at the table of "+list(names)+".",
					"Lower what no deal is worth there, or, if it is only for show, write \"no room\" into the note.")
			}
		}
	},
})
