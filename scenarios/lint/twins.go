package lint

import (
	"strings"

	"github.com/parley-sim/parley/sim"
)

var TwinValues = add(Check{
	Name:     "twin-values",
	Sentence: "Several values of an issue are worth the same to every party: to choose between them is no choice. Keep one, or give each its own worth.",
	look: func(c *subject) {
		for i, issue := range c.Space.Issues {
			if len(c.carers(i)) == 0 {
				continue // IdleIssue says it
			}
			var sets []string
			var at place
			for _, class := range sim.Alike(i, c.barred...) {
				if len(class) < 2 {
					continue
				}
				if at == nil {
					at = c.valueAt(i, class[1])
				}
				sets = append(sets, c.named(i, class))
			}
			if at != nil {
				c.odd(at, twins(sets)+" of "+quoted(issue.Name)+" are worth the same to everybody.", "Keep one of them, or give each its own worth.")
			}
		}
	},
})

// named is some values of an issue.
func (c *subject) named(issue int, values []int) string {
	var names []string
	for _, v := range values {
		names = append(names, c.Space.Issues[issue].Values[v])
	}
	return few(names, " and ")
}

func twins(sets []string) string {
	if len(sets) > mostNamed {
		sets = append(sets[:mostNamed:mostNamed], "more")
	}
	return strings.Join(sets, "; ")
}
