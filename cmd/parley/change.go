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
	return list(t.parts(party, others, from, to, [3]string{"gives ", "changes to ", "asks for "}))
}

// exchange says the same where what is given is tied to what is asked for.
func (t *teller) exchange(party int, others []int, from, to sim.Outcome) string {
	parts := t.parts(party, others, from, to, [3]string{"would give ", "change to ", "in return for "})
	last := len(parts) - 1
	return list(parts[:last]) + " " + parts[last]
}

// parts tells what is given, changed and asked for, each with what it is worth to
// whom; at a large table what all of it is worth to the others comes once, at the end.
func (t *teller) parts(party int, others []int, from, to sim.Outcome, verbs [3]string) []string {
	const crowd = 3
	gives, asks, swaps := t.differing(party, from, to)
	here := others
	if len(others) >= crowd {
		here = nil
	}
	var parts []string
	at := from
	for k, issues := range [3][]int{gives, swaps, asks} {
		if len(issues) == 0 {
			continue
		}
		next := at
		spans := make([]string, len(issues))
		for n, i := range issues {
			next = t.Space.With(next, i, t.Space.Value(to, i))
			spans[n] = t.span(i, from, to)
		}
		parts = append(parts, verbs[k]+list(spans)+" ("+t.effects(party, here, at, next)+")")
		at = next
	}
	if last := len(parts) - 1; len(others) >= crowd && last >= 0 {
		parts[last] += ": " + strings.Join(t.onOthers(others, from, to), "; ")
	}
	return parts
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

// differences are the issues that change, with their new and old values.
func (t *teller) differences(from, to sim.Outcome) []string {
	var spans []string
	for i := range t.Space.Issues {
		if t.Space.Value(from, i) != t.Space.Value(to, i) {
			spans = append(spans, t.span(i, from, to))
		}
	}
	return spans
}

// effects says what a step from one package to another is worth: to the mover
// first, then to the others.
func (t *teller) effects(party int, others []int, from, to sim.Outcome) string {
	parts := append([]string{t.own(party, from, to)}, t.onOthers(others, from, to)...)
	if len(others) < 2 {
		return strings.Join(parts, ", ")
	}
	return strings.Join(parts, "; ")
}

// onOthers says what a step is worth to others, those who gain and those who lose together.
func (t *teller) onOthers(others []int, from, to sim.Outcome) []string {
	var parts, gain, lose, signs []string
	for _, p := range others {
		d := t.worth(p, to) - t.worth(p, from)
		text, vetoed := t.vetoEffect(t.name(p), p, from, to)
		switch {
		case vetoed:
			signs = append(signs, text)
		case t.purses[p].nothing(d):
		case d > 0:
			gain = append(gain, t.brief(p, d, len(gain) > 0)+" to "+t.name(p))
		default:
			lose = append(lose, t.name(p)+" "+t.brief(p, -d, len(lose) > 0))
		}
	}
	if len(gain) > 0 {
		parts = append(parts, "worth "+list(gain))
	}
	if len(lose) > 0 {
		parts = append(parts, "costs "+list(lose))
	}
	parts = append(parts, signs...)
	if len(parts) == 0 && len(others) > 0 {
		parts = append(parts, "worth nothing to "+t.allOf(others))
	}
	return parts
}

// brief is an amount; without its unit where all count in points and it was just named.
func (t *teller) brief(party int, x float64, named bool) string {
	purse := t.purses[party]
	if named && t.SameUnit() && !isMoney(purse.unit) {
		return number(purse.scale(x))
	}
	return purse.amount(x)
}

// own is what a step is worth to who makes it.
func (t *teller) own(party int, from, to sim.Outcome) string {
	name, purse := t.name(party), t.purses[party]
	if text, ok := t.vetoEffect(name, party, from, to); ok {
		return text
	}
	switch d := t.worth(party, to) - t.worth(party, from); {
	case purse.nothing(d):
		return "costs " + name + " nothing"
	case d < 0:
		return "costs " + name + " " + purse.amount(-d)
	default:
		return "worth " + purse.amount(d) + " to " + name
	}
}

// allOf names others, or says that there are several.
func (t *teller) allOf(others []int) string {
	if len(others) == 1 {
		return t.name(others[0])
	}
	return "the others"
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
