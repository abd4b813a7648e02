package agent

// AtTarget accepts what is worth at least the target.
func AtTarget(m *Mind) bool { return m.table() >= m.target }

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "target",
	Trainer:    "Accepts what is worth as much as it holds out for.",
	Researcher: "u(offer) >= target.",
	mode:       func(_ Values, m *Mode) { m.Accept, m.timed = AtTarget, m.timed+1 },
})

// AtTargetOrLast accepts what is worth at least the target, and in the last
// round whatever beats the walk-away: after it comes nothing.
func AtTargetOrLast(m *Mind) bool {
	u := m.table()
	return u >= m.target || m.turn.Deadline() && u >= m.turn.Reservation
}

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "target or last",
	Trainer:    "Accepts what is worth as much as it holds out for, and in the last round whatever beats its walk-away.",
	Researcher: "u(offer) >= target, or the last round and u(offer) >= reservation.",
	mode:       func(_ Values, m *Mode) { m.Accept = AtTargetOrLast },
})
