package agent

import "github.com/parley-sim/parley/sim"

// Break asks for a break at an impasse, at most so many times: it says so and passes.
func Break(breaks int) func(*Mind, *sim.Move) bool {
	return func(m *Mind, move *sim.Move) bool {
		if m.spoke(sim.Recess).times >= breaks || !m.impasse() {
			return false
		}
		m.course().restart()
		move.Kind, move.Say.Act = sim.Pass, sim.Recess
		return true
	}
}

var _ = tactic(Tactic{
	Slot: Impasse, Name: "break",
	Trainer:    "Asks for a break when the talks are stuck.",
	Researcher: "Passes with a call for a recess, which costs a turn. What it does is up to those who heed it: see cool down, and affect in the social layer.",
	Params:     []Param{{"breaks", "how many breaks it asks for at most", 2, 1, 100}},
	check:      wholeNumber("breaks"),
	whole: func(v Values, t *Tactics) {
		t.each(func(m *Mode) {
			m.remember(ownWords)
			m.remember(talksSoFar)
			m.rather(Break(int(v["breaks"])))
		})
	},
})
