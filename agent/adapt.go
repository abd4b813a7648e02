package agent

// Modes of a style that adapts to the people it meets.
const (
	open = iota // with those who move
	firm        // against those who wait
)

// Reciprocate begins in the first mode and turns to the second against people
// who do not move: once patience, a share of the time, is gone, they must have
// moved at least `less` of the way that it moved itself, both in its own worth.
// When they come to at least `enough` of it, it opens again. With several
// others the one who moved least decides.
func Reciprocate(patience, less, enough float64) func(*Mind) int {
	return func(m *Mind) int {
		if m.turn.Time < patience || m.offers < 2 {
			return m.mode
		}
		given := m.opened - m.target
		got := m.least()
		switch {
		case m.mode == open && got < float64(less*given):
			return firm
		case m.mode == firm && got >= float64(enough*given):
			return open
		}
		return m.mode
	}
}

// least is how far the seat that moved least has come, from its first package
// to its best so far, in own worth.
func (m *Mind) least() float64 {
	least, any := 0.0, false
	for i := range m.heard {
		if h := &m.heard[i]; h.offers > 0 {
			if moved := h.best - h.first; !any || moved < least {
				least, any = moved, true
			}
		}
	}
	return least
}

// NeverBack keeps what was conceded: a target that a change of mode would
// raise stands where it was, and one that it would lower comes down by at most
// a tenth of the way from best to floor a turn, or as fast as the mode's own curve falls.
func NeverBack(m *Mind, target float64) float64 {
	if m.offers == 0 {
		return target
	}
	planned := m.plan.modes[m.mode].targets
	step := max(float64(0.1*(m.plan.best-m.plan.floor)), planned[m.turn.Round-1]-planned[m.turn.Round])
	return max(min(target, m.target), m.target-step)
}
