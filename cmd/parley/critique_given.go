package main

import "fmt"

// generous reports whether a party gave more than a little for nothing.
func (t *teller) generous(own []*conduct) bool {
	const little = 0.02 // of what lies between its best and its worst
	if len(own) == 0 {
		return false
	}
	p := t.Parties[own[0].party].Profile
	return t.net(t.most(own)) > little*(p.Max()-p.Min())
}

// most is the table at which a party gave most for nothing: of several only one can
// come to a deal, so that what was given there is not added up.
func (t *teller) most(own []*conduct) *conduct {
	most := own[0]
	for _, c := range own {
		if t.net(c) > t.net(most) {
			most = c
		}
	}
	return most
}

// forNothing says what a party gave right after the others had not moved.
func (t *teller) forNothing(party int, all []*conduct) string {
	own := ofParty(all, party)
	if !t.generous(own) {
		return ""
	}
	c := t.most(own)
	return fmt.Sprintf("%s gave %s away%s, in %s, right after %s had given nothing.%s",
		t.name(party), t.purses[party].amount(t.net(c)), t.with(c), count(c.steps, "step"), t.nobody(c), t.dearest(c))
}

// nobody is who gave nothing: the other party, where there is one.
func (t *teller) nobody(c *conduct) string {
	if others := t.others(c.table, c.party); len(others) == 1 {
		return t.name(others[0])
	}
	return "the others"
}

// dearest tells the largest of those steps, where it can be told in a line.
func (t *teller) dearest(c *conduct) string {
	others := t.others(c.table, c.party)
	if len(others) > 1 || c.dearest == 0 {
		return ""
	}
	which := "The dearest"
	if c.steps == 1 {
		which = "It"
	}
	return fmt.Sprintf(" %s was in round %d: it %s.", which, c.round, t.change(c.party, others, c.from, c.to))
}
