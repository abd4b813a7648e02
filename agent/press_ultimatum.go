package agent

import "github.com/parley-sim/parley/sim"

// Ultimatum says once, from a time on, that it is this package or nothing.
func Ultimatum(insists float64) func(*Mind) sim.Message {
	return func(m *Mind) sim.Message {
		if m.turn.Time < insists || m.turn.Deadline() || m.spoke(sim.Insist).times > 0 {
			return sim.Message{}
		}
		return sim.Message{Act: sim.Insist}
	}
}

// keepWord leaves if what it insisted on was refused, even where something
// better than its walk-away lies on the table: that is what makes it believed.
func keepWord(m *Mind, move *sim.Move) bool {
	if m.spoke(sim.Insist).times == 0 {
		return false
	}
	move.Kind, move.Why.Tactic = sim.Leave, &rebuffed
	return true
}

var rebuffed = sim.Label{Name: "ultimatum", Words: "its ultimatum was refused"}

var _ = tactic(Tactic{
	Slot: Pressure, Name: "ultimatum",
	Trainer:    "Says `this package, or we leave`, and leaves if it is refused, or stays after all.",
	Researcher: "One take-it-or-leave-it offer at its target; with follow-through it ends the talks in its next turn unless what lies on the table is worth its target.",
	Params: []Param{
		{"insists", "from when on it says so, as a share of the time", 0.8, 0, 1},
		{"leaves", "1: it leaves if it is refused, 0: it stays", 1, 0, 1},
	},
	check: func(v Values) error { return eitherOr(v, "leaves") },
	mode: func(v Values, m *Mode) {
		m.remember(ownWords)
		m.interrupt(Ultimatum(v["insists"]))
		if v["leaves"] == 1 {
			m.rather(keepWord)
		}
	},
})
