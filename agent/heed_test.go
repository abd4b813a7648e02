package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Weighing holds out for 8 of 10 with a walk-away of 0: with credence p a last chance is worth
// taking from 8 (1 - p) on.
const weighing = holding + "heed: {weigh: {likely: 0.5}}\n"

func TestWeigh(t *testing.T) {
	checkTalks(t, []talkCase{
		{"half of what it asks for is as good as an even chance of it", weighing, 0, 10, "4 4,insists", "8 8 ok"},
		{"less is not", weighing, 0, 6, "3 3,insists", "8 8 8 8 8 ok"},
		{"nobody believed, nothing taken", holding + "heed: {weigh: {likely: 0}}", 0, 6, "7 7,insists", "8 8 8 8 8 ok"},
		{"a deadline counts when it has come", weighing, 0, 10, "4,warns=3 4", "8 8 ok"},
		{"who has bluffed twice is believed half as much", weighing, 0, 10, "4 2,insists 2,insists 5,insists", "8 8 8 8 8 8 8 8 8 ok"},
		{"and then needs more", weighing, 0, 10, "4 2,insists 2,insists 6,insists", "8 8 8 8 ok"},
		{"an offer that expires, against the best before it", weighing, 0, 6, "2 5,expires 2", "8 8 ok"},
		{"nothing is lost if it was on the table before", weighing, 0, 6, "5 2 5,expires 2", "8 8 8 8 8 ok"},
		{"never below the walk-away", weighing, 5, 6, "4,insists", "9 9 9 9 9 9"},
		{"nonsense is not heard", weighing, 0, 5, "4,warns=NaN 4,warns=-1 4,warns=1e300 4", "8 8 8 8 ok"},
	})
}

func TestTheirDeadline(t *testing.T) {
	checkTalks(t, []talkCase{
		{"its own pace", falling, 0, 9, "0", "9 8 7 6 5 4 3 2 ok"},
		{"no doubt about it", falling + "heed: {weigh: {likely: 1}, their deadline: }", 0, 9, "0,warns=4 0", "9 5 3 ok"},
		{"half believed: it reckons with the round between", falling + "heed: {weigh: {likely: 0.5}, their deadline: }", 0, 9, "0,warns=3 0", "9 7 5 4 5 4 3 2 ok"},
	})
}

// What they like as much as their claim may be the best package.
func TestHopeForTheBest(t *testing.T) {
	row := make([]float64, 101)
	for i := range row {
		row[i] = float64(i)
	}
	m := thinker(t, styleOf(t, "aspiration: concede\nmodel: frequency\nbid: logroll\naccept: target\nheed: their alternative\n"), sim.Setting{Profile: worths(t, 0, row), Rounds: 9, Seats: 2})
	m.Hear(1, &sim.Move{Kind: sim.Propose, Offer: 100})
	closely(t, "hope", m.hope(m.model.likes(100)), 100)
}

func TestDefy(t *testing.T) {
	checkTalks(t, []talkCase{
		{"gives nothing under threat", falling + "heed: defy", 0, 9, "0 0,warns=6 0", "9 8 8 8 8 8 8 2 ok"},
	})
}
