package main

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// bestJoint says which package is worth most to all together, and what it adds
// to meeting halfway on each term by itself.
func (t *teller) bestJoint(p page, a *solution.Analysis) {
	if !t.SameUnit() {
		p.say("The sides do not count in the same unit, so what a package is worth to them is not added up.")
		return
	}
	s := a.Solution(solution.Best)
	best := t.evenest(a, s)
	p.say("Best joint package: %s%s.", t.packageOf(best), oneOf(s))
	t.standings(p, best)
	half := signed(t.Scenario, a, t.halfway(best.Table))
	if half.Outcome == best.Outcome {
		p.say("  It is also where one ends by meeting halfway on each term by itself.")
		return
	}
	p.say("Meeting halfway on each term by itself: %s.", t.packageOf(half))
	t.standings(p, half)
	t.captures(p, a, half)
	if half.Table == best.Table {
		p.say("  From there to the best joint package:")
		t.trades(p, half.Outcome, best)
	}
}

// captures says how much of the available gain a package captures.
func (t *teller) captures(p page, a *solution.Analysis, point solution.Point) {
	share, ok := a.Captured(sum(point.Utilities))
	switch missing := a.BestJoint - sum(point.Utilities); {
	case !ok:
	case !acceptable(a, point):
		p.say("  It is no deal: somebody does better by walking away.")
	case t.purses[0].nothing(missing):
		p.say("  It captures all of the gain that is there for all together.")
	case t.purses[0].percent: // of one party's best: a sum of such shares is none
		p.say("  It captures %s of the gain that is there for all together.", percent(share))
	default:
		p.say("  It captures %s of the gain that is there for all together; %s more can be had.", percent(share), t.purses[0].amount(missing))
	}
}

// acceptable reports whether nobody does better by walking away.
func acceptable(a *solution.Analysis, point solution.Point) bool {
	for i, u := range point.Utilities {
		if u < a.Reservation(i)-solution.Tolerance {
			return false
		}
	}
	return true
}

// trades says, term by term, what leads from one package to a better one.
func (t *teller) trades(p page, from sim.Outcome, to solution.Point) {
	for i := range t.Space.Issues {
		next := t.Space.With(from, i, t.Space.Value(to.Outcome, i))
		if next == from {
			continue
		}
		var effects []string
		for _, party := range t.Seating()[to.Table] {
			effects = append(effects, t.effect(t.name(party), party, from, next))
		}
		p.say("    %s: %s.", t.span(i, from, next), list(effects))
		from = next
	}
}
