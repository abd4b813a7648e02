package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// validationPaper is where what came out is written down.
const validationPaper = "docs/validation.md"

// TestValidationPaper writes the outputs that the paper quotes anew, with -update;
// that they are the program's is held by TestCommandsOfTheDocs.
func TestValidationPaper(t *testing.T) {
	if !*update {
		t.Skip("quotes are compared by TestCommandsOfTheDocs")
	}
	requote(t, validationPaper)
}

// requote carries out the commands of a paper's quotes and puts in what they say.
func requote(t *testing.T, paper string) {
	t.Helper()
	text := readText(t, paper)
	for _, block := range blocks(text, "text") {
		first, _, _ := strings.Cut(block, "\n")
		lines := commandLines(first)
		if len(lines) != 1 {
			continue
		}
		var stdout, stderr bytes.Buffer
		if code := run(t.Context(), words(lines[0])[1:], strings.NewReader(""), &stdout, &stderr); code != done {
			t.Fatalf("%s: %s", lines[0], stderr.String())
		}
		text = strings.Replace(text, block, first+"\n"+stdout.String(), 1)
	}
	rewrite(t, paper, text)
}

func rewrite(t *testing.T, paper, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(paper)), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestConductOfThePaper plays the experiment that crosses what styles are made
// of, and compares what each part earns with the paper's table.
func TestConductOfThePaper(t *testing.T) {
	if testing.Short() && !*update {
		t.Skip("plays 20,736 negotiations")
	}
	x, err := readExperiment(filepath.Join(root, "examples", "conduct.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	c := crossed{sums: map[string]*[3]stats.Moments{}}
	if _, err := x.Design.Run(t.Context(), batch.Options{Rows: c.add}); err != nil {
		t.Fatal(err)
	}
	table := c.table()
	text := readText(t, validationPaper)
	marks := regexp.MustCompile(`(?s)(<!-- conduct -->\n).*?(<!-- end -->)`)
	if *update {
		rewrite(t, validationPaper, marks.ReplaceAllString(text, "${1}"+table+"${2}"))
		return
	}
	if !strings.Contains(text, table) {
		t.Errorf("%s does not hold\n%s", validationPaper, table)
	}
}

// crossed is sums by case and by what a seat's style is made of: own gain, the
// other side's, and what both captured.
type crossed struct {
	cases []string
	sums  map[string]*[3]stats.Moments
}

func (c *crossed) add(k *batch.Condition, _, _ int, values []float64) error {
	if n := len(c.cases); n == 0 || c.cases[n-1] != k.Scenario.Name {
		if c.sums[k.Scenario.Name+" seen"] == nil {
			c.cases, c.sums[k.Scenario.Name+" seen"] = append(c.cases, k.Scenario.Name), &[3]stats.Moments{}
		}
	}
	captured := k.Value(values, metric.Captured, -1)
	if math.IsNaN(captured) {
		return nil // no room for a deal
	}
	for seat, style := range k.LineUp.Styles {
		name, e, _ := strings.Cut(style.Spec, ":")
		if e == "" {
			e = "e=1"
		}
		for _, part := range append(strings.Split(name, "-"), e) {
			sums := c.sums[k.Scenario.Name+" "+part]
			if sums == nil {
				sums = &[3]stats.Moments{}
				c.sums[k.Scenario.Name+" "+part] = sums
			}
			sums[0].Add(k.Value(values, metric.Gain, seat))
			sums[1].Add(k.Value(values, metric.Gain, 1-seat))
			sums[2].Add(captured)
		}
	}
	return nil
}

// table is the main effect of each part, with its interval over the cases.
func (c *crossed) table() string {
	out := "| What changes | own gain | the other side's gain | captured together |\n|---|---|---|---|\n"
	for _, row := range []struct{ words, part, than string }{
		{"holds out (e = 0.25) instead of giving way evenly", "e=0.25", "e=1"},
		{"gives way early (e = 4) instead of evenly", "e=4", "e=1"},
		{"models the other side instead of offering the nearest package", "modelling", "blind"},
		{"asks and tells instead of keeping silent", "telling", "silent"},
		{"takes the last offer that beats its walk-away instead of waiting for its target", "late", "strict"},
	} {
		out += "| " + row.words
		for k := range 3 {
			var with, without []float64
			for _, name := range c.cases {
				with, without = append(with, c.sums[name+" "+row.part][k].Mean), append(without, c.sums[name+" "+row.than][k].Mean)
			}
			i := stats.Paired(with, without, 0.95)
			out += fmt.Sprintf(" | %+.1f (%+.1f to %+.1f)", 100*i.Mean, 100*i.Lo, 100*i.Hi)
		}
		out += " |\n"
	}
	return out
}

// The keys of the paper are those of the output.
func TestKeysOfTheValidation(t *testing.T) {
	if underRace {
		t.Skip("the plain run looks at the numbers")
	}
	facts, err := validate.Choose([]string{"V5", "V6"})
	if err != nil {
		t.Fatal(err)
	}
	v, err := carry(validate.NewLab(t.Context(), 0), facts, true)
	if err != nil {
		t.Fatal(err)
	}
	var js bytes.Buffer
	if err := writeJSON(&js, newValidationRecord(v)); err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	keysIn(t, js.Bytes(), got)
	delete(got, "facts[].checks") // of V6, which has none
	sameKeys(t, "validation.md", got)
}
