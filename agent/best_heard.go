package agent

import "github.com/parley-sim/parley/sim"

var bestHeard = &kind{func(*Plan) memory { return &bestOffer{} }}

// bestOffer is the best package for itself that anybody has offered.
type bestOffer struct {
	offer sim.Outcome // None: nobody has offered one
	worth float64
}

func (b *bestOffer) clear() { *b = bestOffer{offer: sim.None} }

func (b *bestOffer) hear(m *Mind, _ int, move *sim.Move) {
	if move.Kind != sim.Propose && move.Kind != sim.Beside {
		return
	}
	if worth := m.plan.worthOf(move.Offer); b.offer == sim.None || worth > b.worth {
		b.offer, b.worth = move.Offer, worth
	}
}
