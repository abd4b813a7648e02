package lint

var SingleValue = add(Check{
	Name:     "single-value",
	Sentence: "An issue has one value, so there is nothing to agree on. Give it another value, or tell it in the story.",
	look: func(c *subject) {
		for i, issue := range c.Space.Issues {
			if len(issue.Values) == 1 {
				c.odd(issueAt(i), quoted(issue.Name)+" has one value, "+quoted(issue.Values[0])+": there is nothing to agree on.",
					"Give it another value, or tell it in the story.")
			}
		}
	},
})
