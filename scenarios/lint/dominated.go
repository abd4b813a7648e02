package lint

var DominatedValue = add(Check{
	Name: "dominated-value",
	Hint: true,
	Sentence: "A value is dominated: another value of the same issue is at least as good for every party, and better for one, so that nobody should settle on it. " +
		"That can be a trap to find; if it is none, change its worths or leave it out.",
	look: func(c *subject) {
		for i := range c.Space.Issues {
			if _, same := c.wanted(i); !same && len(c.carers(i)) > 1 && c.comparable(i) {
				c.dominated(i)
			}
		}
	},
})

// dominated tells of all dominated values of an issue at once.
func (c *subject) dominated(issue int) {
	values := c.Space.Issues[issue].Values
	var names []string
	first, by := 0, 0
	for v := range values {
		u, ok := c.dominator(issue, v)
		if !ok {
			continue
		}
		if names == nil {
			first, by = v, u
		}
		names = append(names, values[v])
	}
	do := "Fine as a trap; if it is none, change its worths or leave it out."
	switch len(names) {
	case 0:
	case 1:
		c.odd(c.valueAt(issue, first), "on "+quoted(c.Space.Issues[issue].Name)+" nobody should settle for "+quoted(names[0])+": "+
			quoted(values[by])+" is at least as good for everybody, and better for somebody.", do)
	default:
		c.odd(c.valueAt(issue, first), "on "+quoted(c.Space.Issues[issue].Name)+" nobody should settle for "+few(names, " or ")+
			": for each there is a value that is at least as good for everybody, and better for somebody.", do)
	}
}

// dominator is a value that is better than another one.
func (c *subject) dominator(issue, value int) (by int, ok bool) {
	for by := range c.Space.Issues[issue].Values {
		if c.better(issue, by, value) {
			return by, true
		}
	}
	return 0, false
}
