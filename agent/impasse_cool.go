package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// lastBreak is how long ago anybody called for a break, in own turns.
var lastBreak = &kind{func(*Plan) memory { return &pause{} }}

type pause struct{ ago int }

func (p *pause) clear() { p.ago = math.MaxInt32 }

func (p *pause) hear(_ *Mind, _ int, move *sim.Move) {
	if move.Say.Act == sim.Recess {
		p.ago = 0
	}
}

func (p *pause) did(_ *Mind, move *sim.Move) {
	if p.ago++; move.Say.Act == sim.Recess {
		p.ago = 0
	}
}

var _ = tactic(Tactic{
	Slot: Impasse, Name: "cool down",
	Trainer:    "Comes back from a break, its own or the others', as it came to the table: in the first of its modes.",
	Researcher: "For its first turns after a recess it is in its first mode, whatever else would change it.",
	Params:     []Param{{"cools", "for how many turns after a break it stays in its first mode", 4, 1, 200}},
	check:      wholeNumber("cools"),
	whole: func(v Values, t *Tactics) {
		cools := int(v["cools"])
		t.each(func(m *Mode) { m.remember(lastBreak) })
		t.turn(func(m *Mind) int {
			if recall[*pause](m, lastBreak).ago < cools {
				return open
			}
			return stay
		})
	},
})
