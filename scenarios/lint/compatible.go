package lint

var CompatibleIssue = add(Check{
	Name: "compatible-issue",
	Hint: true,
	Sentence: "All parties want the same value of an issue. That is a good test of whether people ask before they give; " +
		"if it should divide them, look at the signs of the worths.",
	look: func(c *subject) {
		if c.agreed() {
			return // NoConflict says it of all issues
		}
		for i, issue := range c.Space.Issues {
			if v, ok := c.wanted(i); ok {
				c.odd(issueAt(i), "on "+quoted(issue.Name)+" "+c.everybody()+" want the same: "+quoted(issue.Values[v])+" is best for everybody.",
					"Fine if they are to find that out; if it should divide them, look at the signs of its worths.")
			}
		}
	},
})

// wanted is the value that everybody wants of an issue that several care about.
func (c *subject) wanted(issue int) (value int, ok bool) {
	if len(c.carers(issue)) < 2 || !c.comparable(issue) {
		return 0, false
	}
	return c.favourite(issue)
}
