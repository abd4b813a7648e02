package agent

import "github.com/parley-sim/parley/sim"

// Exit leaves when the talks are stuck once more and nothing else is done about it.
func Exit(impasses int) func(*Mind, *sim.Move) bool {
	return func(m *Mind, move *sim.Move) bool {
		if !m.impasse() {
			return false
		}
		c := m.course()
		c.restart()
		if c.met++; c.met < impasses || m.theirs != sim.None && m.table() >= m.walkaway() {
			return false
		}
		move.Kind, move.Why.Tactic = sim.Leave, &stuckAgain
		return true
	}
}

var stuckAgain = sim.Label{Name: "exit", Words: "the talks were stuck once too often"}

var _ = tactic(Tactic{
	Slot: Impasse, Name: "exit",
	Trainer:    "Leaves when the talks get stuck again and again, unless what they offer beats its walk-away.",
	Researcher: "At the last of so many impasses that no tactic before it does anything about, it leaves if the table is worth less than its reservation value.",
	Params:     []Param{{"impasses", "how many impasses it bears, the last of them not", 3, 1, 100}},
	check:      wholeNumber("impasses"),
	whole: func(v Values, t *Tactics) {
		t.each(func(m *Mode) {
			m.remember(talksSoFar)
			m.rather(Exit(int(v["impasses"])))
		})
	},
})
