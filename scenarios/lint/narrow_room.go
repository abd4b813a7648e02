package lint

var NarrowRoom = add(Check{
	Name: "narrow-room",
	Sentence: "Less than one package in a hundred is good enough for everybody: most people will not find it. Lower what no deal is worth, " +
		"or, if that is the lesson, say in the note how many packages \"are good enough\".",
	look: func(c *subject) {
		const least = 0.01
		share, ok := c.acceptable()
		if !ok || share == 0 || share >= least || c.notes("good enough") || !c.analysis.Zopa() {
			return
		}
		is := " packages is"
		if c.analysis.Rational != 1 {
			is = " packages are"
		}
		c.odd(field("parties"), "only "+count(c.analysis.Rational)+" of "+count(c.Space.Size())+is+" good enough for "+c.everybody()+": most people will miss it.",
			"Lower what no deal is worth, or, if the lesson is to search, say in the note how many are good enough.")
	},
})
