package agent

import (
	"math/rand/v2"

	"github.com/parley-sim/parley/sim"
)

// Mind is all that an agent remembers of the talks. Start clears it.
type Mind struct {
	plan *Plan
	rand *rand.Rand

	turn     *sim.Turn   // good while it moves
	round    int         // that it feels to be, while it moves
	theirs   sim.Outcome // the best for itself of the packages on the table, while it moves
	pick     uint8       // which of them that is
	laid     int         // the package that it is about to put beside the first of its turn; -1: none
	mode     int
	target   float64 // what it holds out for now, in own worth
	opened   float64 // its target for its first package
	heard    [sim.MaxParties]heard
	offers   int         // packages proposed so far
	last     sim.Outcome // the last of them
	sent     int         // the best packages of the ranking that were proposed, by a style that goes down the list
	draw     sim.Outcome // the package that was drawn for this turn, by a style that throws dice
	own      worked      // bids for targets that were not planned
	model    opinion     // nil: it makes nothing of their wishes
	memories []memory    // of the kinds that its tactics ask for
	trace    []float64   // what the packages heard were worth, in their order, where a tactic looks back
	next     sim.Outcome // the package to propose if what lies on the table is refused; None until a tactic has asked for it
}

// heard is what another seat's packages were worth to this one.
type heard struct {
	offers      int
	first, last float64
	best        float64
}

// Agent is a new agent that follows the plan.
func (p *Plan) Agent() sim.Agent {
	m := &Mind{plan: p}
	if p.tactics.Model != nil {
		m.model = p.tactics.Model(p)
	}
	for _, k := range p.tactics.kinds {
		m.memories = append(m.memories, k.make(p))
	}
	if p.tactics.Traces {
		m.trace = make([]float64, 0, p.setting.Rounds*max(1, p.setting.Seats-1))
	}
	if p.tactics.Timed && p.rational { // a Mind knows what to do where no package is acceptable
		return newClock(m)
	}
	return m
}

// Start forgets the last talks.
func (m *Mind) Start(v sim.View) {
	m.rand = v.Rand
	m.laid = -1
	m.mode, m.offers, m.sent, m.target, m.opened = 0, 0, 0, m.plan.best, m.plan.best
	if !m.plan.tactics.Timed {
		m.heard = [sim.MaxParties]heard{}
	}
	if m.model != nil {
		m.model.clear()
	}
	for _, x := range m.memories {
		x.clear()
	}
	m.trace = m.trace[:0]
}

// Hear notes what another seat did.
func (m *Mind) Hear(seat int, move *sim.Move) {
	switch move.Kind {
	case sim.Propose:
		worth := m.plan.worthOf(move.Offer)
		m.heard[seat].note(worth)
		if m.plan.tactics.Traces {
			m.trace = append(m.trace, worth)
		}
	case sim.Beside:
		worth := m.plan.worthOf(move.Offer)
		m.heard[seat].beside(worth)
		if n := len(m.trace); n > 0 {
			m.trace[n-1] = max(m.trace[n-1], worth)
		}
	}
	for _, x := range m.memories {
		x.hear(m, seat, move)
	}
	if m.model != nil {
		m.model.hear(m, seat, move)
	}
}

func (h *heard) note(worth float64) {
	if h.offers == 0 {
		h.first, h.best = worth, worth
	}
	h.offers++
	h.last, h.best = worth, max(h.best, worth)
}

// beside notes a package that was put beside another: of a turn the best counts.
func (h *heard) beside(worth float64) {
	if h.offers == 1 {
		h.first = max(h.first, worth)
	}
	h.last, h.best = max(h.last, worth), max(h.best, worth)
}

// Guess says how much a model holds that the others would like a package.
func (m *Mind) Guess(_ int, o sim.Outcome) (liked float64, ok bool) {
	if !m.informed() {
		return 0, false
	}
	return m.model.likes(o), true
}

// Act makes a move: leave, accept what lies on the table, or offer a package.
func (m *Mind) Act(turn *sim.Turn, move *sim.Move) {
	m.turn = turn
	if m.laid >= 0 {
		m.lay(move)
		return
	}
	m.act(move)
	for _, x := range m.memories {
		if d, ok := x.(doer); ok {
			d.did(m, move)
		}
	}
}

func (m *Mind) act(move *sim.Move) {
	t, turn := &m.plan.tactics, m.turn
	if turn.Reservation > m.plan.best && (!t.Stays || m.plan.nothing) {
		move.Kind = sim.Leave
		move.Why.Tactic = &walkAway
		return
	}
	m.look()
	if t.Adapt != nil {
		if mode := t.Adapt(m); mode != stay {
			m.mode = mode
		}
	}
	mode := &t.Modes[m.mode]
	m.next = sim.None
	m.aim(mode)
	why := &move.Why
	why.Tactic, why.Mode, why.Target = mode.Tactic, mode.Label, m.target
	if turn.Offer != sim.None && mode.Accept(m) {
		move.Kind, move.Pick = sim.Accept, m.pick
		return
	}
	if mode.Rather != nil && mode.Rather(m, move) {
		return
	}
	if m.offers == 0 {
		m.opened = m.target
	}
	m.last = m.proposal(mode)
	move.Kind, move.Offer = sim.Propose, m.last
	m.offers++
	if mode.Lay != nil {
		move.More = m.lays(mode, 0)
	}
	if mode.Share != nil {
		move.Say = mode.Share(m)
	}
}

// look picks the package on the table that is worth most to itself.
func (m *Mind) look() {
	m.theirs, m.pick = m.turn.Offer, 0
	if m.turn.Offer == sim.None {
		return
	}
	for i, o := range m.turn.Beside {
		if m.plan.worthOf(o) > m.plan.worthOf(m.theirs) {
			m.theirs, m.pick = o, uint8(i+1)
		}
	}
}

// lays reports whether there is an i-th package to put beside the first, and keeps it as the next.
func (m *Mind) lays(mode *Mode, i int) bool {
	m.laid = -1
	if i == sim.MostBeside {
		return false
	}
	if m.next = mode.Lay(m, i); m.next == sim.None {
		return false
	}
	m.laid = i
	return true
}

// lay puts the next package beside the first of this turn.
func (m *Mind) lay(move *sim.Move) {
	mode := &m.plan.tactics.Modes[m.mode]
	move.Kind, move.Offer = sim.Beside, m.next
	move.Why.Tactic, move.Why.Mode, move.Why.Target = mode.Tactic, mode.Label, m.target
	move.More = m.lays(mode, m.laid+1)
}

// proposal is the package to offer: asked for once a turn, since a bid may throw
// dice or go down a list.
func (m *Mind) proposal(mode *Mode) sim.Outcome {
	if m.next == sim.None {
		m.next = mode.Bid(m)
		if mode.Hold != nil {
			m.next = mode.Hold(m, m.next)
		}
	}
	return m.next
}

// aim sets the target: the curve's for this round, as the mode changes it, and
// never less than what no deal is worth by now.
func (m *Mind) aim(mode *Mode) {
	m.round = m.turn.Round
	if mode.Clock != nil {
		m.round = mode.Clock(m)
	}
	target := m.plan.modes[m.mode].targets[m.round]
	if mode.Aspire != nil {
		target = m.plan.clamp(mode.Aspire(m, target))
	}
	m.target = max(target, m.turn.Reservation)
}

// bid is the packages for the target: the tabled ones if it is the planned target.
func (m *Mind) bid() *bid {
	p := &m.plan.modes[m.mode]
	if m.target == p.targets[m.round] {
		return &p.bids[m.round]
	}
	return m.own.bid(m.plan, m.mode, m.target)
}

// acceptable is how many of the listed packages, the first of them, are worth at
// least what no deal is worth by now.
func (m *Mind) acceptable() int {
	if least := m.turn.Reservation; least > m.plan.setting.Profile.Reservation {
		return m.plan.acceptable(least)
	}
	return m.plan.enough
}

// walkaway is what no deal is worth by now, and never less than at the start.
func (m *Mind) walkaway() float64 { return max(m.plan.setting.Profile.Reservation, m.turn.Reservation) }

// table is what the best package on the table is worth.
func (m *Mind) table() float64 { return m.plan.worthOf(m.theirs) }

var walkAway = sim.Label{Name: "walk away", Words: "no package beats what is to be had elsewhere"}
