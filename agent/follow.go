package agent

import "github.com/parley-sim/parley/sim"

// planner is a memory of what the agent is about to say or to do. It keeps what it was before a
// turn that somebody else decides, and goes back to that where something else was said or done.
type planner interface {
	keep()
	settle(own, done *sim.Move)
}

// Follow lets the agent live through a turn in which another has moved for it. It
// thinks, so that its mode, its dice and its picture of the others are what they would be;
// then its last package and its words are those that the others have seen and heard.
func (m *Mind) Follow(turn *sim.Turn, done *sim.Move) {
	m.turn = turn
	if done.Kind == sim.Beside {
		if m.laid >= 0 {
			m.lay(&sim.Move{})
		}
	} else {
		m.laid = -1
		m.follow(*done) // a memory may write into the move
	}
	if !done.More {
		m.laid = -1
	}
}

func (m *Mind) follow(done sim.Move) {
	for _, x := range m.memories {
		if p, ok := x.(planner); ok {
			p.keep()
		}
	}
	offers, last, own := m.offers, m.last, sim.Move{}
	m.act(&own)
	m.offers, m.last = offers, last
	if done.Kind == sim.Propose {
		if offers == 0 {
			m.opened = m.target
		}
		m.last = done.Offer
		m.offers++
	}
	for _, x := range m.memories {
		if p, ok := x.(planner); ok {
			p.settle(&own, &done)
		}
		if d, ok := x.(doer); ok {
			d.did(m, &done)
		}
	}
}

// Follow lets the mind live through a turn that would have come to it.
func (c *clock) Follow(turn *sim.Turn, done *sim.Move) {
	if turn.Reservation > c.rounds[turn.Round].target {
		c.mind.Follow(turn, done)
	}
}

// keep and settle: what was not said may still be said.
func (x *exchange) keep() {
	if x.kept == nil {
		x.kept = &exchange{shared: make([]bool, len(x.shared)), answered: make([]int, len(x.answered)), feigned: make([]int, len(x.feigned)),
			probed: make([]int, len(x.probed)), agreed: make([]int, len(x.agreed))}
	}
	x.kept.takes(x)
}

func (x *exchange) settle(own, done *sim.Move) {
	if own.Say != done.Say {
		x.takes(x.kept)
	}
}

// takes copies what another has said and is about to say.
func (x *exchange) takes(from *exchange) {
	x.asked, x.rated, x.ways, x.question = from.asked, from.rated, from.ways, from.question
	copy(x.shared, from.shared)
	copy(x.answered, from.answered)
	copy(x.feigned, from.feigned)
	copy(x.probed, from.probed)
	copy(x.agreed, from.agreed)
}

// keep and settle: a trade that was not offered waits for no answer.
func (b *bargain) keep() {
	now := *b
	now.kept = nil
	b.kept = &now
}

func (b *bargain) settle(own, done *sim.Move) {
	if own.Kind != done.Kind || own.Offer != done.Offer {
		*b = *b.kept
	}
}
