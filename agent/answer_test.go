package agent

import (
	"fmt"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// It holds out for 9 of packages worth 1 to 11, counted from the worst: a demand of 8.
func TestRelative(t *testing.T) {
	p := worths(t, 2, []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
	plan := planOf(shippedStyle(t, "linear"), p, 10)
	for _, c := range []struct {
		name   string
		window int
		offers int
		trace  []float64
		want   float64
	}{
		{"its first target stands", 1, 0, nil, 11},
		{"one of theirs tells nothing", 1, 1, []float64{3}, 9},
		{"they doubled what they give: it halves what it asks", 1, 2, []float64{3, 5}, 5},
		{"they took back: so does it", 1, 2, []float64{5, 4}, 1 + 8*4.0/3},
		{"over two of theirs", 2, 3, []float64{2, 5, 3}, 5},
		{"they offer the worst: no proportion to that", 1, 2, []float64{1, 3}, 9},
	} {
		m := &Mind{plan: plan, target: 9, offers: c.offers, trace: c.trace, turn: &sim.Turn{Round: 3}}
		closely(t, c.name, Relative(c.window)(m, 11), c.want)
	}
}

func TestScripted(t *testing.T) {
	p := worths(t, 0, []float64{0, 20, 40, 60, 80, 100})
	plan := planOf(shippedStyle(t, "scripted"), p, 10)
	for offers, want := range []float64{100, 100, 85 - slack, 85 - slack} {
		closely(t, "script", Scripted(1, 0.15)(&Mind{plan: plan, offers: offers}, 100), want)
	}
}

// One package for each level: of 11 packages worth 0 to 10 with 2 to be had
// elsewhere, five levels are 10, 8, 6, 4 and 2.
func TestLevels(t *testing.T) {
	p := worths(t, 2, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	style, err := Parse("micro-levels:levels=5")
	if err != nil {
		t.Fatal(err)
	}
	plan := planOf(style, p, 19)
	if got, want := fmt.Sprint(plan.ranked), "[10 8 6 4 2]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
