package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

func TestTriggers(t *testing.T) {
	checkTalks(t, []talkCase{
		{"no progress: it tries the other way, and then the first again", "adapt: {no progress: {spell: 3}}\n" + twoModes, 1, 12, "0", "7 7 7 7 7 10 10 10 10 10 7 7"},
		{"news opens it for two turns", "adapt:\n  news: {learns: 2}\n  relation: {sours: 20}\n" + twoModes, 1, 9, "0,shouts 0 0,tells=0.5 0", "7 10 10 7 7 10 10 10 10"},
		{"after a threat it is firm for two turns", "adapt:\n  relation: {sours: 2}\n  time: {late: 0}\n" + twoModes, 1, 8, "0 0,warns=6 0", "7 7 10 10 7 7 7 7"},
		{"kind words count as much", "adapt: {relation: {sours: 9}}\n" + twoModes, 1, 8, "0,insists 0 0,chats 0", "7 10 10 7 7 7 7 7"},
		{"their shift: they give much, and take it back", "adapt: {their shift: {shift: 0.3}}\n" + twoModes, 1, 9, "4 1 1 5 5 1", "7 7 10 10 7 7 10 10 ok"},
		{"time runs out", "adapt:\n  time: {late: 0.5}\n  relation: {sours: 20}\n" + twoModes, 1, 9, "0,shouts 0", "7 10 10 10 7 7 7 7 7"},
		{"the first with an opinion counts", "adapt:\n  relation: {sours: 20}\n  time: {late: 0.5}\n" + twoModes, 1, 9, "0,shouts 0", "7 10 10 10 10 10 10 10 10"},
	})
}

// What no deal is worth rises from 1 to 4 where an offer stands elsewhere, and falls again.
func TestPowerShift(t *testing.T) {
	p := worths(t, 1, []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	m := planOf(styleOf(t, "adapt: power shift\n"+twoModes), p, 9).Agent().(*Mind)
	m.Start(sim.View{Profile: p})
	for i, c := range []struct {
		reservation float64
		want        sim.Outcome
	}{{1, 7}, {4, 10}, {4, 10}, {1, 10}} {
		turn, move := sim.Turn{Round: i + 1, Rounds: 9, Offer: sim.None, Reservation: c.reservation}, sim.Move{}
		if m.Act(&turn, &move); move.Offer != c.want {
			t.Errorf("round %d: got package %d where no deal is worth %v, want %d", i+1, move.Offer, c.reservation, c.want)
		}
	}
}
