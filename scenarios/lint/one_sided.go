package lint

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

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
			others, give := "the others", "give"
			if len(c.Parties) == 2 {
				others, give = c.Parties[1-carers[0]].Name, "gives"
			}
			what, do := quoted(issue.Name), "say how much"
			if with := c.together(carers[0], i); len(with) > 0 { // by a bundle, or by years, events and risk
				what += ", which counts together with " + few(with, " and ") + " to it"
				do += ", or let it count together with that for " + others + " too"
			}
			c.odd(issueAt(i), "only "+c.Parties[carers[0]].Name+" cares about "+what+"; "+others+" "+give+" it for nothing.",
				"Fine as something to give away; if it should cost something, "+do+".")
		}
	},
})

// together is the issues with which an issue counts together for a party.
func (c *subject) together(party, issue int) []string {
	var with []string
	for i, other := range c.Space.Issues {
		named := func(b sim.Bundle) bool { return b.Worth != 0 && about(b.When, i) && about(b.When, issue) }
		if i != issue && slices.ContainsFunc(c.Parties[party].Profile.Worth.Bundles, named) {
			with = append(with, other.Name)
		}
	}
	return with
}

// about reports whether a condition is about an issue.
func about(when []sim.Condition, issue int) bool {
	return slices.ContainsFunc(when, func(c sim.Condition) bool { return c.Issue == issue })
}
