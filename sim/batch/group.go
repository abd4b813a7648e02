package batch

import (
	"math"
	"strconv"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// confidence of all intervals.
const confidence = 0.95

// key is the factors of a group of negotiations: "*" was averaged over, empty
// does not apply.
type key struct {
	level, condition, scenario, pairing, style, against, seat, opener, rounds string
}

// level is a way to group negotiations.
type level struct {
	name  string
	seats bool // groups seats, for seat metrics; else negotiations
	talks bool // groups seats, but measures their negotiations too
	pools bool // over scenarios
	key   func(c *Condition, seat int) key
}

// levels are the groups of summary.csv, as docs/tables.md lists them.
var levels = []level{
	{"condition", false, false, false, conditionKey},
	{"condition", true, false, false, conditionKey},
	{"scenario pairing", false, false, false, func(c *Condition, _ int) key {
		return key{scenario: c.Scenario.Name, pairing: c.LineUp.Pairing()}
	}},
	{"pairing", false, false, true, func(c *Condition, _ int) key { return key{pairing: c.LineUp.Pairing()} }},
	{"scenario matchup", true, false, false, func(c *Condition, seat int) key {
		return key{scenario: c.Scenario.Name, style: c.LineUp.Styles[seat].Spec, against: c.LineUp.Against(seat).Spec}
	}},
	{"matchup", true, false, true, func(c *Condition, seat int) key {
		return key{style: c.LineUp.Styles[seat].Spec, against: c.LineUp.Against(seat).Spec}
	}},
	{"scenario style", true, true, false, func(c *Condition, seat int) key {
		return key{scenario: c.Scenario.Name, style: c.LineUp.Styles[seat].Spec}
	}},
	{"style", true, true, true, func(c *Condition, seat int) key { return key{style: c.LineUp.Styles[seat].Spec} }},
	{"pairing deadline", false, false, true, func(c *Condition, _ int) key {
		return key{pairing: c.LineUp.Pairing(), rounds: strconv.Itoa(c.Rounds)}
	}},
	{"style deadline", true, true, true, func(c *Condition, seat int) key {
		return key{style: c.LineUp.Styles[seat].Spec, rounds: strconv.Itoa(c.Rounds)}
	}},
	{"scenario", false, false, false, func(c *Condition, _ int) key { return key{scenario: c.Scenario.Name} }},
	{"all", false, false, true, func(*Condition, int) key { return key{} }},
}

// measures reports whether the level's groups have a metric.
func (l *level) measures(m *metric.Metric) bool {
	if l.pools && !m.Pools {
		return false
	}
	return l.talks || (m.Seat != nil) == l.seats
}

func conditionKey(c *Condition, seat int) key {
	k := key{
		condition: strconv.Itoa(c.Number), scenario: c.Scenario.Name, pairing: c.LineUp.Pairing(),
		opener: strconv.Itoa(c.Opener + 1), rounds: strconv.Itoa(c.Rounds),
	}
	if seat >= 0 {
		k.seat, k.style, k.against = c.Scenario.Parties[seat].Name, c.LineUp.Styles[seat].Spec, c.LineUp.Against(seat).Spec
	}
	return k
}

// fields writes the factors, those averaged over as "*".
func (l *level) fields(k key) []string {
	list := []string{l.name, k.condition, k.scenario, k.pairing, k.style, k.against, k.seat, k.opener, k.rounds}
	for i := range list {
		seatOnly := i >= 4 && i <= 6
		if list[i] == "" && i > 1 && (l.seats || !seatOnly) {
			list[i] = "*"
		}
	}
	return list
}

// group is the negotiations, or seats, that a key holds together.
type group struct {
	key     key
	members []member
}

// member is the part of a group from one condition; seat is -1 for negotiations.
type member struct {
	tally *tally
	seat  int
}

// groups collects the groups of a level, in the order in which they first occur.
func (r *Results) groups(l *level) []*group {
	var list []*group
	index := map[key]*group{}
	for i, c := range r.Conditions {
		if r.tallies[i] == nil {
			continue
		}
		first, last := -1, 0
		if l.seats {
			first, last = 0, len(c.Scenario.Parties)
		}
		for seat := first; seat < last; seat++ {
			k := l.key(c, seat)
			if index[k] == nil {
				index[k] = &group{key: k}
				list = append(list, index[k])
			}
			index[k].members = append(index[k].members, member{r.tallies[i], seat})
		}
	}
	return list
}

// estimate is what is known of a metric in a group.
type estimate struct {
	all      *stats.Sample
	interval stats.Interval
	over     string
	se       float64
	freedom  int64              // of se: how many negotiations of a condition, less one
	means    map[string]float64 // by scenario
	byWorld  []float64          // by world, where there is one scenario
}

func (g *group) estimate(m *metric.Metric) estimate {
	if m.Session != nil {
		g = g.negotiations()
	}
	e := estimate{all: g.sample(m), means: map[string]float64{}}
	var scenarios []float64
	for _, part := range g.byScenario() {
		worlds := part.worlds(m)
		var total stats.Moments
		e.byWorld = e.byWorld[:0]
		for _, w := range worlds {
			total.Merge(w)
			e.byWorld = append(e.byWorld, mean(w))
		}
		e.means[part.key.scenario] = mean(total)
		scenarios = append(scenarios, mean(total))
	}
	e.se, e.freedom = g.simulationError(m), e.all.N/int64(len(g.members))-1
	e.interval, e.over = stats.OverClusters(scenarios, confidence), "scenarios"
	if len(scenarios) == 1 {
		e.byWorld = append([]float64(nil), e.byWorld...)
		over := stats.OverClusters(e.byWorld, confidence)
		over.Mean = scenarios[0]
		e.interval, e.over = over, "worlds"
	} else {
		e.byWorld = nil
	}
	if len(scenarios) == 1 && len(e.byWorld) == 1 && e.se > 0 {
		e.interval, e.over = stats.FromError(scenarios[0], e.se, e.freedom, confidence), "repeats"
	}
	if !e.interval.OK {
		e.over = "none"
	}
	if m.Rate { // no rate lies beyond 0 or 1, whatever Student's t says of a few of them
		e.interval.Lo, e.interval.Hi = max(e.interval.Lo, 0), min(e.interval.Hi, 1)
	}
	return e
}

// negotiations is the group with each negotiation once, however many of its
// seats belong to it.
func (g *group) negotiations() *group {
	once := &group{key: g.key}
	for _, m := range g.members {
		if n := len(once.members); n == 0 || once.members[n-1].tally != m.tally {
			once.members = append(once.members, m)
		}
	}
	return once
}

func mean(m stats.Moments) float64 {
	if m.N == 0 {
		return math.NaN()
	}
	return m.Mean
}

// sample merges the distributions of all members, on the widest grid.
func (g *group) sample(m *metric.Metric) *stats.Sample {
	var widest stats.Grid
	for i, member := range g.members {
		if grid := member.column(m).all.Grid(); i == 0 || grid.Hi-grid.Lo > widest.Hi-widest.Lo {
			widest = grid
		}
	}
	s := stats.NewSample(widest)
	for _, member := range g.members {
		s.Merge(member.column(m).all)
	}
	return s
}

func (m member) column(of *metric.Metric) *column {
	return &m.tally.columns[m.tally.layout.column(of, m.seat)]
}

// byScenario splits a group.
func (g *group) byScenario() []*group {
	var list []*group
	for _, m := range g.members {
		name := m.tally.condition.Scenario.Name
		if n := len(list); n == 0 || list[n-1].key.scenario != name {
			list = append(list, &group{key: key{scenario: name}})
		}
		part := list[len(list)-1]
		part.members = append(part.members, m)
	}
	return list
}

// worlds is the moments of a metric in each world of the group's only scenario.
func (g *group) worlds(m *metric.Metric) []stats.Moments {
	var list []stats.Moments
	for _, member := range g.members {
		column := member.column(m)
		if list == nil {
			list = make([]stats.Moments, len(column.worlds))
		}
		for w := range list {
			list[w].Merge(column.worlds[w])
		}
	}
	return list
}

// simulationError is the standard error of the group's mean from the dice
// alone: the spread within each condition and world. All conditions of a
// scenario throw the same dice, so that their errors may well go the same way;
// they are added up as if they did, which is the most they can come to. Worlds
// and scenarios have dice of their own. NaN where a world was played once and
// nothing is known of it, and where there is no mean.
func (g *group) simulationError(m *metric.Metric) float64 {
	variance, scenarios := 0.0, 0.0
	for _, part := range g.byScenario() {
		n, off := int64(0), []float64(nil) // by world: how far the sum over it is off
		for _, member := range part.members {
			worlds := member.column(m).worlds
			if off == nil {
				off = make([]float64, len(worlds))
			}
			for w := range worlds {
				n += worlds[w].N
				if worlds[w].N > 0 {
					off[w] += float64(float64(worlds[w].N) * worlds[w].SE())
				}
			}
		}
		if n > 0 {
			scenarios++
			variance += sumOfSquares(off) / float64(float64(n)*float64(n))
		}
	}
	return math.Sqrt(variance) / scenarios
}

func sumOfSquares(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += float64(x * x)
	}
	return sum
}
