package lint

var IdleIssue = add(Check{
	Name:     "idle-issue",
	Sentence: "Nobody cares about an issue: all its values are worth the same to every party. Leave it out, or say what it is worth.",
	look: func(c *subject) {
		for i, issue := range c.Space.Issues {
			if len(issue.Values) > 1 && len(c.carers(i)) == 0 {
				c.odd(issueAt(i), "nobody cares about "+quoted(issue.Name)+": every value is worth the same to "+c.everybody()+".",
					"Leave it out, or say what it is worth.")
			}
		}
	},
})
