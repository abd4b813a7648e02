package batch

import (
	"io"
	"math"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// contrasts writes contrasts.csv: how much styles, and pairings, differ, with
// an interval over scenarios, or over worlds where there is one scenario. Each
// two are compared once; the earlier in the design's order comes first.
func (r *Results) contrasts(w io.Writer) error {
	t := newTable(w, "scenario", "metric", "style", "other", "difference", "lo", "hi", "clusters", "over")
	for i := range levels {
		l := &levels[i]
		switch l.name {
		case "style", "scenario style", "pairing":
			for _, m := range metric.All() {
				if m.Pools && l.measures(m) {
					t.contrast(r.groups(l), m)
				}
			}
		}
	}
	return t.close()
}

// contrast compares each two groups of the same scenario.
func (t *table) contrast(groups []*group, m *metric.Metric) {
	estimates := make([]estimate, len(groups))
	for i, g := range groups {
		estimates[i] = g.estimate(m)
	}
	for i, a := range groups {
		for j := i + 1; j < len(groups); j++ {
			if b := groups[j]; a.key.scenario == b.key.scenario {
				t.difference(a, b, m, [2]estimate{estimates[i], estimates[j]})
			}
		}
	}
}

func (t *table) difference(a, b *group, m *metric.Metric, e [2]estimate) {
	first, second, over := e[0].byWorld, e[1].byWorld, "worlds"
	if first == nil || second == nil {
		first, second, over = nil, nil, "scenarios"
		for _, part := range a.byScenario() {
			other, ok := e[1].means[part.key.scenario]
			if !ok {
				other = math.NaN()
			}
			first, second = append(first, e[0].means[part.key.scenario]), append(second, other)
		}
	}
	d := stats.Paired(first, second, confidence)
	if over == "worlds" && len(first) == 1 { // one world: only dice tell negotiations apart
		se := e[0].se + e[1].se // the most it can be: both throw the same dice, and their errors may go opposite ways
		if dice := stats.FromError(d.Mean, se, min(e[0].freedom, e[1].freedom), confidence); dice.OK {
			d, over = dice, "repeats"
		}
	}
	if !d.OK {
		over = "none"
	}
	scenario := a.key.scenario
	if scenario == "" {
		scenario = "*"
	}
	t.text(scenario, m.Name, a.key.style+a.key.pairing, b.key.style+b.key.pairing)
	t.numbers(d.Mean, d.Lo, d.Hi)
	t.counts(int64(d.Clusters))
	t.text(over)
	t.end()
}
