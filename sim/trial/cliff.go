package trial

import (
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// cliff is Cliff's delta of a main comparison: within each case, seat,
// counterpart and opener, where treated and untreated negotiations differ in
// nothing else, and averaged by share. NaN where arms do not meet the same.
func (e *estimates) cliff(r *batch.Results, c *Comparison, outcome int) float64 {
	conditions := map[*batch.Arm][]*batch.Condition{}
	for _, x := range r.Conditions {
		conditions[x.Arm] = append(conditions[x.Arm], x)
	}
	t := e.trial
	m := t.Outcomes[outcome].Metric
	delta, weight := 0.0, 0.0
	for _, p := range t.pairs(t.factor(c.Factor), c.Level) {
		treated, base := conditions[t.Design.Arms[p[0]]], conditions[t.Design.Arms[p[1]]]
		if len(treated) != len(base) {
			return math.NaN()
		}
		for i, x := range treated {
			y := base[i]
			if x.Scenario.Name != y.Scenario.Name || x.LineUp.Focal != y.LineUp.Focal {
				return math.NaN()
			}
			a, b := r.Sample(x, m, x.LineUp.Focal), r.Sample(y, m, y.LineUp.Focal)
			if a == nil || b == nil {
				continue
			}
			if d := stats.Cliff(a.Histogram(), b.Histogram()); !math.IsNaN(d) {
				delta, weight = delta+float64(x.Share*d), weight+x.Share
			}
		}
	}
	return delta / weight
}

// factor is the place of a factor.
func (t *Trial) factor(name string) int {
	for i, f := range t.Factors {
		if f.Name == name {
			return i
		}
	}
	return -1
}
