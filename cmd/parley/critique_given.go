package main

import "fmt"

// generous reports whether a party gave more than a little for nothing.
func (t *teller) generous(own []*conduct) bool {
	const little = 0.02 // of what lies between its best and its worst
	given := 0.0
	for _, c := range own {
		given += c.given
	}
	if len(own) == 0 {
		return false
	}
	p := t.Parties[own[0].party].Profile
	return given > little*(p.Max()-p.Min())
}

// forNothing says what a party gave right after the others had not moved.
func (t *teller) forNothing(party int, all []*conduct) string {
	own := ofParty(all, party)
	if !t.generous(own) {
		return ""
	}
	given, steps, tables, dear := 0.0, 0, 0, own[0]
	for _, c := range own {
		if c.steps > 0 {
			tables++
		}
		given, steps = given+c.given, steps+c.steps
		if c.dearest > dear.dearest {
			dear = c
		}
	}
	where := ""
	if tables > 1 {
		where = fmt.Sprintf(" at %s", count(tables, "table"))
	} else {
		where = t.with(dear)
	}
	return fmt.Sprintf("%s gave %s away%s, in %s, right after %s had given nothing.%s",
		t.name(party), t.purses[party].amount(given), where, count(steps, "step"), t.nobody(own), t.dearest(dear, steps))
}

// nobody is who gave nothing: the other party, where there is one.
func (t *teller) nobody(own []*conduct) string {
	if others := t.others(own[0].table, own[0].party); len(own) == 1 && len(others) == 1 {
		return t.name(others[0])
	}
	return "the others"
}

// dearest tells the largest of those steps, where it can be told in a line.
func (t *teller) dearest(c *conduct, steps int) string {
	others := t.others(c.table, c.party)
	if len(others) > 1 {
		return ""
	}
	which := "The dearest"
	if steps == 1 {
		which = "It"
	}
	return fmt.Sprintf(" %s was in round %d%s: %s.", which, c.round, t.with(c), t.change(c.party, others, c.from, c.to))
}
