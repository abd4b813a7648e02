package batch

import (
	"context"
	"errors"
	"runtime"
	"sync"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
)

// Options is how to play a design. None of them changes a result.
type Options struct {
	Workers  int                                                              // 0: one for each processor
	Progress func(done, total int64)                                          // negotiations played so far; called in order, from one goroutine
	Rows     func(c *Condition, replicate, world int, values []float64) error // every negotiation, in order; nil: not wanted
	Enough   func(*Results) bool                                              // asked when every condition was played equally often: whether to stop; nil: play all
	Measures []func(*metric.Talks) float64                                    // what no metric says: their values come last in each row; called by several goroutines
}

// Results is what came of a design.
type Results struct {
	Design     *Design
	Conditions []*Condition
	Sessions   int64
	Planned    int64
	Complete   bool // false if the run was stopped: the results hold what was finished
	Enough     bool // it ended before all was played, because Options.Enough said so

	ground  *ground
	tallies []*tally // by condition
	curves  map[curveKey]*curves
	last    map[*sim.Scenario]int     // the number of the last condition in it
	room    map[*sim.Scenario]float64 // the share of worlds with room for a deal, once a scenario is done
}

// result is a block's outcome with its place in the order.
type result struct {
	number int
	block  block
	played *played
	err    error
}

// Run plays the design. When the context ends it stops and keeps the blocks
// that are finished, up to the first that is not. An error is a broken rule of
// an agent, or the one that Rows returned.
func (d *Design) Run(ctx context.Context, o Options) (*Results, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	r := &Results{Design: d, Conditions: d.Conditions(), ground: newGround(d)}
	r.Planned = int64(len(r.Conditions)) * int64(d.Repeats)
	r.tallies, r.curves = make([]*tally, len(r.Conditions)), map[curveKey]*curves{}
	r.room, r.last = map[*sim.Scenario]float64{}, map[*sim.Scenario]int{}
	for _, c := range r.Conditions {
		r.last[c.Scenario] = c.Number
	}
	workers := o.Workers
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	if err := r.play(ctx, workers, o); err != nil {
		return nil, err
	}
	r.Complete = r.Enough || r.Sessions == r.Planned
	return r, nil
}

// play hands out blocks to workers and folds what they bring back in order. A
// few blocks for each worker are under way at a time, which bounds the memory.
func (r *Results) play(ctx context.Context, workers int, o Options) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	tickets := make(chan struct{}, 4*workers)
	work := make(chan result)
	done := make(chan result, cap(tickets))
	go func() {
		defer close(work)
		number := 0
		for b := range blocks(r.Conditions, r.Design.Repeats) {
			select {
			case tickets <- struct{}{}:
			case <-ctx.Done():
				return
			}
			work <- result{number: number, block: b}
			number++
		}
	}()
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			p := &player{ground: r.ground, rows: o.Rows != nil, measures: o.Measures}
			for job := range work {
				job.played, job.err = p.play(ctx, job.block)
				done <- job
			}
		})
	}
	go func() { all.Wait(); close(done) }()
	err := r.collect(done, tickets, stop, o)
	if errors.Is(err, errEnough) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	return err
}

// collect folds results in the order of their numbers until the work is done
// or one of them failed; then it stops the workers and waits for them.
func (r *Results) collect(done <-chan result, tickets <-chan struct{}, stop func(), o Options) error {
	waiting := map[int]result{}
	next := 0
	var failed error
	for job := range done {
		waiting[job.number] = job
		for failed == nil {
			job, ok := waiting[next]
			if !ok {
				break
			}
			delete(waiting, next)
			next++
			if failed = job.err; failed == nil {
				failed = r.fold(job, o)
			}
			if failed != nil {
				stop()
			}
			<-tickets
		}
	}
	return failed
}

// fold adds a block to the results.
func (r *Results) fold(job result, o Options) error {
	b := job.block
	i := b.condition.Number - 1
	if r.tallies[i] == nil {
		r.tallies[i] = newTally(b.condition, len(job.played.tally.columns[0].worlds))
	}
	r.tallies[i].merge(job.played.tally)
	r.ground.keep(job.played.tally)
	if job.played.curves != nil {
		r.foldCurves(b.condition, job.played.curves)
	}
	r.Sessions += int64(b.to - b.from)
	for _, row := range job.played.rows {
		if err := o.Rows(b.condition, row.replicate, row.replicate%r.Design.worldsOf(b.condition.Scenario), row.values); err != nil {
			return err
		}
	}
	if o.Progress != nil {
		o.Progress(r.Sessions, r.Planned)
	}
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

// roomFor is the share of a scenario's worlds in which a deal is possible.
func (r *Results) roomFor(s *sim.Scenario) (float64, error) {
	if share, known := r.room[s]; known {
		return share, nil
	}
	worlds, room := r.Design.worldsOf(s), 0
	for i := range worlds {
		w, err := r.ground.world(s, i)
		if err != nil {
			return 0, err
		}
		if a := w.yardstick.Analysis; a != nil && a.Zopa() {
			room++
		}
	}
	return float64(room) / float64(worlds), nil
}
