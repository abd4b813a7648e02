package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// twoSided is a case of two parties; the second wants the opposite of the first.
func twoSided(t testing.TB, reservation float64, issues ...sim.Issue) *sim.Scenario {
	t.Helper()
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "two-sided", Space: space}
	for p, sign := range []float64{1, -1} {
		w := sim.Worth{Tables: make([][]float64, len(issues))}
		for i, issue := range issues {
			for v := range issue.Values {
				w.Tables[i] = append(w.Tables[i], sign*float64(v))
			}
		}
		profile, err := sim.NewProfile(space, w, reservation)
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Name: fmt.Sprintf("P%d", p), Profile: profile})
	}
	return s
}

func steps(name string, n int) sim.Issue {
	issue := sim.Issue{Name: name}
	for v := range n {
		issue.Values = append(issue.Values, fmt.Sprint(v))
	}
	return issue
}

func analysisText(t testing.TB, s *sim.Scenario, asked sim.Outcome) (words, record string) {
	t.Helper()
	f, err := find(s, asked)
	if err != nil {
		t.Fatal(err)
	}
	var text, js bytes.Buffer
	if err := newTeller(s).analysis(&text, f); err != nil {
		t.Fatal(err)
	}
	if err := writeJSON(&js, newAnalysisRecord(s, f)); err != nil {
		t.Fatal(err)
	}
	return text.String(), js.String()
}

func wantIn(t testing.TB, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("got %.2000q, want it to contain %q", text, part)
		}
	}
}

// Too many packages to list: everything can be told all the same.
func TestAnalyzeHugeSpace(t *testing.T) {
	var issues []sim.Issue
	for i := range 18 {
		issues = append(issues, steps(fmt.Sprintf("i%d", i), 10))
	}
	s := twoSided(t, math.Inf(-1), issues...)
	words, record := analysisText(t, s, s.Space.Outcome(make([]int, 18)...))
	wantIn(t, words, "has 163 points", "Your package: i0 0, i1 0")
	wantIn(t, record, `"outcomes":"1000000000000000000",`, `{"name":"P0","unit":"","min":0,"max":162,"reservation":null,"neverSigns":0},{"name":"P1","unit":"","min":-162,"max":0,"reservation":null,"neverSigns":0}`,
		`"pareto":{"size":163,"points":[[162,-162],`, `"nash":[[81,-81]]`, `"rational":"1000000000000000000","zopa":true,"exact":true,"within":0,`, `"package":{`, `"utilities":[0,0],"joint":0,"onFrontier":true}`)
}

func TestAnalyzeLeavesOutLongFrontiers(t *testing.T) {
	_, record := analysisText(t, twoSided(t, -500, steps("x", 1001)), sim.None)
	wantIn(t, record, `"pareto":{"size":1001},"nash":[[0,0]]`)
	_, record = analysisText(t, twoSided(t, -500, steps("x", 1000)), sim.None)
	wantIn(t, record, `"pareto":{"size":1000,"points":[[999,-999],[998,-998],`)
	if strings.Contains(record, `"package":`) {
		t.Errorf("got a package that nobody asked for in %q", record)
	}
}

// A hub that signs at one of two tables: a package is told for the table where
// it is worth most.
func TestAnalyzeTwoTables(t *testing.T) {
	s := twoSided(t, 0, steps("x", 3))
	third, err := sim.NewProfile(s.Space, sim.Worth{Tables: [][]float64{{0, 5, 7}}}, 1)
	if err != nil {
		t.Fatal(err)
	}
	s.Parties = append(s.Parties, sim.Party{Name: "P2", Profile: third})
	s.Tables = [][]int{{0, 1}, {0, 2}}
	words, record := analysisText(t, s, 1)
	wantIn(t, words, "Your package: x 1, between P0 and P2", "of 6 packages")
	wantIn(t, record, `"utilities":[1,0,5],"joint":6,"onFrontier":false`)
}

func TestSplitTerm(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: "a", Values: []string{"b=1", "2"}}, {Name: "a=b", Values: []string{"1", ""}}})
	if err != nil {
		t.Fatal(err)
	}
	for term, want := range map[string][2]string{"a=2": {"a", "2"}, "a=b=1": {"a=b", "1"}, "a=b=": {"a=b", ""}} {
		if issue, value, err := splitTerm(space, term); err != nil || issue != want[0] || value != want[1] {
			t.Errorf("%q: got %q, %q, %v; want %q", term, issue, value, err, want)
		}
	}
}

func TestMeant(t *testing.T) {
	issue := sim.Issue{Values: []string{"10", "11.5", "late ", "1", "1.0", "x", " x"}}
	for text, want := range map[string]string{"10.0": "10", "11.50": "11.5", "11.500000000000002": "11.5", "11.5001": "11.5001", "late": "late ", "1": "1", "1.00": "1.00", "x ": "x ", "12": "12"} {
		if got := meant(&issue, text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Grades of what trading can bring, and an opposition above that of a fixed sum.
func TestHowHard(t *testing.T) {
	for x, want := range map[float64]string{-0.1: "Little", 0.04: "Little", 0.05: "Something", 0.149: "Something", 0.15: "Much", 0.4: "Much"} {
		if got := grade(x); got != want {
			t.Errorf("a potential of %v is called %q, want %q", x, got, want)
		}
	}
	extremes := twoSided(t, 0, steps("who", 2)) // all to one side or all to the other
	words, _ := analysisText(t, extremes, sim.None)
	wantIn(t, strings.Join(strings.Fields(words), " "), "(opposition 1; 0 would mean that one package is best for all, 0.71 that a fixed sum is shared out, and more, as here, that no package gives each side what an even share of it would)")
}

// Only where worths add up to the same does one side lose what the other gains.
func TestRemarkOnTermsAlike(t *testing.T) {
	teller := newTeller(twoSided(t, 0, steps("price", 3)))
	for in, want := range map[*solution.Interest]string{
		{Kind: solution.Distributive, Leader: -1, Fixed: true}: "what one side gains, the other loses",
		{Kind: solution.Distributive, Leader: -1}:              "worth about as much to both",
		{Kind: solution.Tradable, Leader: -1}:                  "worth about as much to both",
	} {
		if got := teller.remark(in, 0); got != want {
			t.Errorf("got %q of %+v, want %q", got, in, want)
		}
	}
}

// More parties than can sit at a table can't negotiate, but their case can be looked at.
func TestAnalyzeACrowd(t *testing.T) {
	var b strings.Builder
	b.WriteString("name: crowd\nissues: [{name: x, values: [a, b]}]\nparties:\n")
	for i := range sim.MaxParties + 1 {
		fmt.Fprintf(&b, "  - {name: P%d, worth: {x: [%d, 1]}, batna: {worth: 0}}\n", i, i)
	}
	path := filepath.Join(t.TempDir(), "crowd.yaml")
	if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	for command, want := range map[string]string{"analyze": "And 11 more parties", "scenario show": "P16"} {
		var out, stderr bytes.Buffer
		if code := run(t.Context(), append(strings.Fields(command), path), nil, &out, &stderr); code != done {
			t.Errorf("%s: %s", command, stderr.String())
		}
		wantIn(t, out.String(), want)
	}
}
