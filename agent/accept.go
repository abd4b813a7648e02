package agent

// AtTarget accepts what is worth at least the target.
func AtTarget(m *Mind) bool { return m.table() >= m.target }

// AtTargetOrLast accepts what is worth at least the target, and in the last
// round whatever beats the walk-away: after it comes nothing.
func AtTargetOrLast(m *Mind) bool {
	u := m.table()
	return u >= m.target || m.turn.Deadline() && u >= m.turn.Reservation
}
