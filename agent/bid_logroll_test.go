package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Three issues of three values, worth 0 to 10, 0 to 4 and 0 to 2.
func threeIssues(t *testing.T) *Plan {
	p := worths(t, 0, []float64{10, 5, 0}, []float64{4, 2, 0}, []float64{2, 1, 0})
	return planOf(shippedStyle(t, "positional"), p, 10)
}

func TestIssueByIssue(t *testing.T) {
	plan := threeIssues(t)
	space := plan.setting.Profile.Space()
	for _, c := range []struct {
		hardest bool
		target  float64
		want    string
	}{
		{false, 16, "a 0, b 0, c 0"},
		{false, 15, "a 0, b 0, c 1"}, // the lightest first
		{false, 12, "a 0, b 1, c 2"},
		{false, 6, "a 0, b 2, c 2"}, // the next step would be too far
		{true, 12, "a 0, b 2, c 0"}, // the weightiest has no step so small, the next one has
		{true, 11, "a 1, b 0, c 0"},
		{true, 1, "a 2, b 2, c 1"},
	} {
		m := &Mind{plan: plan, target: c.target}
		o := IssueByIssue(c.hardest)(m)
		if got := space.Format(o); got != c.want {
			t.Errorf("hardest %v, target %v: got %s, want %s", c.hardest, c.target, got, c.want)
		}
	}
}

func TestClosestToTheirs(t *testing.T) {
	style, err := readText("name: mine\ntrainer: Looks at theirs.\naspiration: concede\nbid: {closest to theirs: {band: 0.2}}\naccept: next\n")
	if err != nil {
		t.Fatal(err)
	}
	plan := planOf(style, worths(t, 0, []float64{10, 5, 0}, []float64{4, 2, 0}, []float64{2, 1, 0}), 10)
	space := plan.setting.Profile.Space()
	theirs, err := space.Find(map[string]string{"a": "2", "b": "2", "c": "2"})
	if err != nil {
		t.Fatal(err)
	}
	m := &Mind{plan: plan, target: 9, round: 5, turn: &sim.Turn{Round: 5, Offer: theirs}}
	if got, want := space.Format(ClosestToTheirs(m)), "a 0, b 2, c 2"; got != want {
		t.Errorf("got %s, want %s: worth 10, and two terms are theirs", got, want)
	}
}
