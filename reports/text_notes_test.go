package reports

import (
	"slices"
	"testing"
)

func TestNotesWithoutMarks(t *testing.T) {
	notes := []string{"Lines: 95\u00a0% intervals over 7 cases", "Crosses: 95\u00a0% intervals over 20 draws of the case", "Black lines: 95\u00a0% intervals of each step over 34 cases; blue as expected, orange the other way, grey undecided",
		"Lines: 95 % intervals; shares are estimates, and may come out a little below 0", "Solid: offers of Company; dashed: of Candidate", "Line: the best possible, as the case is written",
		"Grey diamond: Nash, where the product of both gains is largest", "n = 87 deals", "Line-ups from those that made most trades to those that made fewest", "Lines go to the best joint package", "At the bottom: 95 % intervals over 30 cases"}
	want := []string{"95\u00a0% intervals over 7 cases", "95\u00a0% intervals over 20 draws of the case", "95\u00a0% intervals of each step over 34 cases",
		"95 % intervals; shares are estimates, and may come out a little below 0", "n = 87 deals", "Line-ups from those that made most trades to those that made fewest", "Lines go to the best joint package", "At the bottom: 95 % intervals over 30 cases"}
	if got := withoutMarks(notes); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
