package agent

import "testing"

// Stuck asks for 8 and does not move, so that there is an impasse after five turns of
// those who do not, either.
const standing = "aspiration: {insist: {demand: 0.8}}\nbid: nearest\naccept: target or last\n"

// Two ways to behave that are easy to tell apart: it asks for 6, or for 9.
const twoModes = `modes:
  - {name: mild, aspiration: {insist: {demand: 0.6}}, bid: nearest, accept: target or last}
  - {name: hard, aspiration: {insist: {demand: 0.9}}, bid: nearest, accept: target or last}
`

func TestBreak(t *testing.T) {
	checkTalks(t, []talkCase{
		{"after four rounds without a move", standing + "impasse: break", 1, 9, "0", "9 9 9 9 9 pass,break 9 9 9"},
		{"not while somebody moves", standing + "impasse: {break: {breaks: 1}}", 1, 9, "0 0 0 1 1 1 1", "9 9 9 9 9 9 9 9 ok"},
		{"nor in the last round", standing + "impasse: {break: {breaks: 9}}", 1, 6, "0", "9 9 9 9 9 9"},
		{"a shorter patience", standing + "impasse: {stuck: {stretch: 2}, break: {breaks: 9}}", 1, 9, "0", "9 9 9 pass,break 9 9 pass,break 9 9"},
		{"who takes back on and on is stuck, too", falling + "impasse: {stuck: {selfish: 0.4}, break: {breaks: 1}}", 1, 9, "5 4 3 2 1 0", "10 9 8 7 6 pass,break 4 3 2"},
	})
}

func TestCoolDown(t *testing.T) {
	checkTalks(t, []talkCase{
		{"it comes back as it came", "impasse: {cool down: {cools: 2}}\nadapt: {relation: {sours: 9}}\n" + twoModes, 1, 8, "0 0,shouts 0 0,break 0", "7 7 10 10 7 7 10 10"},
		{"without it they see no change", "adapt: {relation: {sours: 9}}\n" + twoModes, 1, 8, "0 0,shouts 0 0,break 0", "7 7 10 10 10 10 10 10"},
	})
}

func TestEscalate(t *testing.T) {
	mandated := "aspiration: {concede: {e: 4}}\nbid: nearest\naccept: target or last\n"
	checkTalks(t, []talkCase{
		{"without a mandate it goes all the way", mandated, 0, 12, "0", "5 4 4 3 3 2 2 2 1 1 1 ok"},
		{"its mandate ends at 5, in the last round, too", mandated + "impasse: {mandate: {mandate: 0.5}}", 0, 12, "0 0 0 4", "5 5 5 5 5 5 5 5 5 5 5 5"},
		{"it takes five", mandated + "impasse: {mandate: {mandate: 0.5}}", 0, 12, "0 0 0 5", "5 5 5 5 ok"},
		{"nor does it take less rather than leave", mandated + "press: {deadline: {through: 0.3}}\nimpasse: {mandate: {mandate: 0.5}}", 0, 12, "4", "5,warns=4 5 5 5 leave"},
		{"bids that look at no target keep to it: down a list", "answer: micro\nbid: one step\naccept: next\nimpasse: {mandate: {mandate: 0.7}}", 0, 8, "0 1 2 3 4 5", "10 9 8 7 7 7 7 10"},
		{"and by dice", "answer: draw\nbid: drawn\naccept: target\nimpasse: {mandate: {mandate: 0.9}}", 0, 8, "8", "9 10 9 9 9 9 9 10"},
		{"at an impasse it asks for more and gets it", mandated + "impasse: {mandate: {mandate: 0.5}, escalate: }", 0, 12, "0 0 0 0 2", "5 5 5 5 5 5 5 5 5 pass,escalates ok"},
	})
}

func TestExit(t *testing.T) {
	checkTalks(t, []talkCase{
		{"the second impasse is one too many", standing + "impasse: {stuck: {stretch: 2}, exit: {impasses: 2}}", 1, 12, "0", "9 9 9 9 9 9 leave"},
		{"first it tries a break", standing + "impasse: {stuck: {stretch: 2}, break: {breaks: 1}, exit: {impasses: 1}}", 1, 12, "0", "9 9 9 pass,break 9 9 leave"},
		{"nobody leaves what beats his walk-away", standing + "impasse: {stuck: {stretch: 2}, exit: {impasses: 1}}", 1, 7, "2", "9 9 9 9 9 9 ok"},
	})
}

// Three issues of which the last matters least to the agent: it keeps that at
// its best value until the talks are stuck.
func TestAddAnIssue(t *testing.T) {
	s := threeTerms(t)
	got := playing(t, "aspiration: {insist: {demand: 0.7}}\nbid: nearest\naccept: target\nimpasse: {stuck: {stretch: 2}, add an issue: }", s, 7, "26")
	if want := "3 3 3 4,reframes 4 4 4"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A package that is as good to itself, and has more in common with theirs.
func TestReframe(t *testing.T) {
	s := threeTerms(t)
	got := playing(t, "aspiration: {insist: {demand: 0.6}}\nbid: nearest\naccept: target\nimpasse: {stuck: {stretch: 2}, reframe: {reframes: 1, look: 2}}", s, 8, "24")
	if want := "5 5 5 6,reframes 6 5 5 5"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
