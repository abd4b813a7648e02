package claims

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/stats"
)

// All 36 are there, each in the file of its name, with who says it and what was
// looked for of it; those that can be played have all that a card needs.
func TestClaimsAreComplete(t *testing.T) {
	list := Claims()
	if len(list) != 36 {
		t.Fatalf("got %d claims, want 36", len(list))
	}
	for i, c := range list {
		if want := fmt.Sprintf("Q%d", i+1); c.ID != want {
			t.Errorf("got %s, want %s", c.ID, want)
		}
		if _, err := files.ReadFile(fmt.Sprintf("files/q%02d.yaml", i+1)); err != nil {
			t.Error(err)
		}
		if Articles[c.Article] == "" || c.Number == "" || len(c.Evidence) == 0 {
			t.Errorf("%s: article %q, number %q, %d pieces of evidence", c.ID, c.Article, c.Number, len(c.Evidence))
		}
		for _, e := range c.Evidence {
			if e.Source == "" && !strings.HasPrefix(e.Found, "none found") {
				t.Errorf("%s: %q was found, and it does not say where", c.ID, e.Found)
			}
		}
		if c.Built() && (c.Mechanism == "" || c.LeavesOut == "" || len(c.Assumptions) < 2) {
			t.Errorf("%s can be played: mechanism %q, leaves out %q, %d assumptions", c.ID, c.Mechanism, c.LeavesOut, len(c.Assumptions))
		}
		for _, text := range []string{c.Says, c.Mechanism, c.LeavesOut, c.PutIn} {
			if text != "" && !strings.HasSuffix(text, ".") {
				t.Errorf("%s: no full stop after %q", c.ID, text)
			}
		}
		if c.Missing != "" && (len(c.Assumptions) > 0 || len(c.Claimed) > 0) {
			t.Errorf("%s is not built yet and has assumptions or sizes", c.ID)
		}
	}
}

func TestChoose(t *testing.T) {
	list, err := Choose([]string{"Q20", "Q2"})
	if err != nil || len(list) != 2 || list[0].ID != "Q20" || list[1].ID != "Q2" {
		t.Errorf("got %v, %v", list, err)
	}
	for _, ids := range [][]string{{"Q37"}, {"q1"}, {"Q1", "Q1"}} {
		if _, err := Choose(ids); err == nil {
			t.Errorf("%q: no error", ids)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	const whole = "id: Q1\nname: n\nsays: s.\narticle: S0\nrests: research\nnumber: 3\nevidence: [{found: none found}]\n"
	for _, c := range []struct{ more, want string }{
		{"", "either an experiment or what is missing"},
		{"missing: m\nexperiment: |\n  rounds: 1\n", "either an experiment or what is missing"},
		{"missing: m\nexperimnt: x\n", `unknown field "experimnt"`},
		{"missing: m\nclaimed: {gain: {from: 2, to: 1, as: change}}\n", "ends at 1 before it begins at 2"},
		{"missing: m\nclaimed: {gain: {from: 2, as: percent}}\n", `as is the text "percent"`},
		{"missing: m\ncounted: {what: luck, arm: any, smallest: 1}\n", "what is"},
	} {
		_, err := read(source.File{Path: "q.yaml", Data: []byte(whole + c.more)})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.more, err, c.want)
		}
	}
}

func TestWith(t *testing.T) {
	const experiment = "question: why?\nscenarios: [a,\n    b]\n# more\nvary:\n  x: [1]\nrounds: 20\n"
	for _, c := range []struct{ change, want string }{
		{"rounds: 40\n", "question: why?\nscenarios: [a,\n    b]\n# more\nvary:\n  x: [1]\nrounds: 40\n"},
		{"scenarios: none\nseed: 3\n", "question: why?\nvary:\n  x: [1]\nrounds: 20\nseed: 3\n"},
		{"vary:\n  y: [2]\n", "question: why?\nscenarios: [a,\n    b]\n# more\nvary:\n  y: [2]\nrounds: 20\n"},
		{"", experiment},
	} {
		if got := with(experiment, c.change); got != c.want {
			t.Errorf("%q: got\n%s\nwant\n%s", c.change, got, c.want)
		}
	}
}

func TestFit(t *testing.T) {
	i := stats.Interval{Mean: 0.2, Lo: 0.1, Hi: 0.3, OK: true}
	for _, c := range []struct {
		lo, hi float64
		want   Fit
	}{{0.3, 0.3, Within}, {0.31, 0.4, More}, {0, 0.09, Less}, {0.05, 0.15, Partly}, {0.25, 0.5, Partly}, {0, 1, Partly}, {0.1, 0.3, Within}, {-0.4, -0.4, Less}} {
		if got := (&Size{Lo: c.lo, Hi: c.hi}).fit(i); got != c.want {
			t.Errorf("%v to %v: got %q, want %q", c.lo, c.hi, got, c.want)
		}
	}
	var none *Size
	if got := none.fit(i); got != Unknown {
		t.Errorf("no size: got %q", got)
	}
	if got := (&Size{}).fit(stats.Interval{Mean: 0.2, Lo: math.NaN(), Hi: math.NaN()}); got != Unknown {
		t.Errorf("no interval: got %q", got)
	}
}

func TestStood(t *testing.T) {
	p := impasse{stretch: 2, still: 0.02}
	for _, c := range []struct {
		a, b []float64
		want bool
	}{
		{[]float64{1, 0.9, 0.8}, []float64{1, 1, 1}, false},                // one moves
		{[]float64{1, 1, 1}, []float64{1, 1, 1}, true},                     // nobody does
		{[]float64{1, 1}, []float64{1, 1}, false},                          // not for long enough
		{[]float64{1, 1, 1}, []float64{1, 1}, false},                       // the other has not said so much yet
		{[]float64{1, 0.5, 0.5, 0.49}, []float64{1, 0.9, 0.9, 0.89}, true}, // later
		{[]float64{0.5, 0.6, 0.7}, []float64{1, 1, 1}, false},              // what is heard gets better
	} {
		if got := p.stood(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: got %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestSize(t *testing.T) {
	f := Finding{As: Change, Ruling: Supported, Fit: More}
	if got, want := f.size(), "The direction is as claimed, the size is not: the number claimed lies above the interval."; got != want {
		t.Errorf("got %q", got)
	}
	f.Fit = Within
	if got, want := f.size(), "The number claimed lies within the interval."; got != want {
		t.Errorf("got %q", got)
	}
}
