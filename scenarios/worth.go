package scenarios

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// term is an issue that knows the numbers of its values.
type term struct {
	sim.Issue
	index map[string]int
}

// numbered is the issues with an index each, so that a worth for each of many
// values is found at once.
func numbered(issues []sim.Issue) []term {
	terms := make([]term, len(issues))
	for i, issue := range issues {
		terms[i] = term{issue, make(map[string]int, len(issue.Values))}
		for v, value := range issue.Values {
			terms[i].index[value] = v
		}
	}
	return terms
}

// readWorth reads what every value of every issue is worth to a party.
func (r *reader) readWorth(n source.Node) []*amount {
	amounts := make([]*amount, len(r.terms))
	for _, p := range n.Pairs("worth") {
		i := issueIndex(p, r.terms)
		amounts[i] = r.amount(p.Value, i)
	}
	for i, a := range amounts {
		if a == nil {
			n.Fail("worth has no %q; write %q if this party does not care", r.terms[i].Name, r.terms[i].Name+": 0")
		}
	}
	return amounts
}

func issueIndex(p source.Pair, terms []term) int {
	i := slices.IndexFunc(terms, func(issue term) bool { return issue.Name == p.Name })
	if i < 0 {
		known := issueNames(terms)
		p.Key.Fail("no issue %q%s the issues are %s", p.Name, source.Suggest(p.Name, known), source.Listed(known))
	}
	return i
}

func issueNames(terms []term) []string {
	known := make([]string, len(terms))
	for i, issue := range terms {
		known[i] = issue.Name
	}
	return known
}

// readTable reads the worth of one issue, written in one of four ways: a worth
// for each value, a list in the order of the values, so much per unit, or 0.
func (r *reader) readTable(n source.Node, issue term) []float64 {
	switch {
	case n.Kind == source.List:
		return r.readRow(n, issue)
	case n.Kind != source.Map:
		if n.Number("worth of "+issue.Name) != 0 {
			n.Fail("worth of %s is %s; one number for a whole issue can only be 0", issue.Name, n)
		}
		return make([]float64, len(issue.Values))
	case keyword(n, issue, rate):
		return readRate(n, issue)
	}
	return r.readMap(n, issue)
}

func (r *reader) readRow(n source.Node, issue term) []float64 {
	entries := n.List("worth of "+issue.Name, mostValues)
	if len(entries) != len(issue.Values) {
		n.Fail("worth of %s lists %d numbers for %d values: %s", issue.Name, len(entries), len(issue.Values), source.Listed(issue.Values))
	}
	table := make([]float64, len(entries))
	for v, entry := range entries {
		table[v] = r.readValue(entry, issue.Values[v])
	}
	return table
}

func (r *reader) readMap(n source.Node, issue term) []float64 {
	table := make([]float64, len(issue.Values))
	given := make([]bool, len(issue.Values))
	for _, p := range n.Pairs("worth of " + issue.Name) {
		if p.Name == eachYear && keyword(n, issue, eachYear) {
			continue
		}
		v, there := issue.index[p.Name]
		if !there {
			noValue(p.Key, p.Name, issue, p.CutOff())
		}
		table[v], given[v] = r.readValue(p.Value, p.Name), true
	}
	if v := slices.Index(given, false); v >= 0 {
		n.Fail("worth of %s has no %q", issue.Name, issue.Values[v])
	}
	return table
}

// readValue reads what one value is worth: a number, or so much a year.
func (r *reader) readValue(n source.Node, value string) float64 {
	if n.Kind == source.Map {
		return r.readYears(n, value)
	}
	return n.Number("worth of " + value)
}

func valueIndex(at source.Node, value string, issue term) int {
	v, there := issue.index[value]
	if !there {
		noValue(at, value, issue, "")
	}
	return v
}

func noValue(at source.Node, value string, issue term, hint string) {
	at.Fail("issue %q has no value %q%s its values are %s%s", issue.Name, value, source.Suggest(value, issue.Values), source.Listed(issue.Values), hint)
}

const rate = "per unit"

// keyword reports whether a worth has a field that is no value of its issue, or one
// that was meant to be it.
func keyword(n source.Node, issue term, word string) bool {
	return n.Kind == source.Map && slices.ContainsFunc(n.Fields, func(f source.Field) bool {
		_, value := issue.index[f.Name]
		return !value && (f.Name == word || source.Nearest(f.Name, []string{word}) != "")
	})
}

// readRate reads {per unit: x, from: y}: each value is worth x times its
// distance from y, which is 0 unless given.
func readRate(n source.Node, issue term) []float64 {
	o := n.Object("worth of "+issue.Name, rate, "from", eachYear)
	x, from := o.Must(rate).Number(rate), 0.0
	if n, ok := o.Field("from"); ok {
		from = n.Number("from")
	}
	table := make([]float64, len(issue.Values))
	for v, value := range issue.Values {
		amount, ok := source.Plain(value)
		if !ok {
			n.Fail("%q needs values that are numbers, but %s has %q; write a worth for each value", rate, issue.Name, value)
		}
		table[v] = float64((amount-from)*x) + 0 // no -0, which would be printed
	}
	return table
}
