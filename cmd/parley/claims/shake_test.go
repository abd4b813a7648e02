package claims

import (
	"testing"

	"github.com/parley-sim/parley/sim/stats"
)

// What a card hangs on names the style that stayed, and what made no difference.
func TestHangs(t *testing.T) {
	at := func(x float64) stats.Interval { return stats.Interval{Mean: x} }
	c := &Card{Ruling: Supported, Findings: []Finding{{Smallest: 0.02}}, Swings: []Swing{
		{&Assumption{Name: "how long there is to talk"}, at(0.1), at(0.3), Supported, Supported},
		{&Assumption{Name: "how soon it judges"}, at(0.2), at(0.2009), Supported, Supported},
	}}
	if got, want := c.Hangs(), "It is the same in all 4 settings that were tried. How soon it judges makes next to no difference."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	c.Chosen, c.Swings = "tough", c.Swings[:1]
	if got, want := c.Hangs(), "It is the same in all 2 settings that were tried. All of them keep tough to compare with, chosen before anything was shaken."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if c.Swings = nil; c.Hangs() != "" {
		t.Errorf("got %q, want nothing where nothing was shaken", c.Hangs())
	}
}
