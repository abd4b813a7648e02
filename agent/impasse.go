package agent

// deadlocked reports whether the talks are at an impasse: over a stretch of turns neither
// side has come nearer by more than a little, or most moves took something back.
func deadlocked(stretch int, still, selfish float64) func(*Mind) bool {
	return func(m *Mind) bool {
		c := m.course()
		if c.turns() <= stretch {
			return false
		}
		others, self := c.moved(stretch)
		little := float64(still * (m.plan.best - m.plan.floor))
		return others <= little && self <= little || c.selfish(stretch) > selfish
	}
}

// asUsual is the detector of a style that does not say what an impasse is.
var asUsual = deadlocked(4, 0.02, 0.5)

var _ = tactic(Tactic{
	Slot: Impasse, Name: "stuck",
	Trainer:    "Sees an impasse where nobody has moved for some rounds, or where most moves take something back.",
	Researcher: "Over the last turns the net movement of either side is at most a share of best - floor, in own worth, or the share of moves that took something back is above a mark. The figures are ours.",
	Params: []Param{
		{"stretch", "over how many rounds nobody has moved", 4, 1, 200},
		{"still", "what counts as no movement, as a share of the way from its best package to its walk-away", 0.02, 0, 1},
		{"selfish", "which share of the moves may take something back", 0.5, 0, 1},
	},
	check: wholeNumber("stretch"),
	whole: func(v Values, t *Tactics) {
		t.Stuck = deadlocked(int(v["stretch"]), v["still"], v["selfish"])
		t.each(func(m *Mode) { m.remember(talksSoFar) })
	},
})

var _ = tactic(Tactic{
	Slot: Impasse, Name: "nothing",
	Trainer:    "Does nothing about an impasse.",
	Researcher: "No detection, no intervention.",
	whole:      func(Values, *Tactics) {},
})

// impasse reports whether the talks are stuck and there is time to do something about it.
func (m *Mind) impasse() bool {
	if m.turn.Deadline() {
		return false
	}
	if stuck := m.plan.tactics.Stuck; stuck != nil {
		return stuck(m)
	}
	return asUsual(m)
}
