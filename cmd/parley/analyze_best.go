package main

import (
	"github.com/parley-sim/parley/sim/solution"
)

// bestJoint says which package is worth most to all together, and what is lost
// by meeting halfway on each term by itself.
func (t *teller) bestJoint(p page, a *solution.Analysis) {
	if !t.SameUnit() {
		p.say("The sides do not count in the same unit, so what a package is worth to them is not added up.")
		return
	}
	s := a.Solution(solution.Best)
	best := a.Evenest(s)
	p.say("Best joint package: %s%s. %s", t.packageOf(best), oneOf(s), t.worths(best))
	half, signs := a.Halfway(best.Table)
	switch share, ok := a.Captured(sum(half.Utilities)); {
	case half.Outcome == best.Outcome:
		p.say("  It is also where one ends by meeting halfway on each term by itself.")
	case !ok:
	case !signs:
		p.say("  Meeting halfway on each term by itself leads to no deal: somebody never signs that.")
	case !acceptable(a, half):
		p.say("  Meeting halfway on each term by itself leads to no deal: somebody does better by walking away. It would leave %s of the gain on the table%s.",
			percent(1-share), t.leaving(a, half.Utilities))
	case t.purses[0].nothing(a.BestJoint - sum(half.Utilities)):
		p.say("  Meeting halfway on each term by itself leaves nothing of the gain on the table.")
	default:
		p.say("  Meeting halfway on each term by itself leaves %s of the gain on the table%s.", percent(1-share), t.leaving(a, half.Utilities))
	}
}

// leaving is what these worths leave on the table, in money or points. Of shares
// of one party's best there is no such sum.
func (t *teller) leaving(a *solution.Analysis, utilities []float64) string {
	if t.purses[0].percent {
		return ""
	}
	return ", " + t.purses[0].amount(a.BestJoint-sum(utilities))
}

// worths says what a package is worth to those who sign it, and what they gain.
func (t *teller) worths(point solution.Point) string {
	var parts []string
	for _, i := range t.Seating()[point.Table] {
		u, r := point.Utilities[i], t.Parties[i].Profile.Reservation
		s := t.name(i) + " gets " + t.purses[i].amount(u)
		if d := u - r; d <= maxStake && !t.purses[i].nothing(d) {
			s += " (" + t.purses[i].signed(d) + ")"
		}
		parts = append(parts, s)
	}
	return few(parts) + "."
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
