package batch

import (
	"math"
	"sync"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// layout is where the values of a negotiation stand: the session metrics
// first, then the seat metrics of each party in turn.
type layout struct {
	session, seat []*metric.Metric
	parties       int
}

func layoutOf(s *sim.Scenario) layout {
	l := registered()
	l.parties = len(s.Parties)
	return l
}

// registered is the metrics, listed once: every row asks for them.
var registered = sync.OnceValue(func() (l layout) {
	for _, m := range metric.All() {
		if m.Seat != nil {
			l.seat = append(l.seat, m)
		} else {
			l.session = append(l.session, m)
		}
	}
	return l
})

func (l *layout) size() int { return len(l.session) + l.parties*len(l.seat) }

// column is where a metric stands: of a party, or of the session if party is -1.
func (l *layout) column(m *metric.Metric, party int) int {
	for i, other := range l.session {
		if other == m {
			return i
		}
	}
	for i, other := range l.seat {
		if other == m {
			return len(l.session) + party*len(l.seat) + i
		}
	}
	return -1
}

// kept is the columns whose means stand beside each package that was agreed:
// captured, Pareto distance, then own and gain of each party.
func (l *layout) kept() []int {
	list := []int{l.column(metric.Captured, -1), l.column(metric.ParetoDistance, -1)}
	for party := range l.parties {
		list = append(list, l.column(metric.OwnValue, party), l.column(metric.Gain, party))
	}
	return list
}

// measure fills in all values of a negotiation.
func (l *layout) measure(talks *metric.Talks, values []float64) {
	for i, m := range l.session {
		values[i] = m.Session(talks)
	}
	at := len(l.session)
	for party := range l.parties {
		for _, m := range l.seat {
			values[at] = m.Seat(talks, party)
			at++
		}
	}
}

// tally is what is kept of the negotiations of a condition: however many they
// are, its size is the same.
type tally struct {
	condition *Condition
	layout    layout
	sessions  int64
	columns   []column
	distinct  distinct
	packages  packages
}

// column is what is kept of one metric: its distribution, and its moments in
// each world.
type column struct {
	all    *stats.Sample
	worlds []stats.Moments
	turns  []stats.Moments // by replicate modulo turns, where arms are compared in a case of one world: what dice alone do
}

// turns is how many parts the replicates of a case without spread fall into.
const turns = 20

func newTally(c *Condition, worlds int) *tally {
	t := &tally{condition: c, layout: layoutOf(c.Scenario)}
	t.packages = newPackages(t.layout.kept())
	t.columns = make([]column, t.layout.size())
	for _, m := range metric.All() {
		grid := stats.Grid(m.Range(c.Scenario, c.Rounds))
		for party := range t.layout.parties {
			if i := t.layout.column(m, party); t.columns[i].all == nil {
				t.columns[i] = column{all: stats.NewSample(grid), worlds: make([]stats.Moments, worlds)}
				if c.Arm != nil && worlds == 1 {
					t.columns[i].turns = make([]stats.Moments, turns)
				}
			}
		}
	}
	return t
}

// clear empties a tally for another condition of the same scenario and
// deadline, keeping its memory.
func (t *tally) clear(c *Condition) {
	t.condition, t.sessions = c, 0
	for i := range t.columns {
		t.columns[i].all.Reset()
		clear(t.columns[i].worlds)
		clear(t.columns[i].turns)
	}
	t.distinct.smallest = t.distinct.smallest[:0]
	clear(t.packages.of)
}

// add takes in a negotiation.
func (t *tally) add(replicate, world int, agreed sim.Outcome, values []float64) {
	t.sessions++
	for i, x := range values {
		t.columns[i].all.Add(x)
		if !math.IsNaN(x) {
			t.columns[i].worlds[world].Add(x)
			if t.columns[i].turns != nil {
				t.columns[i].turns[replicate%turns].Add(x)
			}
		}
	}
	t.packages.add(agreed, values)
}

// merge adds a block that comes after.
func (t *tally) merge(o *tally) {
	t.sessions += o.sessions
	for i := range t.columns {
		t.columns[i].all.Merge(o.columns[i].all)
		for w := range t.columns[i].worlds {
			t.columns[i].worlds[w].Merge(o.columns[i].worlds[w])
		}
		for k := range t.columns[i].turns {
			t.columns[i].turns[k].Merge(o.columns[i].turns[k])
		}
	}
	t.distinct.merge(&o.distinct)
	t.packages.merge(&o.packages)
}
