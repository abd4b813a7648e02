package scenarios

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

const mostBundles = 1000

// readBundles reads what is worth more, or less, than its parts.
func readBundles(n source.Node, terms []term) []sim.Bundle {
	var bundles []sim.Bundle
	for _, entry := range n.List("bundles", mostBundles) {
		o := entry.Object("a bundle", "when", "worth")
		bundles = append(bundles, sim.Bundle{When: readWhen(o.Must("when"), terms), Worth: o.Must("worth").Number("worth")})
	}
	return bundles
}

func readWhen(n source.Node, terms []term) []sim.Condition {
	var when []sim.Condition
	for _, p := range n.Pairs("when") {
		i := issueIndex(p, terms)
		c := sim.Condition{Issue: i, Values: make([]bool, len(terms[i].Values))}
		values := []source.Node{p.Value}
		if p.Value.Kind == source.List {
			values = p.Value.List(p.Name, mostValues)
		}
		for _, value := range values {
			c.Values[valueIndex(value, value.Label(p.Name), terms[i])] = true
		}
		when = append(when, c)
	}
	if len(when) == 0 {
		n.Fail("when is empty; name at least one issue and its value")
	}
	return when
}
