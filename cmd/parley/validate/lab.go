package validate

import (
	"context"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// Lab plays games and counts them. Nothing that it finds depends on how many
// workers it has.
type Lab struct {
	ctx     context.Context
	workers int
	games   int64
	field   *field // the round robin of styles, once it was played
}

// NewLab is a lab with so many workers; 0: one a processor.
func NewLab(ctx context.Context, workers int) *Lab { return &Lab{ctx: ctx, workers: workers} }

// seed is the root of all dice, and of all worlds.
const seed sim.Seed = 1

// Game is what is played: every style against every other, in every seat.
type Game struct {
	Cases    []*sim.Scenario
	Styles   []string
	Against  []string // none: each other and themselves
	Self     bool     // each style meets itself alone
	Opener   batch.Opener
	Rounds   []int
	Worlds   int // draws of each case's spreads
	Repeats  int // negotiations in each world; 0: one
	Measures []func(*metric.Talks) float64
}

// play plays a game and hands out all of its negotiations.
func (l *Lab) play(g Game) (Talks, error) {
	d, err := g.design()
	if err != nil {
		return nil, err
	}
	var list Talks
	results, err := d.Run(l.ctx, batch.Options{Workers: l.workers, Measures: g.Measures,
		Rows: func(c *batch.Condition, _, world int, values []float64) error {
			list = append(list, Talk{c, world, slices.Clone(values), len(values) - len(g.Measures)})
			return nil
		}})
	if err != nil {
		return nil, err
	}
	if !results.Complete {
		return nil, l.ctx.Err()
	}
	l.games += results.Sessions
	return list, nil
}

func (g *Game) design() (*batch.Design, error) {
	list, err := styles(g.Styles)
	if err != nil {
		return nil, err
	}
	against, err := styles(g.Against)
	if err != nil {
		return nil, err
	}
	opener := g.Opener
	if opener == "" {
		opener = batch.Both
	}
	return &batch.Design{Name: "validate", Scenarios: g.Cases, Styles: list, Against: against, Self: g.Self, Opener: opener,
		Rounds: g.Rounds, Worlds: g.Worlds, Repeats: g.Worlds * max(1, g.Repeats), Seed: seed}, nil
}
