package batch_test

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// negotiation is one that was played, with all its values.
type negotiation struct {
	world  int
	values []float64
}

// played is all negotiations of a condition.
type played struct {
	*batch.Condition
	negotiations []negotiation
}

// everything plays a design and keeps every negotiation, which a batch itself never does.
func everything(tb testing.TB, d *batch.Design) (map[string][]byte, []played) {
	tb.Helper()
	list := make([]played, len(d.Conditions()))
	r := run(tb, d, batch.Options{Workers: 2, Rows: func(c *batch.Condition, replicate, world int, values []float64) error {
		if want := replicate % d.Worlds; c.Scenario.Varies() && world != want || !c.Scenario.Varies() && world != 0 {
			tb.Errorf("replicate %d of %s was played in world %d", replicate, c.Scenario.Name, world)
		}
		at := &list[c.Number-1]
		at.Condition = c
		at.negotiations = append(at.negotiations, negotiation{world, slices.Clone(values)})
		return nil
	}})
	return tables(tb, r), list
}

// value of a metric: session metrics stand first, then those of each seat, in the order of their names.
func (n *negotiation) value(m *metric.Metric, seat int) float64 {
	at := slices.Index(metrics, m)
	if m.Seat == nil {
		return n.values[at]
	}
	return n.values[at+seat*(len(metrics)-sessions)]
}

// metrics is all of them; the first are those of sessions.
var (
	metrics  = metric.All()
	sessions = slices.IndexFunc(metrics, func(m *metric.Metric) bool { return m.Seat != nil })
)

// sample is one number of a metric and where it comes from.
type sample struct {
	scenario         string
	condition, world int
	seat             int
	x                float64
}

// pick takes the numbers that a row is about: those that agree with all factors it holds.
func pick(all []played, l line) []sample {
	m := metric.Find(l["metric"])
	fits := func(factor, value string) bool { return l[factor] == "" || l[factor] == "*" || l[factor] == value }
	var list []sample
	for _, c := range all {
		if !fits("scenario", c.Scenario.Name) || !fits("pairing", c.LineUp.Pairing()) || !fits("condition", itoa(c.Number)) ||
			!fits("opener", itoa(c.Opener+1)) || !fits("rounds", itoa(c.Rounds)) {
			continue
		}
		if m.Seat == nil {
			if slices.ContainsFunc(c.LineUp.Styles, func(s *batch.Style) bool { return fits("style", s.Spec) }) {
				list = c.add(list, m, -1)
			}
			continue
		}
		for seat, party := range c.Scenario.Parties {
			if fits("style", c.LineUp.Styles[seat].Spec) && fits("against", c.LineUp.Against(seat).Spec) && fits("seat", party.Name) {
				list = c.add(list, m, seat)
			}
		}
	}
	return list
}

func (p *played) add(list []sample, m *metric.Metric, seat int) []sample {
	for _, n := range p.negotiations {
		list = append(list, sample{p.Scenario.Name, p.Number, n.world, seat, n.value(m, seat)})
	}
	return list
}

func defined(list []sample) (xs []float64) {
	for _, s := range list {
		if !math.IsNaN(s.x) {
			xs = append(xs, s.x)
		}
	}
	return xs
}

func average(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs)) // of nothing: NaN
}

func deviation(xs []float64) float64 {
	if len(xs) < 2 {
		return math.NaN()
	}
	sum, m := 0.0, average(xs)
	for _, x := range xs {
		sum += (x - m) * (x - m)
	}
	return math.Sqrt(sum / float64(len(xs)-1))
}

// parts splits numbers by a key, in the order of the keys' first occurrence.
func parts[K comparable](list []sample, key func(sample) K) [][]sample {
	var all [][]sample
	at := map[K]int{}
	for _, s := range list {
		k := key(s)
		if _, ok := at[k]; !ok {
			at[k] = len(all)
			all = append(all, nil)
		}
		all[at[k]] = append(all[at[k]], s)
	}
	return all
}

func byScenario(s sample) string { return s.scenario }
func byWorld(s sample) int       { return s.world }

// means is of each part the mean, as far as it exists.
func means(all [][]sample) (xs []float64) {
	for _, part := range all {
		if m := average(defined(part)); !math.IsNaN(m) {
			xs = append(xs, m)
		}
	}
	return xs
}

// student is half the width of a 95 % interval, its critical value rounded to
// nine digits as everywhere.
func student(se float64, df int) float64 {
	t := distuv.StudentsT{Sigma: 1, Nu: float64(df)}.Quantile(0.975)
	return se * math.Round(t*1e9) / 1e9
}

// expected is what a row of summary.csv should say, by the plainest formulas.
type expected struct {
	n, defined int
	mean, sd   float64
	lo, hi, se float64
	clusters   int
	over       string
}

func expect(list []sample) expected {
	xs, scenarios := defined(list), parts(list, byScenario)
	e := expected{n: len(list), defined: len(xs), sd: deviation(xs), over: "none", lo: math.NaN(), hi: math.NaN()}
	clusters := means(scenarios)
	e.mean, e.se = average(clusters), simulationError(scenarios)
	around, over := e.mean, "scenarios"
	if len(scenarios) == 1 {
		worlds := parts(list, byWorld)
		clusters, over = means(worlds), "worlds"
		around = average(clusters)
		if len(worlds) == 1 && e.se > 1e-12 {
			half := student(e.se, freedom(list))
			e.lo, e.hi, e.over, e.clusters = e.mean-half, e.mean+half, "repeats", 1
			return e
		}
	}
	e.clusters = len(clusters)
	if sd := deviation(clusters); sd > 1e-12*(1+math.Abs(around)) {
		half := student(sd/math.Sqrt(float64(len(clusters))), len(clusters)-1)
		e.lo, e.hi, e.over = around-half, around+half, over
	}
	return e
}

// freedom is how many numbers a condition and seat has, less one.
func freedom(list []sample) int {
	members := len(parts(list, func(s sample) [2]int { return [2]int{s.condition, s.seat} }))
	return len(defined(list))/members - 1
}

// simulationError is the most that the mean may be off by the dice alone: what
// varies within a condition, a seat and a world, where the conditions of a world
// throw the same dice. It is NaN where one of them was played once.
func simulationError(scenarios [][]sample) float64 {
	variance, k := 0.0, 0
	for _, scenario := range scenarios {
		squares, total := 0.0, float64(len(defined(scenario)))
		for _, world := range parts(scenario, byWorld) {
			off := 0.0
			for _, cell := range parts(world, func(s sample) [2]int { return [2]int{s.condition, s.seat} }) {
				if xs := defined(cell); len(xs) > 0 {
					off += deviation(xs) * math.Sqrt(float64(len(xs))) // the error of their sum
				}
			}
			squares += off * off
		}
		if total > 0 {
			k++
			variance += squares / (total * total)
		}
	}
	return math.Sqrt(variance) / float64(k)
}
