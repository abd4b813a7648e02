package lint

var NoNote = add(Check{
	Name:     "no-note",
	Hint:     true,
	Sentence: "The case has no note, so that another trainer does not know what it teaches. Add note: what to look for in the debrief.",
	look: func(c *subject) {
		if c.own() && c.Note == "" && !c.wordless() {
			c.odd(nil, "there is no note for the trainer.", "Add one: what the case teaches, and what to look for in the debrief.")
		}
	},
})
