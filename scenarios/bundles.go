package scenarios

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const mostBundles = 20_000 // of a party, and of its deal-breakers

// readBundles reads what is worth more, or less, than its parts: with all the terms
// of `when`, or, with `unless`, as soon as one of them is missing.
func readBundles(n source.Node, terms []term) []sim.Bundle {
	var bundles []sim.Bundle
	for _, entry := range n.List("bundles", mostBundles) {
		o := entry.Object("a bundle", "when", "unless", "worth")
		b := sim.Bundle{Worth: o.Must("worth").Number("worth")}
		unless, there := o.Field("unless")
		if _, both := o.Field("when"); there && both {
			unless.Fail("a bundle with when and unless; write two bundles")
		}
		if b.Unless = there; there {
			b.When = readWhen("unless", unless, terms)
		} else {
			b.When = readWhen("when", o.Must("when"), terms)
		}
		bundles = append(bundles, b)
	}
	return bundles
}

// readWhen reads terms as conditions: each issue with a value, or a list of them.
func readWhen(what string, n source.Node, terms []term) []sim.Condition {
	var when []sim.Condition
	for _, p := range n.Pairs(what) {
		i := issueIndex(p, terms)
		c := sim.Condition{Issue: i, Values: make([]bool, len(terms[i].Values))}
		for _, value := range p.Value.Several(p.Name, mostValues) {
			c.Values[valueIndex(value, value.Label(p.Name), terms[i])] = true
		}
		when = append(when, c)
	}
	if len(when) == 0 {
		n.Fail("%s is empty; name at least one issue and its value", what)
	}
	return when
}
