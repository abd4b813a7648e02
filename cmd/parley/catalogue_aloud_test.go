package main

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// forTrainers are the experiments that the catalogue names for a workshop.
func forTrainers(t *testing.T, text string) []string {
	t.Helper()
	_, text, _ = strings.Cut(text, "- **Trainers**")
	text, _, _ = strings.Cut(text, "\n- **")
	names := regexp.MustCompile(`e[0-9][0-9]-[a-z]+`).FindAllString(text, -1)
	if len(names) < 2 {
		t.Fatalf("%s names %v for trainers, want some", catalogue, names)
	}
	return names
}

// aloudList is a sentence for each of these experiments.
func aloudList(findings []*trial.Findings, names []string) string {
	var out strings.Builder
	for _, f := range findings {
		if name := f.Trial.Design.Name; slices.Contains(names, name) {
			fmt.Fprintf(&out, "- **%s** %s %s\n", name, f.Trial.Design.Question, aloud(f))
		}
	}
	return out.String()
}

// aloud is the answer to the question as one would say it: in whole numbers,
// first what surely matters, then what does not, then what is open.
func aloud(f *trial.Findings) string {
	effects := asked(f, trial.Main, f.Trial.Factors[0].Name, 0)
	var matters, small, open []string
	for _, e := range effects {
		switch level := "\"" + levelOf(e) + "\""; e.Verdict {
		case stats.Supported, stats.Contradicted:
			matters = append(matters, spoken(e)+" with "+level)
		case stats.TooSmall:
			small = append(small, level)
		default:
			open = append(open, level)
		}
	}
	var parts []string
	if len(matters) > 0 {
		was := "was"
		if effects[0].Outcome.Metric.Unit == metric.Rounds {
			was = "were"
		}
		parts = append(parts, fmt.Sprintf("%s %s %s", lower(effects[0].Outcome.Metric.Title), was, list(matters)))
	}
	if len(small) > 0 {
		parts = append(parts, "too little to matter changed with "+list(small))
	}
	if len(open) > 0 {
		parts = append(parts, "whether enough changed to matter is open with "+list(open))
	}
	return fmt.Sprintf("Over %s, compared with \"%s\", %s.", count(len(f.Trial.Design.Scenarios), "case"), baseOf(effects[0]), strings.Join(parts, "; "))
}

// spoken is the size of an effect in a round number and words: "20 points higher".
func spoken(e *trial.Effect) string {
	x, unit, more, less := 100*e.Difference.Mean, "points", "higher", "lower"
	switch {
	case e.Outcome.Relative:
		x, unit = 100*(e.Ratio.Mean-1), "percent"
	case e.Outcome.Metric.Unit == metric.Rounds:
		x, unit, more, less = e.Difference.Mean, "", "more", "fewer"
	case e.Outcome.Metric.Unit != metric.Share:
		x, unit = e.Difference.Mean, ""
	}
	way := more
	if x < 0 {
		way = less
	}
	return strings.Join(strings.Fields(fmt.Sprintf("%.0f %s %s", math.Abs(x), unit, way)), " ")
}

// What is said aloud is what was found: which way, how much, and how sure.
func TestAloud(t *testing.T) {
	x, err := parseExperiment(source.File{Path: "aloud.yaml", Data: []byte(aloudFile)})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Design.Run(t.Context(), batch.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := x.Read(r)
	effects := asked(f, trial.Main, f.Trial.Factors[0].Name, 0)
	set := func(k int, mean float64, v stats.Verdict) { effects[k].Difference.Mean, effects[k].Verdict = mean, v }
	set(0, 0.204, stats.Supported)
	set(1, -0.03, stats.Contradicted)
	set(2, 0.01, stats.TooSmall)
	set(3, 0.09, stats.Undecided)
	const want = `Over 2 cases, compared with "gentle", own gain was 20 points higher with "hard" and 3 points lower with "mixed"; too little to matter changed with "fair"; whether enough changed to matter is open with "wild".`
	if got := aloud(f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := aloudList([]*trial.Findings{f}, []string{"other"}); got != "" {
		t.Errorf("got %q for an experiment that is not named, want nothing", got)
	}
}

const aloudFile = `name: aloud
question: Does it pay?
scenarios: [chair-price, used-van]
against: collaborative
control: {called: gentle, self: collaborative}
treatments:
  hard: {self: competitive}
  mixed: {self: adaptive}
  fair: {self: creative}
  wild: {self: positional}
outcomes:
  gain: {smallest: 2 %, expect: up}
rounds: 5
seed: 1
`
