package agent

import "github.com/parley-sim/parley/sim"

// gifts is which of the others' packages gave something: were worth more to it
// than what lay on the table in its turn before.
type gifts struct {
	round int     // of the last look
	worth float64 // of what lay on the table then
	any   bool
	asked int // packages that gave nothing, over the talks
	still int // packages since the last that gave something
}

var giftsHeard = &kind{func(*Plan) memory { return &gifts{} }}

func (g *gifts) clear() { *g = gifts{} }

func (g *gifts) hear(*Mind, int, *sim.Move) {} // it looks when it moves, and sees all that lies there

// giftsOf is what was given up to this turn; it looks at the table once a turn.
func giftsOf(m *Mind) *gifts {
	g := recall[*gifts](m, giftsHeard)
	if m.turn.Offer == sim.None || g.round == m.turn.Round {
		return g
	}
	switch worth := m.table(); {
	case !g.any || worth > g.worth:
		g.still = 0
	default:
		g.asked++
		g.still++
	}
	g.round, g.worth, g.any = m.turn.Round, m.table(), true
	return g
}
