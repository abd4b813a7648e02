package main

import "github.com/parley-sim/parley/sim"

// strings says what a trade gives and what that is tied to, as it is said across the
// table: in terms, without what they are worth. From is the party's own package before,
// theirs the one that the others are to move from.
func (p *person) strings(party int, from, to, theirs sim.Outcome) string {
	whose, side, come := "yours", "you", "you come"
	if party == p.party {
		whose, side, come = "theirs", "them", "they come"
	}
	if from == sim.None {
		return "what it gives is " + whose + " only for a step by " + side
	}
	gives, asks, _ := p.differing(party, from, to)
	switch a := (&act{party: party, before: from, after: to, theirs: &act{after: theirs}}); {
	case len(gives) == 0:
	case len(asks) > 0:
		return list(p.terms(gives, to)) + " only in return for " + list(p.terms(asks, to))
	case theirs != sim.None:
		if i := p.farthest(a); i >= 0 {
			return list(p.terms(gives, to)) + " only if " + come + " closer, above all on " + p.Space.Issues[i].Name + ": " + p.toward(i, to, theirs)
		}
	}
	return "what it gives is " + whose + " only for a step by " + side
}

// terms are some of the terms of a package.
func (p *person) terms(issues []int, o sim.Outcome) []string {
	texts := make([]string, len(issues))
	for k, i := range issues {
		texts[k] = termText(&p.Space.Issues[i], p.Space.Value(o, i))
	}
	return texts
}
