package lint

import (
	"math"
	"strconv"
)

var DecisiveIssue = add(Check{
	Name: "decisive-issue",
	Sentence: "One issue decides everything: to every party it matters more than four times as much as all the others together, which nobody will bother to trade. " +
		"Raise what the others are worth, or make the range of this one smaller.",
	look: func(c *subject) {
		const least = 0.8
		if len(c.Space.Issues) < 2 {
			return
		}
		for i, issue := range c.Space.Issues {
			share := math.Inf(1)
			for p := range c.Parties {
				if x, ok := c.weight(p, i); ok {
					share = min(share, x)
				}
			}
			if share > least && share <= 1 {
				c.odd(issueAt(i), quoted(issue.Name)+" decides everything: it is at least "+strconv.Itoa(int(100*share))+" % of what each side can win or lose.",
					"Raise what the other terms are worth, or make its range smaller.")
			}
		}
	},
})
