package trial_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// TestHedgesIsOfSingleNegotiations has one counterpart, so that all negotiations
// of an arm in a case count alike.
func TestHedgesIsOfSingleNegotiations(t *testing.T) {
	tr := duel(t, []string{"linear"}, []string{"linear"})
	results, r := playRaw(t, tr, 2)
	e := overall(tr.Read(results), 0)
	var want stats.Moments
	for _, s := range tr.Design.Scenarios {
		var of [2]stats.Moments
		for _, row := range r.rows {
			for a := range of {
				if x := row.values[0]; row.c.Scenario.Name == s.Name && row.c.Arm == tr.Design.Arms[a] && !math.IsNaN(x) {
					of[a].Add(x)
				}
			}
		}
		if g := stats.Hedges(of[1], of[0], 0.95).Mean; !math.IsNaN(g) {
			want.Add(g)
		}
	}
	near(t, "g", e.Hedges, want.Mean)
}

// TestCliffComparesSingleNegotiations goes through all pairs of negotiations in
// the same case and seat: with the same counterpart and opener where both arms
// meet the same, with any by their shares where they do not.
func TestCliffComparesSingleNegotiations(t *testing.T) {
	for _, against := range [][2][]string{{{"linear", "conceder"}, {"linear", "conceder"}}, {{"linear"}, {"linear", "random"}}} {
		tr := duel(t, against[0], against[1])
		results, r := playRaw(t, tr, 2)
		e := overall(tr.Read(results), 0)
		matched := len(against[0]) == len(against[1])
		values := map[*batch.Condition][]float64{}
		for _, row := range r.rows {
			values[row.c] = append(values[row.c], row.values[0])
		}
		sum, weight := 0.0, 0.0
		for x := range values {
			for y := range values {
				same := x.Opener == y.Opener && x.LineUp.Against(x.LineUp.Focal).Spec == y.LineUp.Against(y.LineUp.Focal).Spec
				if x.Arm != tr.Design.Arms[1] || y.Arm != tr.Design.Arms[0] || x.Scenario.Name != y.Scenario.Name || x.LineUp.Focal != y.LineUp.Focal || matched && !same {
					continue
				}
				w := x.Share * y.Share
				if matched {
					w = x.Share
				}
				if d := stats.CliffOf(values[x], values[y]); !math.IsNaN(d) {
					sum, weight = sum+w*d, weight+w
				}
			}
		}
		if math.Abs(e.Cliff-sum/weight) > 0.01 || math.IsNaN(e.Cliff) { // numbers closer than a step of the grid are ties
			t.Errorf("against %v: delta %v, want %v", against, e.Cliff, sum/weight)
		}
	}
}

// duel is a trial of two arms that differ in who is looked at, and may in whom they meet.
func duel(t testing.TB, against ...[]string) *trial.Trial {
	d := &batch.Design{Name: "duel", Scenarios: cases(t, "used-van", "item-split", "chair-price"), Worlds: 4, Repeats: 24, Seed: 8}
	tr := &trial.Trial{Design: d, Method: trial.Factorial, Factors: []trial.Factor{{Name: trial.Treatment, Levels: []string{"0", "1"}}},
		Outcomes: []trial.Outcome{{Metric: metric.Gain}}}
	var arms []*batch.Arm
	for i, specs := range against {
		a := &batch.Arm{Name: fmt.Sprint(i), Values: []string{fmt.Sprint(i)}, Self: style(t, []string{"linear", "random"}[i]), Opener: batch.Both, Rounds: 9}
		for _, spec := range specs {
			a.Others = append(a.Others, batch.Counterpart{Style: style(t, spec), Share: 1 / float64(len(specs))})
		}
		arms = append(arms, a)
	}
	d.SetArms([]string{trial.Treatment}, arms)
	return tr
}
