package agent

import "github.com/parley-sim/parley/sim"

// nothingToLose reports whether what lies on the table is worth less than no deal,
// so that leaving costs nothing by what is known now.
func (m *Mind) nothingToLose() bool { return m.theirs == sim.None || m.table() < m.walkaway() }

// depart leaves whenever a tactic finds a reason, and says which.
func depart(reason func(*Mind) bool, why *sim.Label) func(*Mode) {
	return func(m *Mode) {
		m.rather(func(mind *Mind, move *sim.Move) bool {
			if !reason(mind) {
				return false
			}
			move.Kind, move.Why.Tactic = sim.Leave, why
			return true
		})
	}
}

// Hopeless reports whether the others, at the pace of so far and even somewhat faster, would not
// come as far as its walk-away before the end. Of several the slowest counts.
func Hopeless(looks, faster float64) func(*Mind) bool {
	return func(m *Mind) bool {
		if m.turn.Time < looks || !m.nothingToLose() {
			return false
		}
		left := float64(m.turn.Rounds - m.turn.Round + 1)
		for i := range m.heard {
			if h := &m.heard[i]; h.offers > 1 {
				pace := (h.best - h.first) / float64(h.offers-1)
				if h.best+float64(faster*pace*left) < m.walkaway() {
					return true
				}
			}
		}
		return false
	}
}

var tooSlow = sim.Label{Name: "hopeless", Words: "at this pace they would not come as far as its walk-away in time"}

var _ = tactic(Tactic{
	Slot: Leaving, Name: "hopeless",
	Trainer: "Leaves when it sees that they will not come as far as its walk-away in time.",
	Researcher: "From a time on it leaves if table and best + faster (best - first) / (offers - 1) (rounds left) are below its reservation value, in own worth of their packages. " +
		"It leaves, too, when the reservation value exceeds the best package.",
	Params: []Param{
		{"looks", "from when on it looks, as a share of the time", 0.5, 0, 1},
		{"faster", "how many times as fast as so far they might go", 2, 0, 100},
	},
	whole: func(v Values, t *Tactics) { t.each(depart(Hopeless(v["looks"], v["faster"]), &tooSlow)) },
})
