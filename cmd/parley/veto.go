package main

import (
	"strings"

	"github.com/parley-sim/parley/sim"
)

// vetoLines says what a party never signs: "sign only packages with delivery week 2
// or week 4", "sign no package with term 5 years and exclusivity full".
func vetoLines(space *sim.Space, p *sim.Party) []string {
	var lines []string
	for i, when := range p.Profile.Worth.Vetoes {
		if i == mostRows {
			return append(lines, "sign none of "+number(float64(len(p.Profile.Worth.Vetoes)-mostRows))+" more such combinations")
		}
		lines = append(lines, vetoText(space, when))
	}
	return lines
}

// vetoText says what is left of an issue where that is shorter.
func vetoText(space *sim.Space, when []sim.Condition) string {
	if len(when) == 1 {
		issue := &space.Issues[when[0].Issue]
		left := make([]bool, len(when[0].Values))
		for v, never := range when[0].Values {
			left[v] = !never
		}
		if only := chosen(issue, left, valueText); len(only) > 0 && 2*len(only) <= len(left) || len(issue.Values) == 2 && len(only) == 1 {
			return "sign only packages with " + issue.Name + " " + strings.Join(only, " or ")
		}
	}
	parts := make([]string, len(when))
	for k, c := range when {
		issue := &space.Issues[c.Issue]
		parts[k] = issue.Name + " " + strings.Join(chosen(issue, c.Values, valueText), " or ")
	}
	return "sign no package with " + list(parts)
}

// never is what is said of a package instead of its worth.
const never = "a package that they never sign"

// refuses reports whether what a package is worth to a party is what vetoed ones are.
func (t *teller) refuses(party int, u float64) bool {
	p := t.Parties[party].Profile
	return len(p.Worth.Vetoes) > 0 && (p.SignsNothing() || u < p.Min())
}

// vetoEffect tells a step that a veto makes matter more than its worth.
func (t *teller) vetoEffect(whom string, party int, from, to sim.Outcome) (text string, ok bool) {
	p := t.Parties[party].Profile
	switch before, after := p.Signs(from), p.Signs(to); {
	case before && after:
		return "", false
	case before:
		return whom + " can no longer sign", true
	case after:
		return "now " + whom + " could sign", true
	}
	return whom + " still can't sign", true
}

// broken says which of the person's rules a package breaks; nothing: none.
func (p *person) broken(o sim.Outcome) string {
	worth := &p.Parties[p.party].Profile.Worth
	for _, when := range worth.Vetoes {
		one := sim.Worth{Vetoes: [][]sim.Condition{when}}
		if one.Vetoed(p.Space, o) {
			return vetoText(p.Space, when)
		}
	}
	return ""
}
