package scenarios

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// worth writes a party's tables.
func (p *page) worth(w *sim.Worth) {
	p.line("    worth:")
	for i, table := range w.Tables {
		p.line("      %s: %s", word(p.space.Issues[i].Name), p.written(table, p.space.Issues[i]))
	}
}

// written is a table in the shortest of the ways that are read: 0, so much per
// unit, each value with its worth, or in the order of the values.
func (p *page) written(table []float64, issue sim.Issue) string {
	const named = 8 // more values than this are easier to read without names
	if !slices.ContainsFunc(table, func(x float64) bool { return x != 0 }) {
		return "0"
	}
	if text, ok := p.perStep(table, issue); ok {
		return text
	}
	entries := make([]string, len(table))
	for v, x := range table {
		if entries[v] = p.number(x); len(table) <= named {
			entries[v] = word(issue.Values[v]) + ": " + entries[v]
		}
	}
	if len(table) <= named {
		return braces(entries, "        ")
	}
	return list(entries, "        ")
}

// perStep is {per unit: x, from: y} where reading it gives this very table.
func (p *page) perStep(table []float64, issue sim.Issue) (string, bool) {
	from, step, ok := ramp(issue.Values)
	if !ok {
		return "", false
	}
	x := (table[1] - table[0]) / step
	if x == 0 {
		return "", false
	}
	y := from - table[0]/x
	if math.Abs(x) > source.Limit || math.Abs(y) > source.Limit {
		return "", false
	}
	for v, value := range issue.Values {
		amount, _ := source.Decimal(value)
		if float64((amount-y)*x)+0 != table[v] {
			return "", false
		}
	}
	if y == 0 {
		return fmt.Sprintf("{per unit: %s}", p.number(x)), true
	}
	return fmt.Sprintf("{per unit: %s, from: %s}", p.number(x), p.number(y)), true
}

func (p *page) bundles(bundles []sim.Bundle) {
	var entries []string
	for _, b := range bundles {
		when, possible := p.conditions(b.When)
		word := "when"
		switch {
		case !possible && !b.Unless, b.Unless && len(when) == 0:
			continue // it never pays
		case !possible, len(when) == 0: // it always does
			when = []sim.Condition{p.any()}
		case b.Unless:
			word = "unless"
		}
		entries = append(entries, fmt.Sprintf("{%s: %s, worth: %s}", word, braces(p.terms(when), "          "), p.number(b.Worth)))
	}
	if len(entries) > 0 {
		p.line("    bundles:")
	}
	for _, e := range entries {
		p.line("      - %s", e)
	}
}

// conditions is one condition an issue that says the same as all of them; it is
// not possible where they leave an issue no value.
func (p *page) conditions(all []sim.Condition) (when []sim.Condition, possible bool) {
	possible = true
	for _, c := range all {
		k := slices.IndexFunc(when, func(w sim.Condition) bool { return w.Issue == c.Issue })
		if k < 0 {
			k = len(when)
			when = append(when, sim.Condition{Issue: c.Issue, Values: slices.Clone(c.Values)})
		}
		for v, among := range c.Values {
			when[k].Values[v] = when[k].Values[v] && among
		}
		possible = possible && count(when[k].Values) > 0
	}
	return when, possible
}

// any holds for every package.
func (p *page) any() sim.Condition {
	c := sim.Condition{Values: make([]bool, len(p.space.Issues[0].Values))}
	for v := range c.Values {
		c.Values[v] = true
	}
	return c
}

func count(among []bool) int {
	n := 0
	for _, yes := range among {
		if yes {
			n++
		}
	}
	return n
}

func (p *page) terms(when []sim.Condition) []string {
	all := make([]string, len(when))
	for k, c := range when {
		all[k] = p.condition(c)
	}
	return all
}

func (p *page) condition(c sim.Condition) string {
	issue := p.space.Issues[c.Issue]
	var values []string
	for v, among := range c.Values {
		if among {
			values = append(values, word(issue.Values[v]))
		}
	}
	if len(values) == 1 {
		return word(issue.Name) + ": " + values[0]
	}
	return word(issue.Name) + ": " + list(values, "          ")
}
