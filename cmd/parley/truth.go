package main

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
)

// telling is what a party says of the weights of issues.
func (t *teller) telling(party int, told []sim.Message) string {
	parts, truth := make([]string, len(told)), []string{}
	shares := sharesOf(t.Parties[party].Profile)
	for k, m := range told {
		parts[k] = t.issue(m.Issue) + " " + percent(m.Number)
		if k == 0 {
			parts[k] = t.issue(m.Issue) + " is " + percent(m.Number)
		}
		if i := int(m.Issue); i >= 0 && i < len(shares) && math.Abs(shares[i]-m.Number) > untrue {
			truth = append(truth, t.issue(m.Issue)+" "+percent(shares[i]))
		}
	}
	line := fmt.Sprintf("%s says: \"%s of what matters to us.\"", t.name(party), upper(list(parts)))
	if len(truth) > 0 {
		line += " (In truth: " + list(truth) + ".)"
	}
	return line
}

// untrue is by how much a share that is told may miss the truth, for rounding.
const untrue = 0.015

// bluff says the truth behind a claim that is none.
func (t *teller) bluff(party int, m sim.Message) string {
	profile := t.Parties[party].Profile
	had, span := profile.Reservation, profile.Max()-profile.Min()
	if m.Act != sim.Claim || math.Abs(t.claimed(party, m.Number)-had) <= untrue*span {
		return ""
	}
	return " (In truth: " + t.purses[party].amount(had) + ".)"
}

// misrated names the values that are better or worse to a party than it said.
func (t *teller) misrated(party int, of []sim.Message) string {
	var truth []string
	for _, m := range of {
		i, v := int(m.Issue), int(m.Value)
		if m.Act != sim.Rate || i < 0 || i >= len(t.Space.Issues) || v < 0 || v >= len(t.Space.Issues[i].Values) {
			continue
		}
		if had := t.rated(party, i, v); math.Abs(had-m.Number) > untrue {
			truth = append(truth, t.term(m)+" is "+standingOf(had))
		}
	}
	if len(truth) == 0 {
		return ""
	}
	return " (In truth: " + list(truth) + ".)"
}

// rated is what a value is worth to a party, all else being as in its best package: 1
// the best of the issue, 0 the worst.
func (t *teller) rated(party, issue, value int) float64 {
	profile := t.Parties[party].Profile
	best := profile.Best(1)[0]
	most, least := profile.Utility(best), profile.Utility(best)
	for v := range t.Space.Issues[issue].Values {
		if u := profile.Utility(t.Space.With(best, issue, v)); u >= profile.Min() {
			least = min(least, u)
		}
	}
	if most <= least {
		return 1
	}
	return max(0, (profile.Utility(t.Space.With(best, issue, value))-least)/(most-least))
}

// claimed is what a party says that it can have elsewhere, in its own worth.
func (t *teller) claimed(party int, share float64) float64 {
	profile := t.Parties[party].Profile
	return profile.Min() + float64(share*(profile.Max()-profile.Min()))
}

// standingOf is a value between an issue's worst and its best.
func standingOf(share float64) string {
	switch share {
	case 0:
		return "their worst"
	case 1:
		return "their best"
	}
	return "at " + percent(share) + " of that way"
}
