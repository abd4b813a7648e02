// Package fit plays which style suits which deal: a map over made-up deals, advice
// for one case, and which styles survive. It knows nothing of how results are shown.
package fit

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// Named are the styles that the articles name. An unknown counterpart is any of
// them, as likely as any other.
var Named = []string{"competitive", "collaborative", "adaptive", "partnership", "defensive", "creative", "scripted", "positional"}

// Lab plays games and counts them. Nothing that it finds depends on how many
// workers it has.
type Lab struct {
	ctx     context.Context
	workers int
	seed    sim.Seed
	games   int64
}

// NewLab is a lab with so many workers (0: one a processor), whose dice and made-up
// deals all follow from a seed.
func NewLab(ctx context.Context, workers int, seed sim.Seed) *Lab {
	return &Lab{ctx: ctx, workers: workers, seed: seed}
}

// seat is one side of one negotiation that was played: what came of it for it.
type seat struct {
	*batch.Condition
	party     int
	replicate int
	world     int
	own       float64 // its gain over its walk-away, as a share of the most it could hope for
	others    float64 // the gains of those at its tables, added up
	deal      float64 // 1 if it signed
}

// style is who sits there.
func (s *seat) style() string { return s.LineUp.Styles[s.party].Spec }

// against is whom it meets; false if it meets several styles.
func (s *seat) against() (string, bool) {
	other := ""
	for p, style := range s.LineUp.Styles {
		if p == s.party {
			continue
		}
		if other != "" && style.Spec != other {
			return "", false
		}
		other = style.Spec
	}
	return other, true
}

// play plays a design and hands out each seat of each negotiation, in order.
func (l *Lab) play(d *batch.Design, note func(*seat)) error {
	d.Name, d.Seed, d.Opener = "fit", l.seed, batch.Both
	results, err := d.Run(l.ctx, batch.Options{Workers: l.workers, Measures: []func(*metric.Talks) float64{signed}, Rows: func(c *batch.Condition, replicate, world int, values []float64) error {
		for party := range c.Scenario.Parties {
			s := seat{Condition: c, party: party, replicate: replicate, world: world,
				own: c.Value(values, metric.Gain, party), deal: float64(uint64(values[len(values)-1]) >> party & 1)}
			for _, table := range c.Scenario.Seating() {
				for _, other := range table {
					if slices.Contains(table, party) && other != party {
						s.others += c.Value(values, metric.Gain, other)
					}
				}
			}
			note(&s)
		}
		return nil
	}})
	if err != nil {
		return err
	}
	if !results.Complete {
		return l.ctx.Err()
	}
	l.games += results.Sessions
	return nil
}

// signed is the parties that signed, a bit each: of rivals only one does.
func signed(t *metric.Talks) float64 { return float64(t.Record.Signed) }

// named are shipped styles by their specs.
func named(specs []string) ([]batch.Style, error) {
	var list []batch.Style
	for _, spec := range specs {
		s, err := agent.Parse(spec)
		if err != nil {
			return nil, fmt.Errorf("fit: %w", err)
		}
		list = append(list, batch.Style{Spec: s.Spec(), Name: s.Name, Sentence: s.Trainer, Plan: func(st sim.Setting) batch.Plan { return s.Plan(st) }})
	}
	return list, nil
}

var undefined = math.NaN()

// mean is the plain mean of the numbers that exist; NaN if none does.
func mean(xs []float64) float64 {
	sum, n := 0.0, 0
	for _, x := range xs {
		if !math.IsNaN(x) {
			sum += x
			n++
		}
	}
	if n == 0 {
		return undefined
	}
	return sum / float64(n)
}
