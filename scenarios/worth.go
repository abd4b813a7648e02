package scenarios

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

const mostBundles = 1000

// readWorth reads what every value of every issue is worth to a party.
func readWorth(n node, issues []sim.Issue) [][]float64 {
	tables := make([][]float64, len(issues))
	for _, p := range n.pairs("worth") {
		i := issueIndex(p, issues)
		tables[i] = readTable(p.value, issues[i])
	}
	for i, t := range tables {
		if t == nil {
			n.fail("worth has no %q; write %q if this party does not care", issues[i].Name, issues[i].Name+": 0")
		}
	}
	return tables
}

func issueIndex(p pair, issues []sim.Issue) int {
	i := slices.IndexFunc(issues, func(issue sim.Issue) bool { return issue.Name == p.name })
	if i < 0 {
		known := issueNames(issues)
		p.key.fail("no issue %q%s the issues are %s", p.name, suggest(p.name, known), names(known))
	}
	return i
}

func issueNames(issues []sim.Issue) []string {
	known := make([]string, len(issues))
	for i, issue := range issues {
		known[i] = issue.Name
	}
	return known
}

// readTable reads the worth of one issue, written in one of four ways: a worth
// for each value, a list in the order of the values, so much per unit, or 0.
func readTable(n node, issue sim.Issue) []float64 {
	switch {
	case n.isList():
		return readRow(n, issue)
	case !n.isMap():
		if n.number("worth of "+issue.Name) != 0 {
			n.fail("worth of %s is %s; one number for a whole issue can only be 0", issue.Name, n.kind())
		}
		return make([]float64, len(issue.Values))
	case perUnit(n, issue):
		return readRate(n, issue)
	}
	return readMap(n, issue)
}

func readRow(n node, issue sim.Issue) []float64 {
	entries := n.list("worth of "+issue.Name, mostValues)
	if len(entries) != len(issue.Values) {
		n.fail("worth of %s lists %d numbers for %d values: %s", issue.Name, len(entries), len(issue.Values), names(issue.Values))
	}
	table := make([]float64, len(entries))
	for v, entry := range entries {
		table[v] = entry.number("worth of " + issue.Values[v])
	}
	return table
}

func readMap(n node, issue sim.Issue) []float64 {
	table := make([]float64, len(issue.Values))
	given := make([]bool, len(issue.Values))
	for _, p := range n.pairs("worth of " + issue.Name) {
		v := valueIndex(p.key, p.name, issue)
		table[v], given[v] = p.value.number("worth of "+p.name), true
	}
	if v := slices.Index(given, false); v >= 0 {
		n.fail("worth of %s has no %q", issue.Name, issue.Values[v])
	}
	return table
}

func valueIndex(at node, value string, issue sim.Issue) int {
	v := issue.Index(value)
	if v < 0 {
		at.fail("issue %q has no value %q%s its values are %s", issue.Name, value, suggest(value, issue.Values), names(issue.Values))
	}
	return v
}

const rate = "per unit"

// perUnit reports whether a worth is so much per unit, or was meant to be.
func perUnit(n node, issue sim.Issue) bool {
	return slices.ContainsFunc(n.pairs("worth of "+issue.Name), func(p pair) bool {
		return issue.Index(p.name) < 0 && nearest(p.name, []string{rate}) != ""
	})
}

// readRate reads {per unit: x, from: y}: each value is worth x times its
// distance from y, which is 0 unless given.
func readRate(n node, issue sim.Issue) []float64 {
	o := n.object("worth of "+issue.Name, rate, "from")
	x, from := o.must(rate).number(rate), 0.0
	if n, ok := o.fields["from"]; ok {
		from = n.number("from")
	}
	table := make([]float64, len(issue.Values))
	for v, value := range issue.Values {
		amount, ok := parse(value)
		if !ok {
			n.fail("%q needs values that are numbers, but %s has %q; write a worth for each value", rate, issue.Name, value)
		}
		table[v] = float64((amount-from)*x) + 0 // no -0, which would be printed
	}
	return table
}

// readBundles reads what is worth more, or less, than its parts.
func readBundles(n node, issues []sim.Issue) []sim.Bundle {
	var bundles []sim.Bundle
	for _, entry := range n.list("bundles", mostBundles) {
		o := entry.object("a bundle", "when", "worth")
		bundles = append(bundles, sim.Bundle{When: readWhen(o.must("when"), issues), Worth: o.must("worth").number("worth")})
	}
	return bundles
}

func readWhen(n node, issues []sim.Issue) []sim.Condition {
	var when []sim.Condition
	for _, p := range n.pairs("when") {
		i := issueIndex(p, issues)
		c := sim.Condition{Issue: i, Values: make([]bool, len(issues[i].Values))}
		values := []node{p.value}
		if p.value.isList() {
			values = p.value.list(p.name, mostValues)
		}
		for _, value := range values {
			c.Values[valueIndex(value, value.label(p.name), issues[i])] = true
		}
		when = append(when, c)
	}
	if len(when) == 0 {
		n.fail("when is empty; name at least one issue and its value")
	}
	return when
}
