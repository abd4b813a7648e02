package reports

import (
	"fmt"
	"math"
)

// apart is the contrast of a over b, whichever way round the table has it, and
// whether its interval excludes zero. Only then may a sentence say "more".
func (r *Run) apart(metric, a, b string) (c Contrast, clear bool) {
	scenario := r.contrastScenario(metric)
	c, ok := r.contrast[[4]string{scenario, metric, a, b}]
	if !ok {
		other, ok := r.contrast[[4]string{scenario, metric, b, a}]
		if !ok {
			return Contrast{Lo: math.NaN(), Hi: math.NaN()}, false
		}
		c = Contrast{Scenario: scenario, Metric: metric, Style: a, Other: b, Difference: -other.Difference, Lo: -other.Hi, Hi: -other.Lo}
	}
	return c, c.Lo > 0 || c.Hi < 0
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
	next        Estimate // the second
	leads       bool     // top is clearly above the second
	ahead       bool     // top is clearly above the bottom
	tied        int      // how many are not clearly below the top, itself included
	overall     Contrast // top over bottom
}

// judge ranks rows that are sorted, highest first. The ends may be exchanged
// by giving them lowest first: "above" then reads "below".
func (r *Run) judge(metric string, sorted []Estimate) verdict {
	v := verdict{top: sorted[0], bottom: sorted[len(sorted)-1], tied: 1}
	for i, e := range sorted[1:] {
		clear := r.clearly(metric, v.top, e)
		if !clear {
			v.tied++
		}
		if i == 0 {
			v.next, v.leads = e, clear
		}
	}
	v.overall, _ = r.apart(metric, v.top.who(), v.bottom.who())
	v.ahead = r.clearly(metric, v.top, v.bottom)
	return v
}

// clearly reports whether a and b differ, and in the direction of their means:
// a contrast leaves out cases that only one of them has, so it could turn.
func (r *Run) clearly(metric string, a, b Estimate) bool {
	c, clear := r.apart(metric, a.who(), b.who())
	return clear && (c.Difference > 0) == (a.Mean > b.Mean)
}

// unclear says that nothing can be told apart, with the interval where there is one.
func (v verdict) unclear(between string, show func(float64) string) string {
	lo, hi := v.overall.Lo, v.overall.Hi
	if math.IsNaN(lo) {
		return fmt.Sprintf("No clear difference between %s: %s to %s", between, show(math.Min(v.top.Mean, v.bottom.Mean)), show(math.Max(v.top.Mean, v.bottom.Mean)))
	}
	if v.top.Mean < v.bottom.Mean {
		lo, hi = -hi, -lo
	}
	plus := ""
	if hi > 0 {
		plus = "+"
	}
	return fmt.Sprintf("No clear difference between %s (the highest less the lowest: %s to %s%s)", between, show(lo), plus, show(hi))
}

// pairs names a line-up in a sentence, as a plural.
func pairs(pairing string) string {
	styles := shortAll(lineUp(pairing), 28)
	switch {
	case sameStyle(pairing):
		return fmt.Sprintf("%s %s negotiators", numberWord(len(styles)), styles[0])
	case len(styles) == 2:
		return "pairs of " + join(styles)
	}
	return "groups of " + join(styles)
}

// seats names a line-up beside its dot.
func seats(pairing string) string {
	styles := lineUp(pairing)
	if sameStyle(pairing) {
		if len(styles) == 2 {
			return "both " + short(styles[0], 30)
		}
		return "all " + short(styles[0], 30)
	}
	text := short(styles[0], 24)
	for _, s := range styles[1:] {
		text += " + " + short(s, 24)
	}
	return text
}
