package agent

import (
	"github.com/parley-sim/parley/sim"
)

var _ = tactic(Tactic{
	Slot: Answer, Name: "micro", alone: true, needs: map[Slot][]string{Bid: {"one level", "one step"}},
	Trainer:    "Holds out for what it would offer next.",
	Researcher: "MiCRO's target (de Jonge 2022): the worth of its next-best package while it has sent no more distinct ones than it received, else of its last.",
	mode:       func(_ Values, m *Mode) { m.aspire(microTarget) },
})

var _ = tactic(Tactic{
	Slot: Bid, Name: "one step",
	Trainer:    "Goes down its list of packages one step at a time, and only as fast as the other side does.",
	Researcher: "MiCRO's bid (de Jonge 2022): its next-best package while it has sent no more distinct ones than it received, else one of those it sent, drawn by dice.",
	mode: func(_ Values, m *Mode) {
		m.Bid, m.ranks = microBid, true
		m.remember(heardPackages)
	},
})

var _ = tactic(Tactic{
	Slot: Bid, Name: "one level",
	Trainer:    "Goes down one level at a time, from its best package to its walk-away in so many levels, and only as fast as the other side does.",
	Researcher: "MiCRO (de Jonge 2022) on levels of utility instead of outcomes: the package of least worth at or above each of evenly spaced levels; else as one step.",
	Params:     []Param{{"levels", "how many levels lie between its best package and its walk-away", 12, 2, 1000}},
	check:      wholeNumber("levels"),
	mode: func(v Values, m *Mode) {
		m.Bid, m.ranks, m.levels = microBid, true, int(v["levels"])
		m.remember(heardPackages)
	},
})

// microReady reports whether as many distinct packages were received as sent.
// What was sent are the best packages of the ranking, m.sent of them.
func microReady(m *Mind) bool { return m.sent <= recall[*seen](m, heardPackages).count }

// microTarget is the worth of what it would offer now; the reservation value
// where there is no such package.
func microTarget(m *Mind, _ float64) float64 {
	mine := m.sent - 1
	if microReady(m) {
		mine = m.sent
	}
	if mine < 0 || mine >= m.acceptable() {
		return m.plan.setting.Profile.Reservation
	}
	return m.plan.worthOf(m.plan.ranked[mine])
}

func microBid(m *Mind) sim.Outcome {
	ranked, acceptable := m.plan.ranked, m.acceptable()
	if microReady(m) && m.sent < acceptable {
		m.sent++
		return ranked[m.sent-1]
	}
	if again := min(m.sent, acceptable); again > 0 {
		return ranked[m.rand.IntN(again)]
	}
	return ranked[0] // no package is acceptable
}
