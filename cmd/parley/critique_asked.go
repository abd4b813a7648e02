package main

import (
	"fmt"
	"slices"
)

// notAsked says what a party did not find out, or did not say: of one term nothing
// needs to be said. Where nobody said a word about it, that is said once to all.
func (t *teller) notAsked(party int, all []*conduct) string {
	own := ofParty(all, party)
	asked := slices.ContainsFunc(own, func(c *conduct) bool { return c.asked })
	told := slices.ContainsFunc(own, func(c *conduct) bool { return c.told })
	wasAsked := slices.ContainsFunc(own, func(c *conduct) bool { return c.wasAsked })
	name := t.name(party)
	switch {
	case len(t.Space.Issues) < 2 || len(own) == 0 || silent(all):
		return ""
	case !asked && !told && wasAsked:
		return fmt.Sprintf("%s was asked what matters to it and did not say, and asked nothing in turn.", name)
	case !asked && !told:
		return fmt.Sprintf("%s neither asked what matters to %s nor said what matters to itself.", name, t.counterpart(own))
	case !asked:
		return fmt.Sprintf("%s never asked what matters to %s.", name, t.counterpart(own))
	case wasAsked && !told:
		return fmt.Sprintf("%s was asked what matters to it and did not say.", name)
	}
	return ""
}

// counterpart names who else sat at a party's tables.
func (t *teller) counterpart(own []*conduct) string {
	const most = 3
	var names []string
	for _, c := range own {
		names = append(names, t.namesOf(t.others(c.table, c.party))...)
	}
	if len(names) > most {
		return "the others"
	}
	return list(names)
}

func silent(all []*conduct) bool {
	return !slices.ContainsFunc(all, func(c *conduct) bool { return c.asked || c.told })
}

// silence says that nobody asked or told what matters.
func (t *teller) silence(all []*conduct) string {
	if len(t.Space.Issues) < 2 || !silent(all) {
		return ""
	}
	return "Nobody asked what matters to the other side, and nobody said it: trades are then found by luck."
}
