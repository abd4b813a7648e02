package sheets

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

func TestVetoes(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: "delivery", Values: []string{"week 2", "week 4", "week 6", "week 8"}}, {Name: "term", Unit: "years", Values: []string{"1", "5"}}})
	if err != nil {
		t.Fatal(err)
	}
	late, last := sim.Condition{Issue: 0, Values: []bool{false, false, true, true}}, sim.Condition{Issue: 0, Values: []bool{false, false, false, true}}
	long := sim.Condition{Issue: 1, Values: []bool{false, true}}
	got := strings.Join(vetoes(space, [][]sim.Condition{{late}, {last}, {last, long}}), "\n")
	want := `Must-have: sign only packages with delivery week 2 or week 4.
Deal-breaker: sign no package with delivery week 8.
Deal-breaker: sign no package with delivery week 8 and term 5 years.`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	w := &sim.Worth{Tables: [][]float64{{1, 1, 1, 1}, {0, 0}}, Vetoes: [][]sim.Condition{{last}, {last, long}}}
	var cells []string
	for v := range 4 {
		cells = append(cells, counts{most: 2}.worth(w, 0, v))
	}
	if got, want := strings.Join(cells, " "), "1 1 1 never"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if flat(w, 0) || !flat(w, 1) {
		t.Error("a value that is ruled out is not all the same, one that is part of a deal-breaker may be")
	}
}

func TestBeliefsAreToldOnce(t *testing.T) {
	s := &sim.Scenario{Events: []sim.Event{{Name: "launch"}, {Name: "storm"}, {Name: "strike"}}}
	p := &sim.Party{Beliefs: []float64{0.4, 0.1, math.NaN()}, Remarks: []string{`Price depends on "launch".`}}
	got := strings.Join(remarks(s, p).Blocks[0].Items, "\n")
	if want := "Price depends on \"launch\".\nYou think \"storm\" 10 % likely."; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A term whose values are all worth nothing beside no years still counts with others.
func TestWhatCountsTogetherIsNotNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(path, []byte(`name: a
issues: [{name: fee, unit: $, values: [1000, 2000]}, {name: term, values: [0 years, 1 year, 2 years]}, {name: colour, values: [red, blue]}]
parties:
  - {name: A, unit: $, worth: {fee: {per unit: 1, each year of: term}, term: 0, colour: 0}, batna: {worth: 0}}
  - {name: B, unit: $, worth: {fee: {per unit: -1}, term: 0, colour: 0}, batna: {worth: -3000}}
`), 0o666); err != nil {
		t.Fatal(err)
	}
	s, err := scenarios.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	role := Role(s, 0)
	if err := role.Markdown(&text); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`fee ($): counts together with term: see "What counts besides"`, "any: red or blue | 0 |",
		`Fee is paid at the end of each year of "term". The numbers for fee hold for "0 years", and those for term for fee $1,000; what both add beyond that is listed below.`,
		"With fee $2,000 and term 2 years: $2,000 more.",
	} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("no %q in\n%s", want, text.String())
		}
	}
}
