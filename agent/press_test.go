package agent

import (
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Holding asks for 8 of 10 to the end, so that what else it does is plain to see.
const holding = "aspiration: {insist: {demand: 0.8}}\nbid: nearest\naccept: target or last\n"

func TestDeadline(t *testing.T) {
	checkTalks(t, []talkCase{
		{"a real one is kept", holding + "press: {deadline: {through: 0.5, notice: 2}}", 2, 10, "0", "9 9 9,warns=5 9 9 leave"},
		{"what beats its walk-away it takes rather than leave", holding + "press: {deadline: {through: 0.5, notice: 2}}", 2, 10, "3", "9 9 9,warns=5 9 9 ok"},
		{"its clock runs to it", falling + "press: {deadline: {through: 0.5}}", 0, 9, "0", "9,warns=5 7 5 3 1 ok"},
		{"an artificial one passes", falling + "press: {deadline: {through: 0.5, real: 0}}", 0, 9, "0", "9,warns=5 8 7 6 5 4 3 2 ok"},
		{"who warns of leaving, too, warns of both", holding + "press: {deadline: {through: 0.5, notice: 2, real: 0}}\nleave: {after warning: {asks: 0, waits: 4}}", 2, 10, "0", "9,warns=5 9 9,warns=5 9 9 leave"},
		{"a bluff is no warning of leaving", holding + "press: {deadline: {through: 0.2, notice: 5, real: 0}}\nleave: {after warning: {asks: 0.4, waits: 2}}", 2, 20, "0", "9,warns=4 9 9 9 9 9 9 9 9,warns=11 9 9 leave"},
		{"fairness binds it to the end", "aspiration: {insist: {demand: 0.9}}\nmodel: frequency\nbid: nearest\naccept: target\npress: {deadline: {through: 0.3}}\nsocial: {fairness: {envy: 10}}", 0, 12, "1", "9,warns=4 9 9 9 leave"},
		{"that of the talks needs no warning", holding + "press: {deadline: {through: 1}}", 2, 4, "0", "9 9 9 9"},
	})
}

// The share of the rounds, rounded up; 0.55 of 100 is 55.
func TestOwnDeadlineIsRoundedUp(t *testing.T) {
	for rounds := 1; rounds <= 100; rounds++ {
		for k := 1; k <= 20; k++ {
			m := &Mind{plan: &Plan{setting: sim.Setting{Rounds: rounds}}}
			if got, want := (ownDeadline{through: float64(k) / 20}).last(m), (k*rounds+19)/20; got != want {
				t.Errorf("%d/20 of %d rounds: got %d, want %d", k, rounds, got, want)
			}
		}
	}
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
		{"its best can't be followed by a better one", "aspiration: insist\nbid: nearest\naccept: target\npress: {exploding offer: {expires: 0.3}}", 0, 5, "0", "10 10 10 10 10"},
		{"but a bluff can", "aspiration: insist\nbid: nearest\naccept: target\npress: {exploding offer: {expires: 0.3, withdraws: 0}}", 0, 5, "0", "10 10,expires 10 10 10"},
		{"a bid that looks at no target, too", "answer: micro\nbid: one step\naccept: next\npress: {exploding offer: {expires: 0.4}}", 0, 9, "0 1 2 3", "10 9 8 7,expires 8 10 10 9 8"},
		{"a bluff", falling + "press: {exploding offer: {expires: 0.5, withdraws: 0}}", 0, 9, "0", "9 8 7 6 5,expires 4 3 2 ok"},
	})
}

func TestSilence(t *testing.T) {
	checkTalks(t, []talkCase{
		{"as long as they move, and twice in a row", holding + "press: silence", 0, 9, "0 1 2 3 3 4 4 4", "8 8 pass pass 8 8 pass 8 ok"},
		{"never when they stand still", holding + "press: silence", 0, 4, "3", "8 8 8 ok"},
	})
}
