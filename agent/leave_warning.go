package agent

import "github.com/parley-sim/parley/sim"

var partingWords = &kind{func(*Plan) memory { return &warning{} }}

// parting is a walk-away that is announced: to those who have hardly moved for a
// time it says after which round it is through, and then it is, unless they have moved.
type parting struct {
	asks  float64 // from when on it looks at how they move
	waits int     // rounds from the warning to the end
	moved float64
}

// warn says so once.
func (p parting) warn(m *Mind) sim.Message {
	warning := recall[*warning](m, partingWords)
	if m.turn.Time < p.asks || m.turn.Round+p.waits >= m.turn.Rounds || warning.round > 0 {
		return sim.Message{}
	}
	if m.least() > p.enough(m) {
		return sim.Message{}
	}
	return warning.say(0, m.turn.Round+p.waits)
}

// leave keeps its word, whatever lies on the table.
func (p parting) leave(m *Mind, move *sim.Move) bool {
	warned := recall[*warning](m, partingWords).round
	if warned == 0 || m.turn.Round <= warned+p.waits || m.least() > p.enough(m) {
		return false
	}
	move.Kind, move.Why.Tactic = sim.Leave, &unheeded
	return true
}

var unheeded = sim.Label{Name: "after warning", Words: "its warning has moved nobody"}

func (p parting) enough(m *Mind) float64 { return float64(p.moved * (m.plan.best - m.plan.floor)) }

var _ = tactic(Tactic{
	Slot: Leaving, Name: "after warning",
	Trainer:    "Warns those who do not move, gives them some rounds, and leaves if they still have not moved.",
	Researcher: "From a time on it warns if their best package so far is worth hardly more to it than their first, and leaves so many rounds later if that is still so, whatever lies on the table unless it is worth its target.",
	Params: []Param{
		{"asks", "from when on it looks at how they move, as a share of the time", 0.4, 0, 1},
		{"waits", "how many rounds it gives them", 5, 1, 200},
		{"moved", "what counts as a movement, as a share of the way from its walk-away to its best package", 0.05, 0, 1},
	},
	check: wholeNumber("waits"),
	whole: func(v Values, t *Tactics) {
		p := parting{v["asks"], int(v["waits"]), v["moved"]}
		t.each(func(m *Mode) {
			m.remember(partingWords)
			m.interrupt(p.warn)
			m.rather(p.leave)
		})
	},
})
