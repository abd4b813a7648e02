package claims

import (
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// newTally counts in the arms of the first level, or in any.
func newTally(t *trial.Trial, c *Counted) *tally {
	y := &tally{count: countOf(c.What), arm: c.Arm, counts: map[string]*weighted{}}
	if y.arm == firstArm {
		y.arm = t.Factors[0].Levels[0]
	}
	for _, s := range t.Design.Scenarios {
		y.cases = append(y.cases, s.Name)
		y.counts[s.Name] = &weighted{}
	}
	return y
}

// Where negotiations are counted.
const (
	anyArm   = "any"
	firstArm = "first" // in the arms that others are compared with
)

// tally counts negotiations of a kind in the arms of one level, case by case,
// while a design is played.
type tally struct {
	count
	arm    string
	cases  []string
	counts map[string]*weighted
}

// weighted is a sum of negotiations that count by their counterpart's share.
type weighted struct{ sum, of float64 }

func (y *tally) into(o *batch.Options) {
	o.Measures = []func(*metric.Talks) float64{y.of}
	o.Rows = func(c *batch.Condition, _, _ int, values []float64) error {
		x := values[len(values)-1]
		if (y.arm == anyArm || c.Arm.Values[0] == y.arm) && !math.IsNaN(x) {
			w := y.counts[c.Scenario.Name]
			w.sum, w.of = w.sum+float64(c.Share*x), w.of+c.Share
		}
		return nil
	}
}

// share is the mean over cases of how many are of the kind.
func (y *tally) share() stats.Interval {
	var list []float64
	for _, name := range y.cases {
		w := y.counts[name]
		list = append(list, w.sum/w.of)
	}
	return stats.OverClusters(list, confidence)
}
