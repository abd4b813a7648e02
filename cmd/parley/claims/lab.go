package claims

import (
	"context"
	"fmt"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/trial"
)

// Lab plays claims. Nothing that it finds depends on how many workers it has.
type Lab struct {
	Read     func(source.File) (*trial.Trial, error) // reads an experiment file
	Workers  int                                     // 0: one for each processor
	Progress func(played int)                        // how many experiments of the claim; nil: nobody wants to know
	Fraction int                                     // play so many times fewer negotiations than the files say; 0: as many
}

// session is what is played for one claim.
type session struct {
	*Lab
	*Claim
	ctx    context.Context
	text   string // the experiment, with the chosen style
	played int
	card   *Card
}

// Play plays a claim: the style to compare with, the experiment, then the same
// with each assumption low and high.
func (l *Lab) Play(ctx context.Context, c *Claim) (*Card, error) {
	s := &session{Lab: l, Claim: c, ctx: ctx, text: c.Experiment, card: &Card{Claim: c, Ruling: NotBuilt, Because: c.Missing}}
	if !c.Built() {
		return s.card, nil
	}
	for _, step := range []func() error{s.choose, s.answer, s.shake} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("%s: %w", c.ID, err)
		}
	}
	return s.card, nil
}

// result is what an experiment came to.
type result struct {
	*trial.Findings
	games int64
	tally *tally // nil: no negotiations are counted
}

// play plays an experiment file.
func (s *session) play(text string, counted *Counted) (*result, error) {
	t, err := s.Read(s.file(text))
	if err != nil {
		return nil, err
	}
	for i := range t.Outcomes {
		o := &t.Outcomes[i]
		o.Relative = o.Relative || !o.Metric.Pools
	}
	d := t.Design
	if s.Fraction > 1 {
		d.Repeats, d.Worlds = max(2, d.Repeats/s.Fraction), max(2, d.Worlds/s.Fraction)
	}
	r := &result{}
	o := batch.Options{Workers: s.Workers}
	if counted != nil && counted.What != Variance {
		r.tally = newTally(t, counted)
		r.tally.into(&o)
	}
	results, err := d.Run(s.ctx, o)
	if err != nil {
		return nil, err
	}
	if !results.Complete {
		return nil, s.ctx.Err()
	}
	r.Findings, r.games = t.Read(results), results.Sessions
	s.card.All += r.games
	s.played++
	if s.Progress != nil {
		s.Progress(s.played)
	}
	return r, nil
}

// Experiments is how many are played for the claim.
func (c *Claim) Experiments() int {
	if !c.Built() {
		return 0
	}
	n := 1 + 2*len(c.Assumptions)
	if c.Choice != nil {
		n++
	}
	return n
}
