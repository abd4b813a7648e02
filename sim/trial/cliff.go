package trial

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// cliff is Cliff's delta of a main comparison, averaged over cases and seats:
// the chance that a treated negotiation comes out above an untreated one in the
// same case and seat, less the chance that it comes out below. Where both meet
// the same counterparts and openers, only those of the same are compared.
func (e *estimates) cliff(r *batch.Results, c *Comparison, outcome int) float64 {
	t := e.trial
	m := t.Outcomes[outcome].Metric
	seats := map[*batch.Arm]map[seat][]*batch.Condition{}
	for _, x := range r.Conditions {
		if seats[x.Arm] == nil {
			seats[x.Arm] = map[seat][]*batch.Condition{}
		}
		at := seat{x.Scenario.Name, x.LineUp.Focal}
		seats[x.Arm][at] = append(seats[x.Arm][at], x)
	}
	delta, weight := 0.0, 0.0
	for _, p := range t.pairs(t.factor(c.Factor), c.Level) {
		for _, s := range t.Design.Scenarios {
			for focal := range s.Parties {
				at := seat{s.Name, focal}
				d, w := cliffOf(r, m, seats[t.Design.Arms[p[0]]][at], seats[t.Design.Arms[p[1]]][at])
				delta, weight = delta+d, weight+w
			}
		}
	}
	return delta / weight
}

// seat is a place in a case.
type seat struct {
	scenario string
	focal    int
}

// cliffOf is the weighted sum of the deltas of two arms at one seat, and the weights.
func cliffOf(r *batch.Results, m *metric.Metric, treated, base []*batch.Condition) (delta, weight float64) {
	matched := alike(treated, base)
	for i, x := range treated {
		for j, y := range base {
			if matched && i != j {
				continue
			}
			a, b := r.Sample(x, m, x.LineUp.Focal), r.Sample(y, m, y.LineUp.Focal)
			if a == nil || b == nil {
				continue
			}
			w := float64(x.Share * y.Share)
			if matched {
				w = x.Share
			}
			if d := stats.Cliff(a.Histogram(), b.Histogram()); !math.IsNaN(d) {
				delta, weight = delta+float64(w*d), weight+w
			}
		}
	}
	return delta, weight
}

// alike reports whether two arms meet the same at a seat, as often, with the same openers.
func alike(a, b []*batch.Condition) bool {
	return slices.EqualFunc(a, b, func(x, y *batch.Condition) bool {
		other := x.LineUp.Against(x.LineUp.Focal).Spec
		return x.Opener == y.Opener && x.Share == y.Share && other == y.LineUp.Against(y.LineUp.Focal).Spec
	})
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
