package batch_test

import (
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// A design that no machine could hold ends in a sentence before it begins.
func TestTooLargeADesign(t *testing.T) {
	d := design(t, []*sim.Scenario{trade(t, "trade", 0.2)}, "conceder", "boulware")
	if err := d.Validate(); err != nil {
		t.Fatalf("an ordinary design: %v", err)
	}
	d.Worlds, d.Repeats, d.Rounds = 10_000, 100_000, []int{100_000, 99_999}
	want := "10000 worlds and up to 100000 rounds, and would need about"
	if err := d.Validate(); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got error %v, want one with %q", err, want)
	}
}
