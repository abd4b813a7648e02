package agent

import "github.com/parley-sim/parley/sim"

// Exploding says once, from a time on, that its package is to be had now and not again.
func Exploding(expires float64) func(*Mind) sim.Message {
	return func(m *Mind) sim.Message {
		if m.turn.Time < expires || m.spoke(sim.Expire).times > 0 {
			return sim.Message{}
		}
		return sim.Message{Act: sim.Expire}
	}
}

// withdrawn keeps the target above what has expired, to the end of the talks: neither
// that package nor any as good for the others at its cost is offered again.
func withdrawn(m *Mind, target float64) float64 {
	if gone := m.spoke(sim.Expire); gone.times > 0 {
		return max(target, gone.worth+slack)
	}
	return target
}

var _ = tactic(Tactic{
	Slot: Pressure, Name: "exploding offer",
	Trainer:    "Says that its package is to be had now and not again, and holds to that, or does not.",
	Researcher: "One offer that expires in its next turn; with follow-through its target stays above what that package was worth to it.",
	Params: []Param{
		{"expires", "from when on it says so, as a share of the time", 0.5, 0, 1},
		{"withdraws", "1: the package is gone, 0: it may come again", 1, 0, 1},
	},
	check: func(v Values) error { return eitherOr(v, "withdraws") },
	mode: func(v Values, m *Mode) {
		m.remember(ownWords)
		m.interrupt(Exploding(v["expires"]))
		if v["withdraws"] == 1 {
			m.aspire(withdrawn)
		}
	},
})
