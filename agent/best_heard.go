package agent

import "github.com/parley-sim/parley/sim"

var bestHeard = &kind{func(*Plan) memory { return &gift{} }}

// gift is the best package for itself that anybody has offered.
type gift struct {
	offer sim.Outcome // None: nobody has offered one
	worth float64
}

func (g *gift) clear() { *g = gift{offer: sim.None} }

func (g *gift) hear(m *Mind, _ int, move *sim.Move) {
	if move.Kind != sim.Propose && move.Kind != sim.Beside {
		return
	}
	if worth := m.plan.worthOf(move.Offer); g.offer == sim.None || worth > g.worth {
		g.offer, g.worth = move.Offer, worth
	}
}
