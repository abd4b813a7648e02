package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
	"github.com/parley-sim/parley/sim/trial"
)

// catalogue is where what the ready-made experiments found is written down.
const catalogue = "examples/README.md"

// TestCatalogue plays every ready-made experiment and compares what it finds
// with the table of the catalogue, which -update writes anew.
func TestCatalogue(t *testing.T) {
	if underRace || testing.Short() && !*update {
		t.Skip("plays some 500,000 negotiations")
	}
	var table, more strings.Builder
	table.WriteString("| File | Question | Answer | What came out |\n|---|---|---|---|\n")
	findings := allFindings(t)
	for _, f := range findings {
		name, found := f.Trial.Design.Name, asked(f, trial.Main, f.Trial.Factors[0].Name, 0)
		fmt.Fprintf(&table, "| [%s](%[1]s.yaml) | %s | %s | %s over %s, %s |\n", name, f.Trial.Design.Question, f.Answer.Verdict,
			f.Trial.Outcomes[0].Metric.Title, count(len(f.Trial.Design.Scenarios), "case"), inWords(found, true))
		for _, line := range besides(f) {
			fmt.Fprintf(&more, "- %s: %s\n", name, line)
		}
	}
	text := readText(t, catalogue)
	spoken := aloudList(findings, forTrainers(t, text))
	written := marked(marked(marked(text, "catalogue", table.String()), "besides", more.String()), "aloud", spoken)
	switch {
	case *update:
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(catalogue)), []byte(written), 0o644); err != nil {
			t.Fatal(err)
		}
	case written != text:
		t.Errorf("%s does not hold\n%s\n%s\n%s\nrun go test ./cmd/parley -run Catalogue -update, and read the diff", catalogue, spoken, table.String(), more.String())
	}
}

// marked puts a text between the marks of this name.
func marked(text, name, part string) string {
	marks := regexp.MustCompile(`(?s)(<!-- ` + name + ` -->\n).*?(<!-- end -->)`)
	return marks.ReplaceAllString(text, "${1}"+strings.ReplaceAll(part, "$", "$$")+"${2}")
}

// allFindings are the findings of the catalogue, one for each file that says e and a number.
func allFindings(t *testing.T) []*trial.Findings {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "examples", "e[0-9][0-9]-*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("got %d experiments, want some (%v)", len(files), err)
	}
	var list []*trial.Findings
	for _, path := range files {
		x, err := readExperiment(path)
		if err != nil {
			t.Fatal(err)
		}
		if x.Design.Name+".yaml" != filepath.Base(path) {
			t.Errorf("%s is called %q", path, x.Design.Name)
		}
		r, err := x.Design.Run(t.Context(), batch.Options{})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, x.Read(r))
	}
	return list
}

// asked are the effects of a factor on an outcome, over all cases.
func asked(f *trial.Findings, kind trial.Kind, factor string, outcome int) []*trial.Effect {
	var list []*trial.Effect
	for i := range f.Effects {
		e := &f.Effects[i]
		if e.Scenario == "" && e.Kind == kind && e.Factor == factor && e.Outcome == &f.Trial.Outcomes[outcome] {
			list = append(list, e)
		}
	}
	return list
}

// besides is what else came out: what surely matters of the other outcomes, what
// other factors do to the first, and where the first factor's effect hangs on another.
func besides(f *trial.Findings) []string {
	var list []string
	first := f.Trial.Factors[0].Name
	for o := range f.Trial.Outcomes[1:] {
		if sure := slices.DeleteFunc(asked(f, trial.Main, first, 1+o), unsure); len(sure) > 0 {
			list = append(list, lower(sure[0].Outcome.Metric.Title)+", "+inWords(sure, false))
		}
	}
	title := lower(f.Trial.Outcomes[0].Metric.Title)
	for _, x := range f.Trial.Factors[1:] {
		if x.Name == "against" || x.Name == "facing" {
			continue // who is hard to deal with is not what these files ask
		}
		list = append(list, title+", "+inWords(asked(f, trial.Main, x.Name, 0), false))
	}
	for _, e := range slices.DeleteFunc(asked(f, trial.Interaction, first, 0), unsure) {
		list = append(list, fmt.Sprintf("%s, what %s does instead of %s: %s with %s", title, levelOf(e), baseOf(e), size(e), e.Where))
	}
	return list
}

// unsure reports whether an effect is not surely as large as the smallest that matters.
func unsure(e *trial.Effect) bool {
	return e.Verdict != stats.Supported && e.Verdict != stats.Contradicted
}

// inWords writes effects of one factor on one outcome: "instead of c: a +3.2 (1.1 to 5.3); b +1 (0.2 to 1.8)".
func inWords(effects []*trial.Effect, verdicts bool) string {
	var parts []string
	for _, e := range effects {
		part := levelOf(e) + " " + size(e)
		if verdicts {
			part += ", " + e.Word()
		}
		parts = append(parts, part)
	}
	return "instead of " + baseOf(effects[0]) + ": " + strings.Join(parts, "; ")
}

func levelOf(e *trial.Effect) string {
	level, _ := e.Words()
	return level
}

func baseOf(e *trial.Effect) string {
	_, base := e.Words()
	return base
}

func lower(title string) string { return strings.ToLower(title[:1]) + title[1:] }

// size is an effect with its interval: "+3.2 (1.1 to 5.3)", in points of a share,
// in percent where effects are ratios, or in the metric's unit.
func size(e *trial.Effect) string {
	i, scale, unit := e.Difference, 1.0, ""
	switch {
	case e.Outcome.Relative:
		i, scale, unit = e.Ratio, 100, " %"
		i.Mean, i.Lo, i.Hi = i.Mean-1, i.Lo-1, i.Hi-1
	case e.Outcome.Metric.Unit == metric.Share:
		scale = 100
	case e.Outcome.Metric.Unit == metric.Rounds:
		unit = " rounds"
	}
	text := tenth(scale*i.Mean) + unit
	if i.Mean > 0 {
		text = "+" + text
	}
	if i.OK {
		text += fmt.Sprintf(" (%s to %s)", tenth(scale*i.Lo), tenth(scale*i.Hi))
	}
	return text
}

// tenth writes a number to one digit behind the point; nothing is -0.
func tenth(x float64) string { return fmt.Sprintf("%.1f", math.Round(10*x)/10+0) }
