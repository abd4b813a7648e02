package agent

import "github.com/parley-sim/parley/sim"

// Unmoved reports whether, at a time, the others have hardly moved at all.
func Unmoved(until, moved float64) func(*Mind) bool {
	return func(m *Mind) bool {
		return m.turn.Time >= until && m.nothingToLose() && m.least() <= float64(moved*(m.plan.best-m.plan.floor))
	}
}

var hardlyMoved = sim.Label{Name: "no movement", Words: "they have hardly moved"}

var _ = tactic(Tactic{
	Slot: Leaving, Name: "no movement",
	Trainer:    "Leaves when they have hardly moved by a certain time.",
	Researcher: "From a time on it leaves if the table is worth less than its reservation value and their best package so far is worth hardly more to it than their first.",
	Params: []Param{
		{"until", "how long it waits for a movement, as a share of the time", 0.7, 0, 1},
		{"moved", "what counts as one, as a share of the way from its walk-away to its best package", 0.05, 0, 1},
	},
	whole: func(v Values, t *Tactics) { t.each(depart(Unmoved(v["until"], v["moved"]), &hardlyMoved)) },
})
