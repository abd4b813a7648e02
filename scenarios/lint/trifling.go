package lint

var TriflingIssue = add(Check{
	Name: "trifling-issue",
	Sentence: "An issue hardly matters to anybody: it is less than a hundredth of what each party can win or lose. " +
		"Raise what it is worth (is a zero missing?), or leave it out.",
	look: func(c *subject) {
		const most = 0.01
		for i, issue := range c.Space.Issues {
			share, who := 0.0, 0
			for p := range c.Parties {
				if x, ok := c.weight(p, i); ok && x > share {
					share, who = x, p
				}
			}
			if share == 0 || share >= most || c.stakes[who][i] <= small {
				continue
			}
			party := &c.Parties[who]
			c.odd(issueAt(i), quoted(issue.Name)+" hardly matters: even to "+party.Name+" it is only "+amount(party, c.stakes[who][i])+", "+percent(share)+
				" of all that it can win or lose.", "Raise what it is worth (is a zero missing?), or leave it out.")
		}
	},
})
