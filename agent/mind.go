package agent

import (
	"math/rand/v2"

	"github.com/parley-sim/parley/sim"
)

// Mind is all that an agent remembers of the talks. Start clears it.
type Mind struct {
	plan *Plan
	rand *rand.Rand

	turn   *sim.Turn // good while it moves
	mode   int
	target float64 // what it holds out for now, in own worth
	opened float64 // its target for its first package
	heard  [sim.MaxParties]heard
	said   int         // messages said so far
	offers int         // packages proposed so far
	last   sim.Outcome // the last of them
	sent   int         // the best packages of the ranking that were proposed, by a style that goes down the list
	draw   sim.Outcome // the package that was drawn for this turn, by a style that throws dice
	own    bid         // for a target that was not planned; good while it moves
	seen   *seen
	tally  tally // what the published opponents count
	model  *model
	trace  []float64   // what the packages heard were worth, in their order, where a tactic looks back
	next   sim.Outcome // the package to propose if what lies on the table is refused; None until a tactic has asked for it
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
	if p.tactics.Models {
		m.model = newModel(p.setting.Profile.Space())
	}
	if p.tactics.Hears != nil {
		m.seen = newSeen()
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
	m.mode, m.said, m.offers, m.sent, m.target, m.opened = 0, 0, 0, 0, m.plan.best, m.plan.best
	if !m.plan.tactics.Timed {
		m.heard = [sim.MaxParties]heard{}
	}
	if m.model != nil {
		m.model.clear()
	}
	if m.seen != nil {
		m.seen.clear()
	}
	m.trace = m.trace[:0]
	m.tally.clear()
}

// Hear notes what another seat did.
func (m *Mind) Hear(seat int, move *sim.Move) {
	t := &m.plan.tactics
	if move.Kind != sim.Propose {
		return
	}
	worth := m.plan.worthOf(move.Offer)
	m.heard[seat].note(worth)
	if t.Traces {
		m.trace = append(m.trace, worth)
	}
	if t.Hears != nil {
		t.Hears(m, move.Offer)
	}
	if m.model != nil {
		m.model.hear(seat, move)
	}
}

func (h *heard) note(worth float64) {
	if h.offers == 0 {
		h.first, h.best = worth, worth
	}
	h.offers++
	h.last, h.best = worth, max(h.best, worth)
}

// Act makes a move: leave, accept what lies on the table, or offer a package.
func (m *Mind) Act(turn *sim.Turn, move *sim.Move) {
	m.turn = turn
	t := &m.plan.tactics
	if turn.Reservation > m.plan.best && (!t.Stays || m.plan.nothing) {
		move.Kind = sim.Leave
		move.Why.Tactic = &walkAway
		return
	}
	if t.Adapt != nil {
		m.mode = t.Adapt(m)
	}
	mode := &t.Modes[m.mode]
	m.next = sim.None
	m.aim(mode)
	why := &move.Why
	why.Tactic, why.Mode, why.Target = mode.Tactic, mode.Label, m.target
	if turn.Offer != sim.None && mode.Accept(m) {
		move.Kind = sim.Accept
		return
	}
	if m.offers == 0 {
		m.opened = m.target
	}
	m.last = m.proposal(mode)
	move.Kind, move.Offer = sim.Propose, m.last
	m.offers++
	if mode.Share != nil {
		move.Say = mode.Share(m)
	}
}

// proposal is the package to offer: asked for once a turn, since a bid may throw
// dice or go down a list.
func (m *Mind) proposal(mode *Mode) sim.Outcome {
	if m.next == sim.None {
		m.next = mode.Bid(m)
	}
	return m.next
}

// aim sets the target: the curve's for this round, as the mode changes it, and
// never less than what no deal is worth by now.
func (m *Mind) aim(mode *Mode) {
	target := m.plan.modes[m.mode].targets[m.turn.Round]
	if mode.Aspire != nil {
		target = m.plan.clamp(mode.Aspire(m, target))
	}
	m.target = max(target, m.turn.Reservation)
}

// bid is the packages for the target: the tabled ones if it is the planned target.
func (m *Mind) bid() *bid {
	p := &m.plan.modes[m.mode]
	if m.target == p.targets[m.turn.Round] {
		return &p.bids[m.turn.Round]
	}
	m.own = m.plan.bid(m.target, m.plan.tactics.Modes[m.mode].Band)
	return &m.own
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

// table is what the package on the table is worth.
func (m *Mind) table() float64 { return m.plan.worthOf(m.turn.Offer) }

var walkAway = sim.Label{Name: "walk away", Words: "no package beats what is to be had elsewhere"}
