package validate

import (
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// Talk is one negotiation that was played.
type Talk struct {
	*batch.Condition
	World  int
	values []float64
	extra  int // where the values of the game's own measures begin
}

// of is a metric of the negotiation.
func (t *Talk) of(m *metric.Metric) float64 { return t.Value(t.values, m, -1) }

// at is a metric of a party.
func (t *Talk) at(m *metric.Metric, party int) float64 { return t.Value(t.values, m, party) }

// measure is the k-th of the game's own measures.
func (t *Talk) measure(k int) float64 { return t.values[t.extra+k] }

// who is the mean of a metric over the parties that play a style; NaN where none does.
func (t *Talk) who(m *metric.Metric, style string) float64 {
	var all stats.Moments
	for party, s := range t.LineUp.Styles {
		if x := t.at(m, party); s.Spec == style && !math.IsNaN(x) {
			all.Add(x)
		}
	}
	return mean(all)
}

// is reports whether these two styles met, whoever sat where.
func (t *Talk) is(a, b string) bool {
	first, second := t.LineUp.Styles[0].Spec, t.LineUp.Styles[1].Spec
	return first == a && second == b || first == b && second == a
}

// Talks are negotiations.
type Talks []Talk

// where keeps some of them.
func (ts Talks) where(keep func(*Talk) bool) Talks {
	var list Talks
	for i := range ts {
		if keep(&ts[i]) {
			list = append(list, ts[i])
		}
	}
	return list
}

// within keeps those with this deadline.
func (ts Talks) within(rounds int) Talks {
	return ts.where(func(t *Talk) bool { return t.Rounds == rounds })
}

// byCase is the mean of a number in each case, in the order of the cases, which
// is that of the whole game; NaN where it exists nowhere.
func (ts Talks) byCase(number func(*Talk) float64) []float64 {
	var order []*sim.Scenario
	sums := map[*sim.Scenario]*stats.Moments{}
	for i := range ts {
		s := ts[i].Scenario
		if sums[s] == nil {
			sums[s] = &stats.Moments{}
			order = append(order, s)
		}
		if x := number(&ts[i]); !math.IsNaN(x) {
			sums[s].Add(x)
		}
	}
	means := make([]float64, len(order))
	for i, s := range order {
		means[i] = mean(*sums[s])
	}
	return means
}

// byWorld is the mean of a number in each world of the only case.
func (ts Talks) byWorld(number func(*Talk) float64) []float64 {
	var sums []stats.Moments
	for i := range ts {
		for len(sums) <= ts[i].World {
			sums = append(sums, stats.Moments{})
		}
		if x := number(&ts[i]); !math.IsNaN(x) {
			sums[ts[i].World].Add(x)
		}
	}
	means := make([]float64, len(sums))
	for w := range sums {
		means[w] = mean(sums[w])
	}
	return means
}

func mean(m stats.Moments) float64 {
	if m.N == 0 {
		return math.NaN()
	}
	return m.Mean
}

const confidence = 0.95 // of all intervals

// over is the mean over clusters with its interval.
func over(means []float64) stats.Interval { return stats.OverClusters(means, confidence) }

// rate is over for shares of things, which lie between 0 and 1 whatever Student's t says.
func rate(means []float64) stats.Interval {
	i := over(means)
	i.Lo, i.Hi = max(i.Lo, 0), min(i.Hi, 1)
	return i
}

// exactly is a number that nothing but the program decides: it has no interval.
func exactly(x float64) stats.Interval {
	return stats.Interval{Mean: x, Lo: math.NaN(), Hi: math.NaN(), Clusters: 1}
}

// paired is the mean difference a - b, cluster by cluster.
func paired(a, b []float64) stats.Interval { return stats.Paired(a, b, confidence) }

// mean is the mean of a metric over all negotiations in which it exists.
func (ts Talks) mean(m *metric.Metric) float64 {
	var all stats.Moments
	for i := range ts {
		if x := ts[i].of(m); !math.IsNaN(x) {
			all.Add(x)
		}
	}
	return mean(all)
}

// most is the largest value of a metric.
func (ts Talks) most(m *metric.Metric) float64 {
	most := math.Inf(-1)
	for i := range ts {
		if x := ts[i].of(m); x > most {
			most = x
		}
	}
	return most
}
