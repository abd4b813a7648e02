package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// teller tells of one scenario.
type teller struct {
	*sim.Scenario
	purses []purse
}

func newTeller(s *sim.Scenario) *teller {
	t := &teller{Scenario: s}
	for i := range s.Parties {
		t.purses = append(t.purses, purseOf(&s.Parties[i]))
	}
	return t
}

func (t *teller) name(party int) string { return t.Parties[party].Name }

func (t *teller) worth(party int, o sim.Outcome) float64 { return t.Parties[party].Profile.Utility(o) }

// change says how a party's package differs from its last one: what it gives,
// what it asks for, and what each is worth to whom.
func (t *teller) change(party int, others []int, from, to sim.Outcome) string {
	gives, asks, swaps := t.differing(party, from, to)
	var parts []string
	at := from
	for _, p := range []struct {
		verb   string
		issues []int
	}{{"gives", gives}, {"changes to", swaps}, {"asks for", asks}} {
		if len(p.issues) == 0 {
			continue
		}
		next := at
		spans := make([]string, len(p.issues))
		for k, i := range p.issues {
			next = t.Space.With(next, i, t.Space.Value(to, i))
			spans[k] = t.span(i, from, to)
		}
		parts = append(parts, fmt.Sprintf("%s %s (%s)", p.verb, list(spans), t.effects(party, others, at, next)))
		at = next
	}
	return list(parts)
}

// differing sorts the issues that change by what that means to the mover.
func (t *teller) differing(party int, from, to sim.Outcome) (gives, asks, swaps []int) {
	tables := t.Parties[party].Profile.Worth.Tables
	for i := range t.Space.Issues {
		a, b := t.Space.Value(from, i), t.Space.Value(to, i)
		switch {
		case a == b:
		case tables[i][b] < tables[i][a]:
			gives = append(gives, i)
		case tables[i][b] > tables[i][a]:
			asks = append(asks, i)
		default:
			swaps = append(swaps, i)
		}
	}
	return gives, asks, swaps
}

// span is an issue with its new and its old value: "price $140K instead of $150K".
func (t *teller) span(i int, from, to sim.Outcome) string {
	issue := &t.Space.Issues[i]
	a, b := t.Space.Value(from, i), t.Space.Value(to, i)
	return fmt.Sprintf("%s %s instead of %s", issue.Name, shortValue(issue, b), bareValue(issue, a))
}

// shortValue is a value without what follows the money in its unit: "$140K"
// for "$140K a year".
func shortValue(issue *sim.Issue, v int) string {
	if money, _, ok := strings.Cut(issue.Unit, " "); ok && isMoney(money) {
		return valueText(&sim.Issue{Unit: money, Values: issue.Values}, v)
	}
	return valueText(issue, v)
}

// bareValue is a value as it is said after another: "$140K", "net 30", and "30"
// after "60 days".
func bareValue(issue *sim.Issue, v int) string {
	if isMoney(issue.Unit) {
		return shortValue(issue, v)
	}
	return issue.Values[v]
}

// effects says what a step from one package to another is worth: to the mover
// first, then to the others.
func (t *teller) effects(party int, others []int, from, to sim.Outcome) string {
	parts := []string{t.effect("them", party, from, to)}
	for _, p := range others {
		parts = append(parts, t.effect(t.name(p), p, from, to))
	}
	return strings.Join(parts, ", ")
}

func (t *teller) effect(whom string, party int, from, to sim.Outcome) string {
	if text, ok := t.vetoEffect(whom, party, from, to); ok {
		return text
	}
	d := t.worth(party, to) - t.worth(party, from)
	p := t.purses[party]
	switch {
	case p.nothing(d):
		return "nothing to " + whom
	case d < 0:
		return "costs " + whom + " " + p.amount(-d)
	}
	return "brings " + whom + " " + p.amount(d)
}

// beside says what a worth is beside a party's walk-away: "$29K better than walking away".
func (t *teller) beside(party int, u, reservation float64) string {
	if t.refuses(party, u) {
		return never
	}
	p := t.purses[party]
	switch d := u - reservation; {
	case d > maxStake:
		return "worth " + p.amount(u)
	case p.nothing(d):
		return "as good as walking away"
	case d > 0:
		return p.amount(d) + " better than walking away"
	}
	return p.amount(reservation-u) + " worse than walking away"
}

// standing is the same with the worth itself before it.
func (t *teller) standing(party int, u, reservation float64) string {
	amount, beside := t.purses[party].amount(u), t.beside(party, u, reservation)
	if beside == never {
		return never
	}
	if beside == "worth "+amount {
		return amount
	}
	return amount + ", " + beside
}
