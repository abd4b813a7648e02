package genius

import (
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// readProfile reads what one party wants. A utility is cut at 1.
func readProfile(f source.File, issues []issue) (source.Party, error) {
	party := source.Party{File: f, Discount: 1}
	root, err := parse(f)
	if err != nil {
		return party, err
	}
	switch kind := root.attributes["type"]; kind {
	case "", "linear", "any": // NegMAS writes any
		party.Worth, err = additive(root, issues)
	case "nonlinear":
		party.Worth, err = nonlinear(root, issues)
	default:
		err = root.errorf("<%s> has type=%s; it must be nonlinear, or linear, any or absent", root.name, source.Quoted(kind))
	}
	if err != nil {
		return party, err
	}
	party.Worth.Cap = 1
	if party.Reservation, err = setting(root, "reservation", 0); err != nil {
		return party, err
	}
	party.Discount, err = setting(root, "discount_factor", 1)
	if party.Discount <= 0 || party.Discount > 1 {
		party.Discount = 1 // as Genius reads it: no discount
	}
	return party, err
}

// setting is the value of an element of the root that may be absent.
func setting(root *element, name string, absent float64) (float64, error) {
	e, err := root.one(name)
	if err != nil || e == nil {
		return absent, err
	}
	return e.number("value")
}

// additive is the weighted sum of the evaluations. Weights are taken as they
// are written, also where they do not sum to 1.
func additive(root *element, issues []issue) (sim.Worth, error) {
	var w sim.Worth
	own, err := byIndex(root, "issue")
	if err != nil {
		return w, err
	}
	weights, err := byIndex(root, "weight")
	if err != nil {
		return w, err
	}
	for _, i := range issues {
		e, weight := own[i.index], weights[i.index]
		if e == nil {
			return w, root.errorf("no <issue index=\"%d\">: issue %q of the domain has no evaluation", i.index, i.Name)
		}
		if weight == nil {
			return w, root.errorf("no <weight index=\"%d\">: issue %q has no weight", i.index, i.Name)
		}
		factor, err := weight.number("value")
		if err != nil {
			return w, err
		}
		table, err := i.evaluate(e)
		if err != nil {
			return w, err
		}
		for v := range table {
			table[v] *= factor
		}
		w.Tables = append(w.Tables, table)
	}
	return w, nil
}

// byIndex finds the elements of one name by their index. Indices that are no
// issue's, as those of nested objectives, do no harm.
func byIndex(root *element, name string) (map[int64]*element, error) {
	found := map[int64]*element{}
	for _, e := range collect(root, name) {
		index, err := e.integer("index")
		if err != nil {
			return nil, err
		}
		if first := found[index]; first != nil {
			line, _ := first.file.Position(first.offset)
			return nil, e.errorf("<%s index=\"%d\"> is there twice, first on line %d", name, index, line)
		}
		found[index] = e
	}
	return found, nil
}
