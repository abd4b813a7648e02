package template

import (
	"regexp"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
)

const mostValues = 20 // of a template: more are a range

var slug = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// Read reads a template: name, term, what, use, why, cares, wants, unit, values,
// and the worth of each value to seller and buyer. A fault is a *source.Error.
func Read(f source.File) (*Template, error) {
	t := new(Template)
	fields := []string{"name", "term", "what", "use", "why", "cares", "wants", "unit", "values", "seller", "buyer"}
	err := source.Strict(f, "a template", fields, func(o source.Object) {
		*t = Template{
			Name: o.Must("name").Label("name"), Term: o.Must("term").Label("term"),
			What: o.Must("what").Label("what"), Use: o.Must("use").Label("use"), Why: o.Must("why").Label("why"),
			Cares: o.Must("cares").Choice("cares", Seller, Buyer, Both),
			Wants: o.Must("wants").Choice("wants", Opposed, Alike, Mixed),
			Unit:  o.Label("unit", ""), Values: readValues(o.Must("values")),
		}
		if !slug.MatchString(t.Name) {
			o.Must("name").Fail("name is %q; want lower-case letters and hyphens, such as payment-terms", t.Name)
		}
		t.Seller, t.Buyer = readWorths(o, Seller, len(t.Values)), readWorths(o, Buyer, len(t.Values))
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

func readValues(n source.Node) []string {
	var values []string
	for _, entry := range n.List("values", mostValues) {
		v := entry.Label("a value")
		if slices.Contains(values, v) {
			entry.Fail("value %q stands twice", v)
		}
		values = append(values, v)
	}
	if len(values) < 2 {
		n.Fail("values has one entry; a term needs at least two")
	}
	return values
}

func readWorths(o source.Object, side string, count int) []float64 {
	n := o.Must(side)
	entries := n.List(side, mostValues)
	if len(entries) != count {
		n.Fail("%s lists %d worths for %d values", side, len(entries), count)
	}
	worths := make([]float64, count)
	for v, entry := range entries {
		worths[v] = entry.Number(side)
	}
	return worths
}
