package lint

import "strconv"

var NotSimple = add(Check{
	Name: "not-simple",
	Sentence: "The profile says simple, but there are more than four issues, more than a beginner holds in mind. " +
		"Call it moderate or complex, or leave issues out.",
	look: func(c *subject) {
		const most = 4
		if n := len(c.Space.Issues); c.Deal.Complexity == "simple" && n > most {
			c.odd(field("profile").field("complexity"), "the profile says simple, but there are "+strconv.Itoa(n)+" issues and "+count(c.Space.Size())+" packages.",
				"Call it moderate or complex, or leave issues out.")
		}
	},
})
