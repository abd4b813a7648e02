package agent

import "github.com/parley-sim/parley/sim"

// Mandate is what the agent may sign by itself: nothing below a share of the way
// from its walk-away to its best package, until whoever decides has agreed to less.
func Mandate(share float64, m *Mode) {
	m.remember(ownWords)
	bound := func(mind *Mind) float64 {
		if mind.spoke(sim.Escalate).times > 0 {
			return mind.plan.floor
		}
		return mind.plan.level(share)
	}
	m.atLeast(bound)
	m.refuse(&mayNot, func(mind *Mind) bool { return mind.table() < bound(mind) })
}

var _ = tactic(Tactic{
	Slot: Impasse, Name: "mandate",
	Trainer:    "May not sign everything by itself that beats the walk-away of its house.",
	Researcher: "Neither offers nor accepts below floor + mandate (best - floor) unless it has escalated.",
	Params:     []Param{{"mandate", "what it may go down to by itself, as a share of the way from its walk-away to its best package", 0.3, 0, 1}},
	whole: func(v Values, t *Tactics) {
		t.each(func(m *Mode) { Mandate(v["mandate"], m) })
	},
})

var mayNot = sim.Label{Name: "mandate", Words: "it may not sign what lies on the table"}

// Escalated takes an impasse to whoever decides, once: it says so and passes.
func Escalated(m *Mind, move *sim.Move) bool {
	if m.spoke(sim.Escalate).times > 0 || !m.impasse() {
		return false
	}
	m.course().restart()
	move.Kind, move.Say.Act = sim.Pass, sim.Escalate
	return true
}

var _ = tactic(Tactic{
	Slot: Impasse, Name: "escalate", needs: map[Slot][]string{Impasse: {"mandate"}},
	Trainer:    "Takes an impasse to whoever decides, which takes a turn and lifts its mandate.",
	Researcher: "Passes once at an impasse; the mandate is its reservation value from then on.",
	whole: func(_ Values, t *Tactics) {
		t.each(func(m *Mode) {
			m.remember(ownWords)
			m.remember(talksSoFar)
			m.rather(Escalated)
		})
	},
})
