package trial_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// versus is a trial of styles, the first of them the control, against one other.
func versus(t testing.TB, list []*sim.Scenario, specs ...string) *trial.Trial {
	d := &batch.Design{Name: "versus", Question: "Which style earns more?", Scenarios: list, Worlds: 8, Repeats: 40, Seed: 3}
	tr := &trial.Trial{Design: d, Method: trial.Factorial, Factors: []trial.Factor{{Name: trial.Treatment, Levels: []string{"control"}}},
		Outcomes: []trial.Outcome{{Metric: metric.Gain, Smallest: 0.01, Expect: trial.Up}, {Metric: metric.Deal}, {Metric: metric.RoundsToDeal}, {Metric: metric.OwnValue, Relative: true}}}
	var arms []*batch.Arm
	for i, spec := range specs {
		name := "control"
		if i > 0 {
			name = strings.Repeat("again ", i-1) + spec
			tr.Factors[0].Levels = append(tr.Factors[0].Levels, name)
		}
		arms = append(arms, &batch.Arm{Name: name, Values: []string{name}, Self: style(t, spec), Opener: batch.Both, Rounds: 10,
			Others: []batch.Counterpart{{Style: style(t, "linear"), Share: 0.5}, {Style: style(t, "random"), Share: 0.5}}})
	}
	d.SetArms([]string{trial.Treatment}, arms)
	return tr
}

func someCases(t testing.TB) []*sim.Scenario {
	return append(cases(t, "used-van", "item-split", "two-vendors"), calm(cases(t, "chair-price")[0]))
}

// overall is the main effect of the last level on an outcome.
func overall(f *trial.Findings, o int) *trial.Effect {
	var found *trial.Effect
	for i := range f.Effects {
		if e := &f.Effects[i]; e.Scenario == "" && e.Kind == trial.Main && e.Outcome == &f.Trial.Outcomes[o] {
			found = e
		}
	}
	return found
}

func TestSwappingTheSidesMirrorsTheEffect(t *testing.T) {
	tr, back := versus(t, someCases(t), "linear", "competitive"), versus(t, someCases(t), "competitive", "linear")
	one, other := tr.Read(played(t, tr, 2)), back.Read(played(t, back, 2))
	for o := range tr.Outcomes {
		a, b := overall(one, o), overall(other, o)
		near(t, "difference", a.Difference.Mean, -b.Difference.Mean)
		near(t, "lo", a.Difference.Lo, -b.Difference.Hi)
		near(t, "ratio", a.Ratio.Mean, 1/b.Ratio.Mean)
		near(t, "dice", a.Dice, b.Dice)
		near(t, "spread", a.Tau, b.Tau)
		near(t, "g", a.Hedges, -b.Hedges)
		near(t, "delta", a.Cliff, -b.Cliff)
		near(t, "p", a.P, b.P)
		near(t, "precision", a.Precision, b.Precision)
		near(t, "deals", a.Deal, b.BaseDeal)
	}
}

// stall is a case whose seller counts in units of so many dollars.
func stall(t testing.TB, unit float64) *sim.Scenario {
	worths := ""
	for i := range 6 {
		worths += fmt.Sprintf("%d: %v, ", 100+10*i, float64(i)*unit)
	}
	text := fmt.Sprintf(`name: stall
issues:
  - name: Price
    values: [100, 110, 120, 130, 140, 150]
parties:
  - name: Buyer
    worth: {Price: {100: 50, 110: 40, 120: 30, 130: 20, 140: 10, 150: 0}}
    batna: {worth: 4, spread: 3}
  - name: Seller
    worth: {Price: {%s}}
    batna: {worth: %v, spread: %v}
`, strings.TrimSuffix(worths, ", "), unit, unit)
	s, err := scenarios.Read(source.File{Path: "stall.yaml", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestScalingWorthsChangesNoEffectOnGain(t *testing.T) {
	var effects []*trial.Effect
	for _, s := range []*sim.Scenario{stall(t, 1), stall(t, 4)} {
		tr := versus(t, []*sim.Scenario{s, cases(t, "used-van")[0]}, "linear", "competitive")
		effects = append(effects, overall(tr.Read(played(t, tr, 1)), 0))
	}
	if effects[0].Difference != effects[1].Difference || effects[0].Hedges != effects[1].Hedges {
		t.Errorf("got %+v, with a seller who counts otherwise %+v", effects[0].Difference, effects[1].Difference)
	}
}

func TestArmsThatAreTheSameShowNothing(t *testing.T) {
	for _, list := range [][]*sim.Scenario{someCases(t), cases(t, "used-van")} {
		tr := versus(t, list, "competitive", "competitive", "competitive")
		tr.Outcomes[1].Expect = trial.Same
		f := tr.Read(played(t, tr, 2))
		for o := range tr.Outcomes {
			e := overall(f, o)
			if e.Difference.OK || e.Ratio.OK || e.Verdict != stats.Undecided || e.Reason != stats.NoInterval || !math.IsNaN(e.P) {
				t.Errorf("%s: got %+v", e.Outcome.Metric.Name, e)
			}
			if d := e.Difference.Mean; d != 0 && !e.Outcome.Relative {
				t.Errorf("%s: identical arms differ by %v", e.Outcome.Metric.Name, d)
			}
		}
		if f.Answer.Verdict != "undecided" {
			t.Errorf("answer: got %s", f.Answer.Verdict)
		}
	}
}

func TestWorkersDoNotMatter(t *testing.T) {
	tables := func(workers int) map[string]string {
		tr := openings(t, "used-van", "item-split")
		dir, all := t.TempDir(), map[string]string{}
		if err := tr.Read(played(t, tr, workers)).Write(dir); err != nil {
			t.Fatal(err)
		}
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(files) < 6 {
			t.Fatalf("files %v, %v", files, err)
		}
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all[filepath.Base(name)] = string(data)
		}
		return all
	}
	one, many := tables(1), tables(5)
	for name, text := range one {
		if many[name] != text {
			t.Errorf("%s differs between 1 and 5 workers", name)
		}
	}
}

func TestPairingGainsWhereArmsAreAlike(t *testing.T) {
	tr := versus(t, someCases(t), "boulware:e=0.5", "boulware:e=0.6")
	if gain := overall(tr.Read(played(t, tr, 2)), 0).Precision; !(gain > 2) {
		t.Errorf("pairing gains %v: arms so much alike should need a fraction of the negotiations", gain)
	}
}

func TestHolmIsMonotone(t *testing.T) {
	tr := openings(t, "used-van", "item-split", "rehearsal-room")
	f := tr.Read(played(t, tr, 2))
	for _, kind := range []trial.Kind{trial.Main, trial.At, trial.Interaction} {
		var family []*trial.Effect
		for i := range f.Effects {
			if e := &f.Effects[i]; e.Kind == kind && e.Scenario == "" && !math.IsNaN(e.P) {
				family = append(family, e)
			}
		}
		if len(family) == 0 {
			t.Fatalf("no p-values of kind %s", kind)
		}
		slices.SortFunc(family, func(a, b *trial.Effect) int { return int(math.Copysign(1, a.P-b.P)) })
		for i, e := range family {
			if e.Holm < e.P || i > 0 && e.Holm < family[i-1].Holm {
				t.Errorf("%s: p %v, corrected %v", e.Name, e.P, e.Holm)
			}
		}
	}
}

// TestSentences reads what a reader is told; each is read aloud before it is accepted.
func TestSentences(t *testing.T) {
	var text bytes.Buffer
	for _, tr := range []*trial.Trial{
		versus(t, someCases(t), "linear", "competitive", "conceder"),
		versus(t, cases(t, "used-van"), "linear", "boulware:e=0.9"),
		versus(t, someCases(t), "linear", "linear"),
		openings(t, "used-van", "item-split"),
	} {
		f := tr.Read(played(t, tr, 2))
		text.WriteString("# " + tr.Design.Name + "\n" + f.Answer.Verdict + ": " + f.Answer.Found + "\n")
		for _, e := range f.Effects {
			if e.Scenario == "" {
				text.WriteString("- " + e.Sentence + " [" + e.Verdict.String() + "]\n")
			}
		}
		for _, w := range f.Warnings {
			text.WriteString("! " + w.About + ": " + w.Says + "\n")
		}
	}
	golden(t, "sentences.txt", text.Bytes())
}

// TestArmsOfAStillCaseHaveTheWorldsOfOthers has a control that leaves a case as it
// is, which varies, and a treatment in which nothing does: part by part they are of
// the same worlds and dice.
func TestArmsOfAStillCaseHaveTheWorldsOfOthers(t *testing.T) {
	tr := versus(t, cases(t, "used-van"), "boulware", "conceder")
	still := calm(tr.Design.Scenarios[0])
	tr.Design.Arms[1].Cases = [][]*sim.Scenario{{still, still}}
	tr.Design.SetArms(tr.Design.Factors, tr.Design.Arms)
	r := played(t, tr, 1)
	for _, c := range r.Conditions {
		if got := len(r.Parts(c, metric.Gain, c.LineUp.Focal)); got != tr.Design.Worlds {
			t.Errorf("arm %s: got %d parts, want %d", c.Arm.Name, got, tr.Design.Worlds)
		}
	}
}
