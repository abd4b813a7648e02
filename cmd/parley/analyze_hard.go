package main

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim/solution"
)

// collision says how hard it is to find a good deal.
func (t *teller) collision(p page, f *findings) {
	a := f.analysis
	p.say("How hard it is")
	if text := t.wishes(a); text != "" {
		p.say("  %s", text)
	}
	for table := range f.midpoints {
		p.say("  %s", t.potential(f, table))
	}
	p.say("  The frontier has %s.%s", count(len(a.Frontier), "point"), t.proof(a))
}

// wishes says how far these collide, against the yardstick of sharing out a
// fixed sum. Over several tables there is no such yardstick.
func (t *teller) wishes(a *solution.Analysis) string {
	n := float64(len(t.Parties))
	if len(t.Seating()) > 1 || n < 2 {
		return ""
	}
	fixed := math.Sqrt(n) * (1 - 1/n)
	return fmt.Sprintf("Wishes collide %s: opposition is %s, where 0 means that one package is best for all and %s that a fixed sum is shared out.",
		extent(a.Opposition/fixed), number(a.Opposition), number(fixed))
}

// proof says how far the frontier can be trusted, where it is not the whole one.
func (t *teller) proof(a *solution.Analysis) string {
	switch {
	case a.Exact:
		return ""
	case math.IsInf(a.Within, 1):
		return " These are the best packages that a search found; there may be better ones."
	}
	return fmt.Sprintf(" There are more points between them, none of which is worth more than %s more to %s.", t.purses[0].amount(a.Within), t.name(0))
}

// potential says what is lost by taking the middle of every list.
func (t *teller) potential(f *findings, table int) string {
	m := &f.midpoints[table]
	where, middle := "", "the middle of every list"
	if len(t.Tables) > 1 {
		where = " between " + list(t.namesOf(t.Seating()[table]))
	}
	if m.Packages > 1 {
		middle += fmt.Sprintf(" (the mean of %s packages)", number(m.Packages))
	}
	if m.Vetoed {
		middle += ", which not everybody would sign,"
	}
	s := fmt.Sprintf("Integrative potential%s is %s: %s gives up %s of what the best package holds", where, number(m.Potential), middle, t.lost(m.Potential))
	return s + "."
}

func (t *teller) lost(share float64) string {
	if share <= solution.Tolerance {
		return "nothing"
	}
	return percent(share)
}

// extent is opposition in words, as a share of that of sharing out a fixed sum.
func extent(share float64) string {
	switch {
	case share <= solution.Tolerance:
		return "not at all"
	case share < 0.25:
		return "hardly"
	case share < 0.6:
		return "partly"
	case share < 0.9:
		return "strongly"
	}
	return "almost wholly, what one side gets the other loses"
}
