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
	m.aspire(func(mind *Mind, target float64) float64 { return max(target, bound(mind)) })
	accept, rather := m.Accept, m.Rather
	m.Accept = func(mind *Mind) bool { return accept(mind) && mind.table() >= bound(mind) }
	if rather == nil {
		return
	}
	m.Rather = func(mind *Mind, move *sim.Move) bool {
		does := rather(mind, move)
		if does && move.Kind == sim.Accept && mind.table() < bound(mind) { // it would take that rather than leave
			move.Kind, move.Pick = sim.Leave, 0
		}
		return does
	}
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
