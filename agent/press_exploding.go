package agent

import "github.com/parley-sim/parley/sim"

// Exploding says once, from a time on, that its package is to be had now and not again.
// Who withdraws does not say so of a package that is as good as its best: he has
// nothing else to offer after it.
func Exploding(expires float64, withdraws bool) func(*Mind) sim.Message {
	return func(m *Mind) sim.Message {
		if m.turn.Time < expires || m.spoke(sim.Expire).times > 0 {
			return sim.Message{}
		}
		if withdraws && m.plan.worthOf(m.last)+slack > m.plan.best {
			return sim.Message{}
		}
		return sim.Message{Act: sim.Expire}
	}
}

// withdrawn is more than what has expired was worth, to the end of the talks: neither
// that package nor any as good for the others at its cost is offered again.
func withdrawn(m *Mind) float64 {
	if gone := m.spoke(sim.Expire); gone.times > 0 {
		return gone.worth + slack
	}
	return m.plan.floor
}

var _ = tactic(Tactic{
	Slot: Pressure, Name: "exploding offer",
	Trainer:    "Says that its package is to be had now and not again, and holds to that, or does not.",
	Researcher: "One offer that expires in its next turn; with follow-through its target and its bids stay above what that package was worth to it, and nothing is said of a package as good as its best.",
	Params: []Param{
		{"expires", "from when on it says so, as a share of the time", 0.5, 0, 1},
		{"withdraws", "1: the package is gone, 0: it may come again", 1, 0, 1},
	},
	check: func(v Values) error { return eitherOr(v, "withdraws") },
	mode: func(v Values, m *Mode) {
		m.remember(ownWords)
		withdraws := v["withdraws"] == 1
		m.interrupt(Exploding(v["expires"], withdraws))
		if withdraws {
			m.atLeast(withdrawn)
		}
	},
})
