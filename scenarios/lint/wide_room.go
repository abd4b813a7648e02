package lint

var WideRoom = add(Check{
	Name: "wide-room",
	Sentence: "Nine packages in ten or more are good enough for everybody: hardly any offer can be wrong, and nobody has to say no. " +
		"Raise what no deal is worth to the sides.",
	look: func(c *subject) {
		const most = 0.9
		share, ok := c.acceptable()
		if !ok || share < most {
			return
		}
		for p := range c.Parties {
			if c.cannotLose(p) { // which says it already
				return
			}
		}
		c.odd(field("parties"), count(c.analysis.Rational)+" of "+count(c.Space.Size())+" packages ("+percent(share)+") are good enough for "+c.everybody()+
			": hardly any offer can be wrong.", "Raise what no deal is worth to the sides.")
	},
})

// acceptable is the share of the packages that leave nobody below no deal.
func (c *subject) acceptable() (share float64, ok bool) {
	if a := c.analysis; a != nil && a.Counted && c.oneTable() {
		return float64(a.Rational) / float64(c.Space.Size()), true
	}
	return 0, false
}
