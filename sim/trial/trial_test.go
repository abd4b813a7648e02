package trial_test

import (
	"context"
	"math"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/trial"
)

func style(t testing.TB, spec string) batch.Style {
	t.Helper()
	s, err := agent.Parse(spec)
	if err != nil {
		t.Fatal(err)
	}
	return batch.Style{Spec: s.Spec(), Name: s.Name, Plan: func(st sim.Setting) batch.Plan { return s.Plan(st) }}
}

func cases(t testing.TB, names ...string) []*sim.Scenario {
	t.Helper()
	var list []*sim.Scenario
	for _, name := range names {
		s, err := scenarios.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

// openings is a trial of one style that opens at three heights, at two deadlines.
func openings(t testing.TB, names ...string) *trial.Trial {
	d := &batch.Design{Name: "openings", Scenarios: cases(t, names...), Sources: names, Worlds: 5, Repeats: 20, Seed: 1}
	tr := &trial.Trial{Design: d, Method: trial.Factorial,
		Factors: []trial.Factor{
			{Name: "self.e", Levels: []string{"0.2", "1", "3"}, Doses: []float64{0.2, 1, 3}},
			{Name: "rounds", Title: "deadline", Levels: []string{"10", "30"}, Words: []string{"10 rounds", "30 rounds"}, Doses: []float64{10, 30}},
		},
		Outcomes: []trial.Outcome{{Metric: metric.Gain, Smallest: 0.01, Expect: trial.Down}, {Metric: metric.RoundsToDeal}, {Metric: metric.OwnValue, Relative: true}}}
	var arms []*batch.Arm
	for _, e := range tr.Factors[0].Levels {
		for i, rounds := range tr.Factors[1].Levels {
			arms = append(arms, &batch.Arm{Name: "e " + e + ", " + rounds, Values: []string{e, rounds}, Self: style(t, "boulware:e="+e), Opener: batch.Both,
				Rounds: []int{10, 30}[i], Others: []batch.Counterpart{{Style: style(t, "linear"), Share: 0.75}, {Style: style(t, "adaptive"), Share: 0.25}}})
		}
	}
	d.SetArms([]string{"self.e", "rounds"}, arms)
	return tr
}

func played(t testing.TB, tr *trial.Trial, workers int) *batch.Results {
	t.Helper()
	r, err := tr.Design.Run(context.Background(), batch.Options{Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestComparisonsAddUpToNothing(t *testing.T) {
	kinds := map[trial.Kind]int{}
	for _, c := range openings(t, "used-van").Comparisons() {
		kinds[c.Kind]++
		sum := 0.0
		for _, w := range c.Weights {
			sum += w
		}
		if math.Abs(sum) > 1e-12 {
			t.Errorf("%s: weights add up to %v", c.Name, sum)
		}
	}
	want := map[trial.Kind]int{trial.Main: 3, trial.At: 4, trial.Interaction: 2}
	for kind, n := range want {
		if kinds[kind] != n {
			t.Errorf("%s: got %d comparisons, want %d", kind, kinds[kind], n)
		}
	}
}
