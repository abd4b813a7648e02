package agent

// TheirShift answers a sudden change in what the others offer: it opens up when their last
// package is much better than the one before, and turns firm when it is much worse.
// Of several others the last to speak counts.
func TheirShift(shift float64) func(*Mind) int {
	return func(m *Mind) int {
		step, n := max(1, m.plan.setting.Seats-1), len(m.trace)
		if n <= step {
			return stay
		}
		much := float64(shift * (m.plan.best - m.plan.floor))
		switch moved := m.trace[n-1] - m.trace[n-1-step]; {
		case moved >= much:
			return open
		case moved <= -much:
			return firm
		}
		return stay
	}
}

var _ = tactic(Tactic{
	Slot: Adaptation, Name: "their shift",
	Trainer:    "Opens up when the others suddenly give much, and turns firm when they take much back.",
	Researcher: "First mode if their last package is worth at least shift (best - floor) more to it than the one before, second if it is worth so much less.",
	Params:     []Param{{"shift", "what counts as much, as a share of the way from its walk-away to its best package", 0.1, 0.001, 1}},
	whole: func(v Values, t *Tactics) {
		t.each(func(m *Mode) { m.traces = true })
		t.turn(TheirShift(v["shift"]))
	},
})
