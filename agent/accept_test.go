package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// A mind whose next offer is worth 6, with 2 to be had without a deal, in round 8
// of 10; it has heard packages worth 1, 5, 4 and 3.
func TestPublishedAcceptance(t *testing.T) {
	p := worths(t, 2, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	plan := planOf(shippedStyle(t, "linear"), p, 10)
	for _, c := range []struct {
		name   string
		accept func(*Mind) bool
		table  sim.Outcome
		time   float64
		want   bool
	}{
		{"next: as good as the own next offer", BetterThanNext, 6, 0.7, true},
		{"next: worse", BetterThanNext, 5, 0.7, false},
		{"good enough: three quarters of the way from 2 to 10", GoodEnough(0.75), 8, 0.7, true},
		{"good enough: less", GoodEnough(0.75), 7, 0.7, false},
		{"late: too early", Late(0.8), 10, 0.79, false},
		{"late: late, and it beats the walk-away", Late(0.8), 2, 0.8, true},
		{"late: below the walk-away", Late(0.8), 1, 0.9, false},
		{"recent best: as good as the own next offer", NextOrRecentBest(0.9), 6, 0.7, true},
		{"recent best: as good as the best of the last three, but too early", NextOrRecentBest(0.9), 5, 0.7, false},
		{"recent best: as good as the best of the last three", NextOrRecentBest(0.7), 5, 0.7, true},
		{"recent best: they offered better lately", NextOrRecentBest(0.7), 4, 0.7, false},
	} {
		m := &Mind{plan: plan, next: 6, theirs: c.table, round: 8, trace: []float64{7, 5, 4, 3}, turn: &sim.Turn{Round: 8, Rounds: 10, Time: c.time, Offer: c.table, Reservation: 2}}
		if got := c.accept(m); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
