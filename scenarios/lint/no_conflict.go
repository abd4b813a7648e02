package lint

var NoConflict = add(Check{
	Name: "no-conflict",
	Sentence: "One package is the best for everybody, so there is nothing to negotiate. " +
		"Look at the signs of the worths: who pays wants a low price.",
	look: func(c *subject) {
		if !c.agreed() {
			return
		}
		c.odd(field("parties"), "one package is the best there is for "+c.everybody()+": there is nothing to negotiate.",
			"Look at the signs of the worths: whoever pays wants a low price.")
	},
})

// agreed reports whether some package gives everybody at the one table the most
// that there is.
func (c *subject) agreed() bool {
	return c.analysis != nil && !c.someoneIndifferent() && c.oneTable() && c.analysis.Opposition <= small
}
