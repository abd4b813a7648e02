package lint

var OneSidedIssue = add(Check{
	Name: "one-sided-issue",
	Hint: true,
	Sentence: "Only one party cares about an issue, so the others can give it for nothing. That is a good thing to find once; " +
		"if it should cost them something, say how much.",
	look: func(c *subject) {
		for i, issue := range c.Space.Issues {
			carers := c.carers(i)
			if len(carers) != 1 {
				continue
			}
			others := "the others give it for nothing"
			if len(c.Parties) == 2 {
				others = c.Parties[1-carers[0]].Name + " gives it for nothing"
			}
			c.odd(issueAt(i), "only "+c.Parties[carers[0]].Name+" cares about "+quoted(issue.Name)+"; "+others+".",
				"Fine as something to give away; if it should cost something, say how much.")
		}
	},
})
