package main

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim/solution"
)

// fair lists the fair packages; concepts that agree on one share a line.
func (t *teller) fair(p page, a *solution.Analysis) {
	p.say("Fair packages: there is more than one way to say what is fair")
	var told []solution.Point
	for k, s := range a.Solutions {
		if !t.tells(s.Concept) {
			continue
		}
		fair := a.Evenest(s)
		if slices.ContainsFunc(told, func(before solution.Point) bool { return samePackage(before, fair) }) {
			continue
		}
		told = append(told, fair)
		var titles []string
		for _, other := range a.Solutions[k:] {
			if t.tells(other.Concept) && samePackage(a.Evenest(other), fair) {
				titles = append(titles, other.Concept.Title)
			}
		}
		p.say("  %s: %s%s. %s", list(titles), t.packageOf(fair), oneOf(s), t.worths(fair))
	}
}

// tells reports whether a concept says what is fair, in units that these
// parties have in common.
func (t *teller) tells(c *solution.Concept) bool {
	return !c.Irrational && c != solution.Best && (t.SameUnit() || !c.SameUnit)
}

// oneOf says how many packages do as well as the one that is shown.
func oneOf(s solution.Solution) string {
	if len(s.Points) == 1 {
		return ""
	}
	return fmt.Sprintf(" (one of %s that do equally well)", number(float64(len(s.Points))))
}

// packageOf is a point's package, and who signs it where there are several tables.
func (t *teller) packageOf(point solution.Point) string {
	text := packageText(t.Space, point.Outcome)
	if len(t.Tables) < 2 {
		return text
	}
	var names []string
	for _, i := range t.Seating()[point.Table] {
		names = append(names, t.name(i))
	}
	return text + ", between " + list(names)
}

// standings says what a package is worth to each side that signs it.
func (t *teller) standings(p page, point solution.Point) {
	for _, i := range t.Seating()[point.Table] {
		p.say("    %s gets %s.", t.name(i), t.standing(i, point.Utilities[i], t.Parties[i].Profile.Reservation))
	}
}

func samePackage(a, b solution.Point) bool { return a.Outcome == b.Outcome && a.Table == b.Table }
