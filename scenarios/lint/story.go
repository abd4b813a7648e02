package lint

var NoStory = add(Check{
	Name:     "no-story",
	Sentence: "The case has no story, so that people do not know what they are talking about. Add story: what all sides know.",
	look: func(c *subject) {
		if c.own() && c.Story == "" && !c.wordless() {
			c.odd(nil, "there is no story.", "Add one: what all sides know, in a few sentences.")
		}
	},
})
