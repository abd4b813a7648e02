package batch

import (
	"context"
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// Negotiation is all that one negotiation follows from: played again, it goes the
// same way. It is for one goroutine at a time.
type Negotiation struct {
	Scenario *sim.Scenario // with its numbers drawn
	Styles   []*Style      // by party
	Opener   int           // the seat of each table that moves first, from 0
	Rounds   int
	Seed     sim.Seed

	plans map[chairKey]Plan
}

type chairKey struct {
	style        *Style
	table, party int
}

// Negotiation is one of the design: the replicate, from 0, of the condition of this
// number, from 1.
func (d *Design) Negotiation(number, replicate int) (*Negotiation, error) {
	conditions := d.Conditions()
	if number < 1 || number > len(conditions) {
		return nil, fmt.Errorf("condition %d: the run has 1 to %d", number, len(conditions))
	}
	if replicate < 0 || replicate >= d.Repeats {
		return nil, fmt.Errorf("no negotiation %d: negotiations 0 to %d were played of each condition", replicate, d.Repeats-1)
	}
	c := conditions[number-1]
	return &Negotiation{
		Scenario: c.Scenario.World(d.Seed, replicate%d.worldsOf(c.Scenario)), Styles: c.LineUp.Styles,
		Opener: c.Opener, Rounds: c.Rounds, Seed: d.seed(c.Scenario, replicate),
	}, nil
}

// Agent is a new agent of a style for a party's chair at a table. Its plan is made once.
func (n *Negotiation) Agent(style *Style, table, party int) sim.Agent {
	key := chairKey{style, table, party}
	if n.plans == nil {
		n.plans = map[chairKey]Plan{}
	}
	if n.plans[key] == nil {
		n.plans[key] = style.Plan(n.Scenario.Setting(table, party, n.Rounds))
	}
	return n.plans[key].Agent()
}

// Play plays it into the record, with whomever `seat` makes of the agent that belongs on a
// chair; nil: with that.
func (n *Negotiation) Play(ctx context.Context, rec *sim.Record, seat func(table, party int, own sim.Agent) sim.Agent) error {
	session := sim.NewSession(n.Scenario, n.Rounds)
	session.Opener, session.Seed = n.Opener, n.Seed
	for table, parties := range n.Scenario.Seating() {
		for _, party := range parties {
			agent := n.Agent(n.Styles[party], table, party)
			if seat != nil {
				agent = seat(table, party, agent)
			}
			session.Sit(table, party, n.Styles[party].Spec, agent)
		}
	}
	return session.Play(ctx, rec)
}
