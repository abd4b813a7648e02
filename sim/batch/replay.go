package batch

import (
	"context"
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// Replay plays one negotiation of the design again: the replicate, from 0, of
// the condition of this number, from 1. It returns the world that it was
// played in.
func (d *Design) Replay(ctx context.Context, number, replicate int, rec *sim.Record) (*Condition, *sim.Scenario, error) {
	conditions := d.Conditions()
	if number < 1 || number > len(conditions) {
		return nil, nil, fmt.Errorf("condition %d: the run has 1 to %d", number, len(conditions))
	}
	if replicate < 0 || replicate >= d.Repeats {
		return nil, nil, fmt.Errorf("no negotiation %d: negotiations 0 to %d were played of each condition", replicate, d.Repeats-1)
	}
	c := conditions[number-1]
	g := newGround(d)
	w, err := g.world(c.Scenario, replicate%d.worldsOf(c.Scenario))
	if err != nil {
		return nil, nil, err
	}
	session := g.session(c, w)
	session.Seed = d.seed(c.Scenario, replicate)
	return c, w.scenario, session.Play(ctx, rec)
}
