package agent

import "github.com/parley-sim/parley/sim"

// bargain is a conditional trade that it has offered: "if you come towards us on
// this, we give that".
type bargain struct {
	stands sim.Outcome // the package where it stands without the trade; None: it has offered nothing
	offer  sim.Outcome // the package of the trade
	get    int         // the issue on which they are to move
	before sim.Outcome // what they offered when it was made
	open   bool        // it waits for their answer
	fresh  bool        // it was made in this turn
	kept   *bargain    // as it was before a turn that another decides
}

var bargains = &kind{func(*Plan) memory { return &bargain{stands: sim.None} }}

func (b *bargain) clear() { *b = bargain{stands: sim.None} }

func (b *bargain) hear(*Mind, int, *sim.Move) {}

// did marks the package of a trade as conditional.
func (b *bargain) did(_ *Mind, move *sim.Move) {
	move.If = b.fresh && move.Kind == sim.Propose
	b.fresh = false
}

// Trade never gives without getting. It stands by its package until its target
// lets it give on an issue, and then offers that only for a step of theirs on another.
// If their next package is better on that, at least in part, the trade is where
// it stands from now on; else the offer lapses, and it stands where it stood before.
func Trade(m *Mind) sim.Outcome {
	b := recall[*bargain](m, bargains)
	switch {
	case b.stands == sim.None:
		b.stands = m.bid().nearest
	case m.theirs == sim.None || b.open && !m.came(b):
		b.open = false // the offer has lapsed
	default:
		if b.open {
			b.stands = b.offer
		}
		b.open = m.tie(b)
	}
	switch {
	case b.open:
		return b.offer
	case m.plan.worthOf(b.stands) < m.turn.Reservation: // something better is to be had elsewhere by now
		b.stands = m.bid().nearest
	}
	return b.stands
}

// came reports whether their package gives more on the issue that was to be got.
func (m *Mind) came(b *bargain) bool { return m.on(b, m.theirs) > m.on(b, b.before) }

// on is what the trade would be worth with the value of another package on the issue to be got.
func (m *Mind) on(b *bargain, o sim.Outcome) float64 {
	space := m.plan.setting.Profile.Space()
	return m.plan.worthOf(space.With(b.offer, b.get, space.Value(o, b.get)))
}

// tie puts together a gift and a step of theirs, and reports whether its target
// lets it give and they have a step to make.
func (m *Mind) tie(b *bargain) bool {
	get := m.wants(b.stands)
	if get < 0 {
		return false
	}
	o := m.gift(b.stands, get)
	if o == b.stands {
		return false
	}
	b.offer, b.get, b.before, b.fresh = o, get, m.theirs, true
	return true
}

// wants is the issue on which their package is worst for it, compared with where
// it stands; -1 if there is none.
func (m *Mind) wants(stands sim.Outcome) int {
	space, worth := m.plan.setting.Profile.Space(), m.plan.worthOf(stands)
	issue, most := -1, 0.0
	for i := range space.Issues {
		theirs := m.plan.worthOf(space.With(stands, i, space.Value(m.theirs, i)))
		if loss := worth - theirs; loss > most {
			issue, most = i, loss
		}
	}
	return issue
}

// gift changes one other issue so that the package stays worth the target: to what
// the model says they like best, or without one as far as it goes where least is at stake.
func (m *Mind) gift(stands sim.Outcome, get int) sim.Outcome {
	space, worth := m.plan.setting.Profile.Space(), m.plan.worthOf(stands)
	best, most := stands, 0.0
	for k := range m.plan.stakes {
		issue := m.plan.stakes[len(m.plan.stakes)-1-k].issue // the lightest first
		if issue == get {
			continue
		}
		for v := range space.Issues[issue].Values {
			o := space.With(stands, issue, v)
			u := m.plan.worthOf(o)
			if u >= worth || u < max(m.target, m.turn.Reservation) {
				continue
			}
			if liked := m.welcome(o, stands, worth-u); liked > most {
				best, most = o, liked
			}
		}
		if best != stands && !m.informed() {
			return best
		}
	}
	return best
}

// welcome is how much better the others would like a package than where it stands;
// without a model, what it costs to give.
func (m *Mind) welcome(o, stands sim.Outcome, cost float64) float64 {
	if !m.informed() {
		return cost
	}
	return m.model.likes(o) - m.model.likes(stands)
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "trade",
	Trainer:    "Trades and never gives: if you come towards us on this, we give that; if they do not, the offer lapses.",
	Researcher: "From the package where it stands it gives on one issue as far as the target lets it, the one the model likes best (without a model the one with least at stake), conditional on a step of theirs on the issue where they are farthest from it. If their next package is not worth more on that issue, the next proposal is the one before. Ours, after the advice of trainers to tie every concession to a return.",
	mode: func(_ Values, m *Mode) {
		m.remember(bargains)
		m.Bid = Trade
	},
})
