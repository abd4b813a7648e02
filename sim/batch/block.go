package batch

import (
	"context"
	"fmt"

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
// stopped has played all of them about equally often. They are numbered from 0.
func blocks(conditions []*Condition, repeats int) func(yield func(int, block) bool) {
	return func(yield func(int, block) bool) {
		for number := range blockCount(len(conditions), repeats) {
			if !yield(number, blockAt(conditions, repeats, number)) {
				return
			}
		}
	}
}

func blockCount(conditions, repeats int) int {
	return conditions * ((repeats + blockSize - 1) / blockSize)
}

func blockAt(conditions []*Condition, repeats, number int) block {
	from := number / len(conditions) * blockSize
	return block{conditions[number%len(conditions)], from, min(from+blockSize, repeats)}
}

func (b block) size() int { return b.to - b.from }

// inPlay lists the replicates in the order of play: world by world, so that a
// world's tables stay in the cache. Sums are taken in that order.
func (b block) inPlay(worlds int) func(yield func(replicate, world int) bool) {
	return func(yield func(int, int) bool) {
		for first := b.from; first < min(b.from+worlds, b.to); first++ {
			for i := first; i < b.to; i += worlds {
				if !yield(i, first%worlds) {
					return
				}
			}
		}
	}
}

// player plays blocks, one after the other, with memory of its own.
type player struct {
	ground   *ground
	measures []func(*metric.Talks) float64 // what is wanted besides the metrics
	rec      sim.Record
	talks    metric.Talks

	writer accountWriter
	reader accountReader
	text   []byte // of an account
	packed []byte
}

// play plays a block and takes it down.
func (p *player) play(ctx context.Context, b block, a *account) error {
	d, c := p.ground.design, b.condition
	worlds, err := p.seat(b)
	if err != nil {
		return err
	}
	l := layoutOf(c.Scenario)
	a.reset(b.size(), l.size()+len(p.measures))
	seed := d.Seed.Child(c.Scenario.Name)
	for i, world := range b.inPlay(len(worlds)) {
		w := &worlds[world]
		w.session.Seed = seed.At(i)
		if err := w.session.Play(ctx, &p.rec); err != nil {
			return fmt.Errorf("negotiation %d:%d: %w", c.Number, i, err)
		}
		p.talks.Read(w.yardstick, &p.rec)
		row := a.row(i - b.from)
		l.measure(&p.talks, row)
		for k, measure := range p.measures {
			row[l.size()+k] = measure(&p.talks)
		}
		a.agreed[i-b.from], a.hashes[i-b.from] = p.rec.Agreement, hash(world, &p.rec)
		if i < curveRepeats {
			before := len(a.moves)
			a.moves = appendMoves(a.moves, w.scenario, &p.rec)
			a.talks = append(a.talks, len(a.moves)-before)
		}
	}
	return nil
}

// seated is a world with agents at its tables.
type seated struct {
	*world
	session *sim.Session
}

func (p *player) seat(b block) ([]seated, error) {
	list := make([]seated, p.ground.design.worldsOf(b.condition.Scenario))
	for i := range min(len(list), b.size()) { // with fewer replicates than worlds the rest is not visited
		number := (b.from + i) % len(list)
		w, err := p.ground.world(b.condition.Scenario, number)
		if err != nil {
			return nil, err
		}
		list[number] = seated{w, p.ground.session(b.condition, w)}
	}
	return list, nil
}

// visit makes the worlds of a block.
func (g *ground) visit(b block) error {
	worlds := g.design.worldsOf(b.condition.Scenario)
	for i := range min(worlds, b.size()) {
		if _, err := g.world(b.condition.Scenario, (b.from+i)%worlds); err != nil {
			return err
		}
	}
	return nil
}

// counted is what the results need of a block.
type counted struct {
	tally    *tally
	curves   *curves        // nil for replicates beyond the first curveRepeats
	openings []seatOpenings // nil where arms are compared
	found    *found         // the same
}

// count adds up what was taken down of a block.
func (g *ground) count(b block, a *account) *counted {
	out := &counted{tally: g.tally(b.condition)}
	size := out.tally.layout.size()
	if b.condition.Arm == nil {
		out.openings, out.found = newOpenings(&out.tally.layout), newFound(b.condition.Scenario, g.tradesOf(b.condition.Scenario))
	}
	for i, world := range b.inPlay(g.design.worldsOf(b.condition.Scenario)) {
		k := i - b.from
		values := a.row(k)[:size]
		out.tally.add(i, world, a.agreed[k], values)
		for seat := range out.openings {
			out.openings[seat].add(world, values)
		}
		out.tally.distinct.add(a.hashes[k])
	}
	for seat := range out.openings {
		out.openings[seat].leave()
	}
	if out.found != nil {
		out.found.add(&out.tally.packages)
	}
	if b.from < curveRepeats {
		out.curves = newCurves(len(b.condition.Scenario.Parties), b.condition.Rounds)
		out.curves.add(a.moves)
	}
	return out
}
