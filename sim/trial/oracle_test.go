package trial_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// raw is every negotiation of a trial, one by one.
type raw struct {
	t    *trial.Trial
	rows []rawRow
}

type rawRow struct {
	c         *batch.Condition
	replicate int
	values    []float64 // by outcome, the deal rate last
}

func playRaw(t testing.TB, tr *trial.Trial, workers int) (*batch.Results, *raw) {
	t.Helper()
	r := &raw{t: tr}
	results, err := tr.Design.Run(context.Background(), batch.Options{Workers: workers, Rows: func(c *batch.Condition, replicate, _ int, values []float64) error {
		row := rawRow{c: c, replicate: replicate}
		for _, o := range tr.Outcomes {
			row.values = append(row.values, c.Value(values, o.Metric, c.LineUp.Focal))
		}
		r.rows = append(r.rows, rawRow{c, replicate, append(row.values, c.Value(values, metric.Deal, c.LineUp.Focal))})
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return results, r
}

// parts is how many parts the negotiations of a case fall into.
func (r *raw) parts(s *sim.Scenario) int {
	n := 20
	if s.Varies() && r.t.Design.Worlds > 1 {
		n = r.t.Design.Worlds
	}
	return min(n, r.t.Design.Repeats)
}

// share is what a condition counts in its arm and case.
func (r *raw) share(c *batch.Condition) float64 {
	of := func(x *batch.Condition) float64 {
		for _, o := range x.Arm.Others {
			if o.Style.Spec == x.LineUp.Against(x.LineUp.Focal).Spec {
				return o.Share
			}
		}
		return 0
	}
	sum := 0.0
	for _, x := range r.t.Design.Conditions() {
		if x.Arm == c.Arm && x.Scenario.Name == c.Scenario.Name {
			sum += of(x)
		}
	}
	return of(c) / sum
}

// arm is the mean of an outcome for an arm in a case, and how far each part pulls it.
func (r *raw) arm(s *sim.Scenario, a *batch.Arm, outcome int) (float64, []float64) {
	n := r.parts(s)
	y, d := make([]float64, n), make([]float64, n)
	for k := range n {
		sums, defined, played, share := map[int]float64{}, map[int]float64{}, map[int]float64{}, map[int]float64{}
		for _, row := range r.rows {
			if row.c.Arm != a || row.c.Scenario.Name != s.Name || row.replicate%n != k {
				continue
			}
			at := row.c.Number
			played[at]++
			share[at] = r.share(row.c)
			if x := row.values[outcome]; !math.IsNaN(x) {
				sums[at] += x
				defined[at]++
			}
		}
		for at := range played {
			y[k] += share[at] * sums[at] / played[at]
			d[k] += share[at] * defined[at] / played[at]
		}
	}
	m, meanD := average(y)/average(d), average(d)
	off := make([]float64, n)
	for k := range off {
		off[k] = (y[k] - m*d[k]) / meanD
	}
	return m, off
}

func average(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

// side is the mean over arms.
func (r *raw) side(s *sim.Scenario, arms []*batch.Arm, outcome int) (float64, []float64) {
	mean, off := 0.0, make([]float64, r.parts(s))
	for _, a := range arms {
		m, o := r.arm(s, a, outcome)
		mean += m / float64(len(arms))
		for k := range off {
			off[k] += o[k] / float64(len(arms))
		}
	}
	return mean, off
}

func (r *raw) with(factor int, level string) []*batch.Arm {
	var list []*batch.Arm
	for _, a := range r.t.Design.Arms {
		if a.Values[factor] == level {
			list = append(list, a)
		}
	}
	return list
}

func errorOf(off []float64) float64 {
	var m stats.Moments
	for _, x := range off {
		m.Add(x)
	}
	return m.SE()
}

// checkMain compares the main effect of a level with what the raw numbers say.
func (r *raw) checkMain(t *testing.T, e *trial.Effect, outcome int) {
	f := slices.IndexFunc(r.t.Factors, func(f trial.Factor) bool { return f.Name == e.Factor })
	var diffs, logs, deals, bases []float64
	squares, alone := 0.0, 0.0
	for _, s := range r.t.Design.Scenarios {
		over, up := r.side(s, r.with(f, e.Level), outcome)
		under, down := r.side(s, r.with(f, e.Base), outcome)
		deal, _ := r.side(s, r.with(f, e.Level), len(r.t.Outcomes))
		base, _ := r.side(s, r.with(f, e.Base), len(r.t.Outcomes))
		deals, bases = append(deals, deal), append(bases, base)
		diffs, logs = append(diffs, over-under), append(logs, math.Log(over/under))
		diff := make([]float64, len(up))
		for k := range diff {
			diff[k] = up[k] - down[k]
		}
		if !math.IsNaN(over - under) {
			squares += math.Pow(errorOf(diff), 2)
		}
		for _, a := range append(slices.Clone(r.with(f, e.Level)), r.with(f, e.Base)...) {
			_, off := r.arm(s, a, outcome)
			if !math.IsNaN(over-under) && errorOf(diff) > 0 {
				alone += math.Pow(errorOf(off)/float64(len(r.with(f, e.Level))), 2)
			}
		}
	}
	near(t, e.Name+" deal", e.Deal, average(deals))
	near(t, e.Name+" base deal", e.BaseDeal, average(bases))
	if k := float64(len(diffs)); k > 1 && !e.Outcome.Relative {
		want := stats.OverClusters(diffs, 0.95)
		near(t, e.Name+" difference", e.Difference.Mean, want.Mean)
		near(t, e.Name+" lo", e.Difference.Lo, want.Lo)
		near(t, e.Name+" hi", e.Difference.Hi, want.Hi)
		near(t, e.Name+" p", e.P, stats.OneSample(diffs).P)
		if want.Clusters == len(diffs) {
			near(t, e.Name+" dice", e.Dice, math.Sqrt(squares)/k)
			if squares > 1e-20 {
				near(t, e.Name+" precision", e.Precision, alone/squares)
			}
		}
	} else if k > 1 {
		near(t, e.Name+" ratio", math.Log(e.Ratio.Mean), stats.OverClusters(logs, 0.95).Mean)
		near(t, e.Name+" p", e.P, stats.OneSample(logs).P)
	} else if !e.Outcome.Relative {
		near(t, e.Name+" in the case", e.Difference.Mean, diffs[0])
		near(t, e.Name+" error", e.Dice, math.Sqrt(squares)+0*diffs[0])
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsInf(want, 0) {
		want = math.NaN()
	}
	if math.IsInf(got, 0) {
		got = math.NaN()
	}
	if math.Abs(want) < 1e-12 { // rounding of the slow way
		want = 0
	}
	if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > 1e-8*(1+math.Abs(want)) { // of logarithms nine digits are kept
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// random is a full factorial of one to three factors that change who is looked
// at, whom it meets, the deadline and the opener.
func random(t testing.TB, dice *rand.Rand) *trial.Trial {
	small := []string{"chair-price", "item-split", "rehearsal-room", "used-van", "two-vendors"}
	dice.Shuffle(len(small), func(i, j int) { small[i], small[j] = small[j], small[i] })
	names := small[:1+dice.IntN(3)]
	d := &batch.Design{Name: "random", Scenarios: cases(t, names...), Sources: names, Worlds: 1 + dice.IntN(5), Repeats: 3 + dice.IntN(30), Seed: sim.Seed(dice.Uint64())}
	for i := range d.Scenarios {
		if dice.IntN(3) == 0 {
			d.Scenarios[i] = calm(d.Scenarios[i])
		}
	}
	all := []trial.Factor{
		{Name: "self", Levels: []string{"boulware:e=0.02", "adaptive", "random"}},
		{Name: "against", Levels: []string{"linear", "mix", "conceder"}},
		{Name: "rounds", Levels: []string{"2", "11"}, Doses: []float64{2, 11}},
		{Name: "opener", Levels: []string{"both", "self"}},
	}
	dice.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	tr := &trial.Trial{Design: d, Method: trial.Factorial, Factors: all[:1+dice.IntN(2)],
		Outcomes: []trial.Outcome{{Metric: metric.Gain, Smallest: 0.02}, {Metric: metric.RoundsToDeal}, {Metric: metric.OwnValue, Relative: true}, {Metric: metric.Deal, Expect: trial.Same}}}
	var names2 []string
	settings := [][]string{nil}
	for _, f := range tr.Factors {
		names2 = append(names2, f.Name)
		var longer [][]string
		for _, s := range settings {
			for _, l := range f.Levels {
				longer = append(longer, append(slices.Clone(s), l))
			}
		}
		settings = longer
	}
	var arms []*batch.Arm
	for _, s := range settings {
		arms = append(arms, armOf(t, names2, s))
	}
	d.SetArms(names2, arms)
	return tr
}

// armOf is the arm with these values of these factors.
func armOf(t testing.TB, factors, values []string) *batch.Arm {
	a := &batch.Arm{Name: fmt.Sprint(values), Values: values, Self: style(t, "competitive"), Opener: batch.Both, Rounds: 8,
		Others: []batch.Counterpart{{Style: style(t, "linear"), Share: 1}}}
	for i, f := range factors {
		switch v := values[i]; f {
		case "self":
			a.Self = style(t, v)
		case "rounds":
			fmt.Sscan(v, &a.Rounds)
		case "opener":
			a.Opener = batch.Opener(v)
		case "against":
			if a.Others[0].Style = style(t, "conceder"); v != "mix" {
				a.Others[0].Style = style(t, v)
				continue
			}
			a.Others[0].Share = 0.75
			a.Others = append(a.Others, batch.Counterpart{Style: style(t, "random"), Share: 0.25})
		}
	}
	return a
}

// calm is a case without spread.
func calm(s *sim.Scenario) *sim.Scenario {
	still := *s
	still.Parties = slices.Clone(s.Parties)
	for i := range still.Parties {
		still.Parties[i].Spread = sim.Spread{}
	}
	return &still
}

func TestEffectsAreThoseOfTheRawNumbers(t *testing.T) {
	missing, one := 0, 0
	for seed := range uint64(8) {
		dice := rand.New(rand.NewPCG(seed, 5))
		tr := random(t, dice)
		results, r := playRaw(t, tr, 2)
		findings := tr.Read(results)
		for i := range findings.Effects {
			e := &findings.Effects[i]
			if e.Scenario != "" || e.Kind != trial.Main {
				continue
			}
			o := slices.IndexFunc(tr.Outcomes, func(o trial.Outcome) bool { return o.Metric == e.Outcome.Metric })
			r.checkMain(t, e, o)
			if e.Difference.Clusters < len(tr.Design.Scenarios) {
				missing++
			}
			if len(tr.Design.Scenarios) == 1 {
				one++
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d: %d factors, cases %v, %d worlds, %d repeats", seed, len(tr.Factors), tr.Design.Sources, tr.Design.Worlds, tr.Design.Repeats)
		}
	}
	if missing == 0 || one == 0 {
		t.Errorf("%d effects did not exist in some case and %d were of one: the designs try nothing", missing, one)
	}
}
