package agent

// Hurry is open from a time on: when time runs out a deal counts more than its terms.
func Hurry(late float64) func(*Mind) int {
	return func(m *Mind) int {
		if m.turn.Time >= late {
			return open
		}
		return stay
	}
}

var _ = tactic(Tactic{
	Slot: Adaptation, Name: "time",
	Trainer:    "Opens up when time runs out.",
	Researcher: "In its first mode from a share of the time on.",
	Params:     []Param{{"late", "from when on it is open, as a share of the time", 0.8, 0, 1}},
	whole:      func(v Values, t *Tactics) { t.turn(Hurry(v["late"])) },
})
