package batch

import (
	"context"
	"errors"
	"runtime"
	"sync"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
)

// Options is how to play a design. None of them changes a result.
type Options struct {
	Workers  int                           // 0: one for each processor
	Progress func(done, total int64)       // negotiations played so far; called in order, from one goroutine
	Rows     Sink                          // every negotiation, in order; nil: not wanted
	Enough   func(*Results) bool           // asked when every condition was played equally often: whether to stop; nil: play all
	Measures []func(*metric.Talks) float64 // what no metric says: their values come last in each row; called by several goroutines
	Journal  *Journal                      // keeps what is finished; what it holds already is not played again; nil: none
	Shard    Shard                         // the part to play into the journal; no tables come of it
}

// Sink takes in a negotiation. The values are good during the call only: who
// keeps them copies them.
type Sink func(c *Condition, replicate, world int, values []float64) error

// Results is what came of a design.
type Results struct {
	Design     *Design
	Conditions []*Condition
	Sessions   int64
	Planned    int64
	Complete   bool // false if the run was stopped: the results hold what was finished
	Enough     bool // it ended before all was played, because Options.Enough said so

	ground   *ground
	tallies  []*tally // by condition
	curves   map[curveKey]*curves
	openings map[openingKey]openings
	found    map[foundKey]*found
	last     map[*sim.Scenario]int                // the number of the last condition in it
	room     map[*sim.Scenario]room               // once a scenario is done
	written  map[*sim.Scenario]*solution.Analysis // of the scenarios as written, once asked for
}

// Run plays the design. When the context ends it stops and keeps the blocks
// that are finished, up to the first that is not. An error is a broken rule of
// an agent, or the one that Rows or the journal returned.
func (d *Design) Run(ctx context.Context, o Options) (*Results, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	if err := o.Shard.check(o.Journal); err != nil {
		return nil, err
	}
	r := &Results{Design: d, Conditions: d.Conditions(), ground: newGround(d)}
	r.tallies, r.curves = make([]*tally, len(r.Conditions)), map[curveKey]*curves{}
	r.room, r.last = map[*sim.Scenario]room{}, map[*sim.Scenario]int{}
	r.openings, r.found = map[openingKey]openings{}, map[foundKey]*found{}
	r.written = map[*sim.Scenario]*solution.Analysis{}
	for _, c := range r.Conditions {
		r.last[c.Scenario] = c.Number
	}
	r.plan(o)
	if o.Workers < 1 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if err := r.play(ctx, o); err != nil {
		return nil, err
	}
	r.Complete = r.Enough || r.Sessions == r.Planned
	return r, nil
}

// plan counts what is to be played, and of a shard what was played before: that
// is not gone through again.
func (r *Results) plan(o Options) {
	if o.Shard.whole() {
		r.Planned = int64(len(r.Conditions)) * int64(r.Design.Repeats)
		return
	}
	for number, b := range blocks(r.Conditions, r.Design.Repeats) {
		if o.Shard.has(number) {
			r.Planned += int64(b.size())
			if o.Journal.has(number) {
				r.Sessions += int64(b.size())
			}
		}
	}
}

// job is a block on its way through the workers.
type job struct {
	turn   int // its place in the order of folding
	number int // of the block
	block  block
	stored bool // in the journal

	account *account
	counted *counted // nil in a shard
	err     error
}

// jobs lists what a run has to go through.
func (r *Results) jobs(o Options) func(yield func(job) bool) {
	return func(yield func(job) bool) {
		turn := 0
		for number, b := range blocks(r.Conditions, r.Design.Repeats) {
			stored := o.Journal.has(number)
			if !o.Shard.has(number) || stored && !o.Shard.whole() {
				continue
			}
			if !yield(job{turn: turn, number: number, block: b, stored: stored}) {
				return
			}
			turn++
		}
	}
}

// play hands out blocks to workers and folds what they bring back in order. A
// few blocks for each worker are under way at a time, which bounds the memory.
func (r *Results) play(ctx context.Context, o Options) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	tickets := make(chan struct{}, 4*o.Workers)
	work := make(chan job)
	done := make(chan job, cap(tickets))
	go func() {
		defer close(work)
		for j := range r.jobs(o) {
			select {
			case tickets <- struct{}{}:
			case <-ctx.Done():
				return
			}
			work <- j
		}
	}()
	var all sync.WaitGroup
	spare := sync.Pool{New: func() any { return &account{} }}
	for range o.Workers {
		all.Go(func() {
			p := &player{ground: r.ground, measures: o.Measures}
			for j := range work {
				j.account = spare.Get().(*account)
				j.err = p.do(ctx, &j, o)
				done <- j
			}
		})
	}
	go func() { all.Wait(); close(done) }()
	err := r.collect(done, func(j job) error {
		defer func() { <-tickets; spare.Put(j.account) }()
		err := r.fold(j, o)
		if err != nil {
			stop()
		}
		return err
	})
	if errors.Is(err, errEnough) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	return err
}

// do plays a block, or reads it from the journal, and adds it up.
func (p *player) do(ctx context.Context, j *job, o Options) error {
	if j.stored {
		if err := p.recall(ctx, o.Journal, j.number, j.account); err != nil {
			return err
		}
	} else {
		if err := p.play(ctx, j.block, j.account); err != nil {
			return err
		}
		if err := p.pack(o.Journal, j.number, j.account); err != nil {
			return err
		}
	}
	if o.Shard.whole() {
		j.counted = p.ground.count(j.block, j.account)
	}
	j.account.release()
	return nil
}

// collect folds blocks in the order of their turns until the work is done or
// one of them failed; then it waits for the workers.
func (r *Results) collect(done <-chan job, fold func(job) error) error {
	waiting := map[int]job{}
	next := 0
	var failed error
	for j := range done {
		waiting[j.turn] = j
		for failed == nil {
			j, ok := waiting[next]
			if !ok {
				break
			}
			delete(waiting, next)
			next++
			failed = fold(j)
		}
	}
	return failed
}

// fold keeps a block in the journal and adds it to the results.
func (r *Results) fold(j job, o Options) error {
	if j.err != nil {
		return j.err
	}
	b := j.block
	if !j.stored {
		if err := o.Journal.add(j.number, j.account); err != nil {
			return err
		}
	}
	r.Sessions += int64(b.size())
	if j.counted != nil {
		if err := r.take(j, o); err != nil {
			return err
		}
	}
	if o.Progress != nil {
		o.Progress(r.Sessions, r.Planned)
	}
	if j.counted == nil {
		return nil
	}
	return r.finish(b, o)
}

// take adds a block to the results and hands out its rows.
func (r *Results) take(j job, o Options) error {
	b := j.block
	i := b.condition.Number - 1
	worlds := r.Design.worldsOf(b.condition.Scenario)
	if r.tallies[i] == nil {
		r.tallies[i] = newTally(b.condition, worlds)
	}
	r.tallies[i].merge(j.counted.tally)
	r.ground.keep(j.counted.tally)
	if j.counted.curves != nil {
		r.foldCurves(b.condition, j.counted.curves)
	}
	r.foldOpenings(b.condition, j.counted.openings)
	r.foldFound(b.condition, j.counted.found)
	if o.Rows == nil {
		return nil
	}
	for k := range b.size() {
		if err := o.Rows(b.condition, b.from+k, (b.from+k)%worlds, j.account.row(k)); err != nil {
			return err
		}
	}
	return nil
}

// finish does what is due after a block: it leaves a scenario behind, or the run.
func (r *Results) finish(b block, o Options) error {
	if r.lastOf(b) {
		if err := r.leave(b.condition.Scenario); err != nil {
			return err
		}
	}
	if o.Enough != nil && b.condition.Number == len(r.Conditions) && o.Enough(r) {
		r.Enough = r.Sessions < r.Planned
		return errEnough
	}
	return nil
}

// errEnough ends a run whose results are precise enough.
var errEnough = errors.New("precise enough")

// lastOf reports whether no block of the scenario comes after this one.
func (r *Results) lastOf(b block) bool {
	return b.to == r.Design.Repeats && r.last[b.condition.Scenario] == b.condition.Number
}

// leave notes what the tables need of a scenario's worlds and forgets them:
// many worlds of a large case take much memory.
func (r *Results) leave(s *sim.Scenario) (err error) {
	r.room[s], err = r.roomFor(s)
	r.ground.drop(s)
	return err
}
