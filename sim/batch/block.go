package batch

import (
	"context"
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
)

// blockSize is how many replicates of a condition are played at one go. It
// decides the order of summation, so results hold for this size.
const blockSize = 256

// block is a piece of work: some replicates of one condition.
type block struct {
	condition *Condition
	from, to  int
}

// blocks cuts the work up, round robin over conditions, so that a run that is
// stopped has played all of them about equally often.
func blocks(conditions []*Condition, repeats int) func(yield func(block) bool) {
	return func(yield func(block) bool) {
		for from := 0; from < repeats; from += blockSize {
			for _, c := range conditions {
				if !yield(block{c, from, min(from+blockSize, repeats)}) {
					return
				}
			}
		}
	}
}

// played is what came of a block.
type played struct {
	tally  *tally
	curves *curves // nil for replicates beyond the first curveRepeats
	rows   []row   // if wanted
}

// row is one negotiation with all its values.
type row struct {
	replicate int
	values    []float64
}

// player plays blocks, one after the other, with memory of its own.
type player struct {
	ground   *ground
	rows     bool                          // whether single negotiations are wanted
	measures []func(*metric.Talks) float64 // and what of them besides the metrics
	rec      sim.Record
	talks    metric.Talks
	values   []float64
}

func (p *player) play(ctx context.Context, b block) (*played, error) {
	d, c := p.ground.design, b.condition
	worlds, err := p.seat(b)
	if err != nil {
		return nil, err
	}
	out := &played{tally: p.ground.tally(c)}
	if b.from < curveRepeats {
		out.curves = newCurves(len(c.Scenario.Parties), c.Rounds)
	}
	p.values = make([]float64, len(out.tally.columns))
	seed := d.Seed.Child(c.Scenario.Name)
	for first := b.from; first < min(b.from+len(worlds), b.to); first++ {
		number := first % len(worlds)
		w := &worlds[number]
		for i := first; i < b.to; i += len(worlds) { // world by world, so that a world's tables stay in the cache
			w.session.Seed = seed.At(i)
			if err := w.session.Play(ctx, &p.rec); err != nil {
				return nil, fmt.Errorf("negotiation %d:%d: %w", c.Number, i, err)
			}
			p.note(out, i, number, w)
		}
	}
	slices.SortFunc(out.rows, func(a, b row) int { return a.replicate - b.replicate })
	return out, nil
}

// seated is a world with agents at its tables.
type seated struct {
	*world
	session *sim.Session
}

func (p *player) seat(b block) ([]seated, error) {
	list := make([]seated, p.ground.design.worldsOf(b.condition.Scenario))
	for i := range min(len(list), b.to-b.from) { // with fewer replicates than worlds the rest is not visited
		number := (b.from + i) % len(list)
		w, err := p.ground.world(b.condition.Scenario, number)
		if err != nil {
			return nil, err
		}
		list[number] = seated{w, p.ground.session(b.condition, w)}
	}
	return list, nil
}

// note measures the negotiation just played.
func (p *player) note(out *played, replicate, number int, w *seated) {
	p.talks.Read(w.yardstick, &p.rec)
	out.tally.layout.measure(&p.talks, p.values)
	out.tally.add(replicate, number, &p.rec, p.values)
	out.tally.distinct.add(hash(number, &p.rec))
	if replicate < curveRepeats {
		out.curves.add(w.scenario, &p.rec)
	}
	if p.rows {
		values := append([]float64(nil), p.values...)
		for _, measure := range p.measures {
			values = append(values, measure(&p.talks))
		}
		out.rows = append(out.rows, row{replicate, values})
	}
}
