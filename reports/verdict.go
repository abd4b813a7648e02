package reports

import (
	"fmt"
	"math"
)

// apart is the contrast of a over b, whichever way round the table has it, and
// whether its interval excludes zero. Only then may a sentence say "more".
func (r *Run) apart(metric, a, b string) (c Contrast, clear bool) {
	scenario := r.contrastScenario(metric)
	for _, c := range r.Contrasts {
		if c.Scenario != scenario || c.Metric != metric {
			continue
		}
		if c.Style == b && c.Other == a {
			c = Contrast{Scenario: c.Scenario, Metric: metric, Style: a, Other: b, Difference: -c.Difference, Lo: -c.Hi, Hi: -c.Lo}
		}
		if c.Style == a && c.Other == b {
			return c, c.Lo > 0 || c.Hi < 0
		}
	}
	return Contrast{Lo: math.NaN(), Hi: math.NaN()}, false
}

// contrastScenario is "*", or the only case where a run has one and no contrast over all.
func (r *Run) contrastScenario(metric string) string {
	for _, c := range r.Contrasts {
		if c.Metric == metric && c.Scenario == "*" {
			return "*"
		}
	}
	if cases := r.cases(); len(cases) == 1 {
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
		_, clear := r.apart(metric, v.top.who(), e.who())
		if !clear {
			v.tied++
		}
		if i == 0 {
			v.next, v.leads = e, clear
		}
	}
	v.overall, v.ahead = r.apart(metric, v.top.who(), v.bottom.who())
	return v
}

// unclear says that nothing can be told apart, with the interval where there is one.
func (v verdict) unclear(between string, show func(float64) string) string {
	if math.IsNaN(v.overall.Lo) {
		return fmt.Sprintf("No clear difference between %s: %s to %s", between, show(v.bottom.Mean), show(v.top.Mean))
	}
	return fmt.Sprintf("No clear difference between %s and %s (%s to %s)", v.top.who(), v.bottom.who(), show(v.overall.Lo), show(v.overall.Hi))
}

// pairs names a line-up in a sentence, as a plural.
func pairs(pairing string) string {
	styles := lineUp(pairing)
	text := short(styles[0], 28)
	for _, s := range styles[1:] {
		text += "–" + short(s, 28)
	}
	if len(styles) == 2 {
		return text + " pairs"
	}
	return text + " groups"
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
