package reports

import (
	"fmt"
	"math"
)

// apart is the contrast of a over b, whichever way round the table has it, and
// whether it is clear. Only then may a sentence say "more".
func (r *Run) apart(metric, a, b string) (c Contrast, clear bool) {
	scenario := r.contrastScenario(metric)
	c, ok := r.contrast[[4]string{scenario, metric, a, b}]
	if !ok {
		other, ok := r.contrast[[4]string{scenario, metric, b, a}]
		if !ok {
			return Contrast{Lo: math.NaN(), Hi: math.NaN()}, false
		}
		c = other
		c.Style, c.Other, c.Difference, c.Lo, c.Hi = a, b, -other.Difference, -other.Hi, -other.Lo
	}
	return c, c.Lo > 0 || c.Hi < 0 || r.exact(c)
}

// exact reports whether a difference needs no interval: in a single case where
// nothing varies, what was played is all there is.
func (r *Run) exact(c Contrast) bool {
	return c.Over == "none" && len(r.cases()) == 1 && c.Difference != 0
}

// contrastScenario is "*", or the only case where a run has one and no contrast over all.
func (r *Run) contrastScenario(metric string) string {
	if cases := r.cases(); len(cases) == 1 && !r.pooledContrasts[metric] {
		return cases[0]
	}
	return "*"
}

// verdict is what may be said of a ranking.
type verdict struct {
	top, bottom Estimate
	next        Estimate        // the second
	leads       bool            // top is clearly above every other
	ahead       bool            // top is clearly above the bottom
	tied        []string        // who is not clearly below the top
	near        map[string]bool // the same, with the top
	overall     Contrast        // top over bottom
}

// judge ranks rows that are sorted, highest first. The ends may be exchanged
// by giving them lowest first: "above" then reads "below".
func (r *Run) judge(metric string, sorted []Estimate) verdict {
	v := verdict{top: sorted[0], next: sorted[min(1, len(sorted)-1)], bottom: sorted[len(sorted)-1], near: map[string]bool{sorted[0].who(): true}}
	for _, e := range sorted[1:] {
		if !r.clearly(metric, v.top, e) {
			v.tied = append(v.tied, e.who())
			v.near[e.who()] = true
		}
	}
	v.overall, _ = r.apart(metric, v.top.who(), v.bottom.who())
	v.ahead = r.clearly(metric, v.top, v.bottom)
	v.leads = v.ahead && len(v.tied) == 0
	return v
}

// clearly reports whether a and b differ, and in the direction of their means:
// a contrast leaves out cases that only one of them has, so it could turn.
func (r *Run) clearly(metric string, a, b Estimate) bool {
	c, clear := r.apart(metric, a.who(), b.who())
	return clear && (c.Difference > 0) == (a.Mean > b.Mean)
}

// caveat names those that cannot be told from the end that a headline names,
// as a sentence with a space before it. Empty: there are none.
func (v verdict) caveat(end string) string {
	if !v.ahead || len(v.tied) == 0 {
		return ""
	}
	var names []string
	for _, who := range v.tied {
		names = append(names, seats(who))
	}
	return fmt.Sprintf(" Too close to the %s to call: %s.", end, someOf(names, 4))
}

// unclear says that nothing can be told apart, with the interval where there is
// one that says something.
func (v verdict) unclear(who, what string, between func(lo, hi float64) string) string {
	lo, hi := v.overall.Lo, v.overall.Hi
	switch {
	case v.overall.Over == "none" && v.overall.Difference == 0:
		return fmt.Sprintf("No difference between %s in %s: nothing varies here, and they end the same", who, what)
	case math.IsNaN(lo):
		return fmt.Sprintf("No clear difference between %s in %s", who, what)
	case v.overall.Over == "scenarios" && v.overall.Clusters < 3: // its interval spans more than there is
		return fmt.Sprintf("Too few cases to tell %s apart in %s", who, what)
	}
	if v.top.Mean < v.bottom.Mean {
		lo, hi = -hi, -lo
	}
	return fmt.Sprintf("No clear difference between %s in %s (the highest less the lowest: %s)", who, what, between(lo, hi))
}

// inPoints writes the interval of a difference between shares.
func inPoints(lo, hi float64) string {
	return fmt.Sprintf("%s to %s percentage points", signed(lo*100, 1), signed(hi*100, 1))
}

// inRounds writes the interval of a difference in rounds.
func inRounds(lo, hi float64) string {
	return fmt.Sprintf("%s to %s rounds", signed(lo, 10), signed(hi, 10))
}

func signed(x, fine float64) string {
	if s := decimal(x, fine); x > 0 && s != "0" {
		return "+" + s
	}
	return decimal(x, fine)
}
