package agent

import "github.com/parley-sim/parley/sim"

// clock is an agent of a style that looks at nothing but the time and the
// package on the table, so that its plan says it all. The Mind of the same plan
// moves alike, more slowly; it takes over where something else comes up.
type clock struct {
	label, tactic *sim.Label
	worth         []float64 // nil in a space too large to list
	rounds        []moment  // the plan's
	mind          *Mind
}

// moment is what to do in a round.
type moment struct {
	target float64
	offer  sim.Outcome
}

func newClock(mind *Mind) *clock {
	p := mind.plan
	mode := &p.tactics.Modes[0]
	return &clock{label: mode.Label, tactic: mode.Tactic, worth: p.worth, rounds: p.moments, mind: mind}
}

func (m *planned) moments() []moment {
	list := make([]moment, len(m.targets))
	for round := range list {
		list[round] = moment{m.targets[round], m.bids[round].nearest}
	}
	return list
}

// Start lets the mind forget.
func (c *clock) Start(v sim.View) { c.mind.Start(v) }

// Act accepts what is worth the target, else offers the package nearest to it.
func (c *clock) Act(turn *sim.Turn, move *sim.Move) {
	now := &c.rounds[turn.Round]
	if turn.Reservation > now.target { // something better is to be had elsewhere
		c.mind.Act(turn, move)
		return
	}
	move.Why.Tactic, move.Why.Mode, move.Why.Target = c.tactic, c.label, now.target
	if turn.Offer != sim.None {
		if c.worth != nil && c.worth[turn.Offer] >= now.target || c.worth == nil && c.mind.plan.worthOf(turn.Offer) >= now.target {
			move.Kind = sim.Accept
			return
		}
	}
	move.Kind, move.Offer = sim.Propose, now.offer
}
