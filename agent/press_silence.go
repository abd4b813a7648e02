package agent

import "github.com/parley-sim/parley/sim"

// Silence lets the others talk as long as they come towards it by themselves: it
// passes where their last package is better than the one before, so many turns in a row.
func Silence(holds int) func(*Mind, *sim.Move) bool {
	return func(m *Mind, move *sim.Move) bool {
		step, n := max(1, m.plan.setting.Seats-1), len(m.trace)
		switch {
		case m.offers == 0 || m.turn.Deadline() || m.turn.Offer == sim.None || n <= step:
			return false
		case m.trace[n-1] <= m.trace[n-1-step] || recall[*utterances](m, ownWords).passes >= holds:
			return false
		}
		move.Kind = sim.Pass
		return true
	}
}

var _ = tactic(Tactic{
	Slot: Pressure, Name: "silence",
	Trainer:    "Says nothing and waits as long as the others come towards it by themselves.",
	Researcher: "Passes where the last package heard is worth more to it than the one before, at most so many turns in a row, never before its opening or in the last round.",
	Params:     []Param{{"holds", "how many turns in a row it waits", 2, 1, 200}},
	check:      wholeNumber("holds"),
	mode: func(v Values, m *Mode) {
		m.traces = true
		m.remember(ownWords)
		m.rather(Silence(int(v["holds"])))
	},
})
