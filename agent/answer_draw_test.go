package agent

import "testing"

// Who never leaves and can draw nothing offers its best.
func TestDrawWhereNothingBeatsTheWalkAway(t *testing.T) {
	got := playing(t, "family: textbook\nanswer: draw\nbid: drawn\naccept: target\nleave: never\n", haggle(t, 11), 4, "0")
	if want := "10 10 10 10"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
