package scenarios

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// worth writes a party's tables. A base is added to the first of them, where it
// stands first in every sum as before, so that no worth changes.
func (p *page) worth(w *sim.Worth, spread []float64) error {
	p.line("    worth:")
	for i, table := range w.Tables {
		if i == 0 && w.Base != 0 {
			if spread != nil && spread[0] != 0 {
				return fmt.Errorf("a base of %v beside a worth of %s that varies, which the format can't say", w.Base, p.space.Issues[0].Name)
			}
			table = slices.Clone(table)
			for v := range table {
				table[v] += w.Base
			}
		}
		p.line("      %s: %s", word(p.space.Issues[i].Name), written(table, p.space.Issues[i]))
	}
	return nil
}

// written is a table in the shortest of the ways that are read: 0, so much per
// unit, each value with its worth, or in the order of the values.
func written(table []float64, issue sim.Issue) string {
	const named = 8 // more values than this are easier to read without names
	if !slices.ContainsFunc(table, func(x float64) bool { return x != 0 }) {
		return "0"
	}
	if text, ok := perStep(table, issue); ok {
		return text
	}
	entries := make([]string, len(table))
	for v, x := range table {
		if entries[v] = digits(x); len(table) <= named {
			entries[v] = word(issue.Values[v]) + ": " + entries[v]
		}
	}
	if len(table) <= named {
		return braces(entries, "        ")
	}
	for v, x := range table {
		entries[v] = digits(x)
	}
	return list(entries, "        ")
}

// perStep is {per unit: x, from: y} where reading it gives this very table.
func perStep(table []float64, issue sim.Issue) (string, bool) {
	from, step, ok := ramp(issue.Values)
	if !ok {
		return "", false
	}
	x := (table[1] - table[0]) / step
	if x == 0 {
		return "", false
	}
	y := from - table[0]/x
	for v, value := range issue.Values {
		amount, _ := source.Decimal(value)
		if float64((amount-y)*x)+0 != table[v] {
			return "", false
		}
	}
	if y == 0 {
		return fmt.Sprintf("{per unit: %s}", digits(x)), true
	}
	return fmt.Sprintf("{per unit: %s, from: %s}", digits(x), digits(y)), true
}

func (p *page) bundles(bundles []sim.Bundle) error {
	if len(bundles) == 0 {
		return nil
	}
	p.line("    bundles:")
	for _, b := range bundles {
		if b.Unless || len(b.When) == 0 {
			return fmt.Errorf("a bundle that pays unless its terms are met, or always, which the format can't say")
		}
		when := make([]string, len(b.When))
		for k, c := range b.When {
			issue := p.space.Issues[c.Issue]
			var values []string
			for v, among := range c.Values {
				if among {
					values = append(values, word(issue.Values[v]))
				}
			}
			if when[k] = word(issue.Name) + ": "; len(values) == 1 {
				when[k] += values[0]
			} else {
				when[k] += list(values, "          ")
			}
		}
		p.line("      - {when: %s, worth: %s}", braces(when, "          "), digits(b.Worth))
	}
	return nil
}
