package agent

import "testing"

// Holding asks for 8 of 10 to the end, so that what else it does is plain to see.
const holding = "aspiration: {insist: {demand: 0.8}}\nbid: nearest\naccept: target or last\n"

func TestDeadline(t *testing.T) {
	checkTalks(t, []talkCase{
		{"a real one is kept", holding + "press: {deadline: {through: 0.5, notice: 2}}", 2, 10, "0", "9 9 9,warns=5 9 9 leave"},
		{"what beats its walk-away it takes rather than leave", holding + "press: {deadline: {through: 0.5, notice: 2}}", 2, 10, "3", "9 9 9,warns=5 9 9 ok"},
		{"its clock runs to it", falling + "press: {deadline: {through: 0.5}}", 0, 9, "0", "9,warns=5 7 5 3 1 ok"},
		{"an artificial one passes", falling + "press: {deadline: {through: 0.5, real: 0}}", 0, 9, "0", "9,warns=5 8 7 6 5 4 3 2 ok"},
		{"that of the talks needs no warning", holding + "press: {deadline: {through: 1}}", 2, 4, "0", "9 9 9 9"},
	})
}

func TestAlternatives(t *testing.T) {
	checkTalks(t, []talkCase{
		{"the truth", holding + "press: alternatives", 3, 4, "0", "9,claims=0.3 9 9 9"},
		{"half of what is missing more", holding + "press: {alternatives: {mention: 0.5, puff: 0.5}}", 3, 4, "0", "9 9 9,claims=0.65 9"},
		{"nothing to boast of", holding + "press: alternatives", 0, 4, "0", "8 8 8 ok"},
		{"nothing, but it boasts", holding + "press: {alternatives: {puff: 0.4}}", 0, 4, "0", "8,claims=0.4 8 8 ok"},
	})
}

func TestUltimatum(t *testing.T) {
	checkTalks(t, []talkCase{
		{"refused, it leaves what beats its walk-away", holding + "press: {ultimatum: {insists: 0.4}}", 2, 10, "3", "9 9 9 9 9,insists leave"},
		{"taken", holding + "press: {ultimatum: {insists: 0.4}}", 2, 10, "3 3 3 3 ok", "9 9 9 9 9,insists"},
		{"a better offer is none refused", holding + "press: {ultimatum: {insists: 0.4}}", 2, 10, "3 3 3 3 9", "9 9 9 9 9,insists ok"},
		{"a bluff", holding + "press: {ultimatum: {insists: 0.4, leaves: 0}}", 2, 10, "3", "9 9 9 9 9,insists 9 9 9 9 ok"},
	})
}

func TestExplodingOffer(t *testing.T) {
	checkTalks(t, []talkCase{
		{"what has expired does not come again", falling + "press: {exploding offer: {expires: 0.5}}", 0, 9, "0", "9 8 7 6 5,expires 6 6 6 ok"},
		{"a bluff", falling + "press: {exploding offer: {expires: 0.5, withdraws: 0}}", 0, 9, "0", "9 8 7 6 5,expires 4 3 2 ok"},
	})
}

func TestSilence(t *testing.T) {
	checkTalks(t, []talkCase{
		{"as long as they move, and twice in a row", holding + "press: silence", 0, 9, "0 1 2 3 3 4 4 4", "8 8 pass pass 8 8 pass 8 ok"},
		{"never when they stand still", holding + "press: silence", 0, 4, "3", "8 8 8 ok"},
	})
}
