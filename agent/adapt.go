package agent

import "fmt"

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

var _ = tactic(Tactic{
	Slot: Adaptation, Name: "reciprocate",
	Trainer:    "Turns firm against those who only take, and opens up again when they move.",
	Researcher: "The mode follows the others' concessions in own worth as a share of the own.",
	Params: []Param{
		{"patience", "how long it waits before it judges the other side, as a share of the time", 0.2, 0, 1},
		{"less", "it turns firm when they have moved less than this share of what it moved", 0.8, 0, 2},
		{"enough", "it opens up again when they have moved at least this share", 1, 0, 2},
	},
	check: func(v Values) error {
		if v["less"] > v["enough"] {
			return fmt.Errorf("less is %v and enough is %v; less may be at most enough, else it would turn back and forth", v["less"], v["enough"])
		}
		return nil
	},
	whole: func(v Values, t *Tactics) {
		judge := Reciprocate(v["patience"], v["less"], v["enough"])
		t.turn(func(m *Mind) int {
			if mode := judge(m); mode != m.mode {
				return mode
			}
			return stay
		})
	},
})

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
	step := max(float64(0.1*(m.plan.best-m.plan.floor)), planned[m.round-1]-planned[m.round])
	return max(min(target, m.target), m.target-step)
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "never back",
	Trainer:    "Never takes back what it gave, and gives at most a tenth of the way at a time when it turns soft.",
	Researcher: "The target is the least so far, and falls by at most a tenth of best - floor a turn or as fast as the curve.",
	mode:       func(_ Values, m *Mode) { m.aspire(NeverBack) },
})
