package batch

import (
	"errors"
	"fmt"
	"maps"
	"sync"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
)

// ground is what all conditions share: each scenario's worlds, built and
// analysed once, and the plans of the styles in them. Both are made when first
// asked for, by whichever worker comes first.
type ground struct {
	design *Design
	mu     sync.Mutex
	worlds map[worldKey]*once[*world]
	plans  map[planKey]*once[Plan]
	spare  map[spareKey]*once[*sync.Pool]
	trades map[*sim.Scenario]*once[[]trade]
}

// spareKey is what tallies must have in common to stand in for each other.
type spareKey struct {
	scenario *sim.Scenario
	rounds   int
}

type worldKey struct {
	scenario *sim.Scenario
	number   int
}

type planKey struct {
	style  *Style
	world  *world
	table  int
	party  int
	rounds int
}

// world is a scenario with its numbers drawn, and what can be known of it.
type world struct {
	of        *sim.Scenario // as written
	scenario  *sim.Scenario
	yardstick *metric.Yardstick
}

// once is a value that is made once, by one goroutine, while others wait.
type once[T any] struct {
	do    sync.Once
	value T
	err   error
}

func newGround(d *Design) *ground {
	return &ground{design: d, worlds: map[worldKey]*once[*world]{}, plans: map[planKey]*once[Plan]{},
		spare: map[spareKey]*once[*sync.Pool]{}, trades: map[*sim.Scenario]*once[[]trade]{}}
}

// entry finds or makes the place of a key.
func entry[K comparable, T any](mu *sync.Mutex, m map[K]*once[T], key K) *once[T] {
	mu.Lock()
	defer mu.Unlock()
	if m[key] == nil {
		m[key] = &once[T]{}
	}
	return m[key]
}

// worldsOf is how many worlds a scenario has: one where nothing varies, unless
// it does in another arm, with which it is compared world by world.
func (d *Design) worldsOf(s *sim.Scenario) int {
	if s.Varies() || d.varies[s.Name] {
		return d.Worlds
	}
	return 1
}

// Draws is how many worlds a scenario of the design has: 1 where nothing varies.
func (d *Design) Draws(s *sim.Scenario) int { return d.worldsOf(s) }

func (g *ground) world(s *sim.Scenario, number int) (*world, error) {
	e := entry(&g.mu, g.worlds, worldKey{s, number})
	e.do.Do(func() {
		drawn := s.World(g.design.Seed, number)
		analysis, err := solution.Analyze(drawn)
		if err != nil && !errors.Is(err, solution.ErrTooLarge) {
			e.err = fmt.Errorf("scenario %q: %w", s.Name, err)
			return
		}
		e.value = &world{s, drawn, metric.NewYardstick(drawn, analysis)}
	})
	return e.value, e.err
}

func (g *ground) plan(style *Style, w *world, table, party, rounds int) Plan {
	e := entry(&g.mu, g.plans, planKey{style, w, table, party, rounds})
	e.do.Do(func() {
		e.value = style.Plan(w.scenario.Setting(table, party, rounds))
	})
	return e.value
}

// tally is an empty tally; keep gives one back whose numbers are no longer needed.
func (g *ground) tally(c *Condition) *tally {
	if t, ok := g.spares(c).Get().(*tally); ok {
		t.clear(c)
		return t
	}
	return newTally(c, g.design.worldsOf(c.Scenario))
}

func (g *ground) keep(t *tally) { g.spares(t.condition).Put(t) }

func (g *ground) spares(c *Condition) *sync.Pool {
	e := entry(&g.mu, g.spare, spareKey{c.Scenario, c.Rounds})
	e.do.Do(func() { e.value = &sync.Pool{} })
	return e.value
}

// drop forgets the worlds of a scenario, and the plans made for them.
func (g *ground) drop(s *sim.Scenario) {
	g.mu.Lock()
	defer g.mu.Unlock()
	maps.DeleteFunc(g.worlds, func(k worldKey, _ *once[*world]) bool { return k.scenario == s })
	maps.DeleteFunc(g.plans, func(k planKey, _ *once[Plan]) bool { return k.world.of == s })
}

// session seats the agents of a condition in one of its worlds.
func (g *ground) session(c *Condition, w *world) *sim.Session {
	s := sim.NewSession(w.scenario, c.Rounds)
	s.Opener = c.Opener
	for table, parties := range w.scenario.Seating() {
		for _, party := range parties {
			style := c.LineUp.Styles[party]
			s.Sit(table, party, style.Spec, g.plan(style, w, table, party, c.Rounds).Agent())
		}
	}
	return s
}

// seed is the root of a replicate's dice: it knows the scenario and the
// replicate and nothing else, so that all line-ups throw the same dice.
func (d *Design) seed(s *sim.Scenario, replicate int) sim.Seed {
	return d.Seed.Child(s.Name).At(replicate)
}
