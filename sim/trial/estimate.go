package trial

import (
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// confidence of all intervals.
const confidence = 0.95

// estimates is every arm's mean of every outcome in every case.
type estimates struct {
	trial  *Trial
	cases  []string
	varies []bool     // by case: whether it does in some arm
	cells  [][][]cell // by case, arm and outcome; the deal rate comes last
}

// cell is what an arm came to in a case.
type cell struct {
	mean    float64   // over the negotiations in which the outcome exists; NaN: none
	off     []float64 // by part: how far it pulls the mean, linearised; adds up to 0
	defined int64
	played  int64
	spread  stats.Moments // of single negotiations
}

// measured lists the outcomes, and the deal rate as the last.
func (t *Trial) measured() []*metric.Metric {
	var list []*metric.Metric
	for _, o := range t.Outcomes {
		list = append(list, o.Metric)
	}
	return append(list, metric.Deal)
}

func (t *Trial) estimates(r *batch.Results) *estimates {
	e := &estimates{trial: t}
	index := map[string]int{}
	for i, s := range t.Design.Scenarios {
		index[s.Name] = i
		e.cases = append(e.cases, s.Name)
	}
	e.varies = make([]bool, len(e.cases))
	arms := map[*batch.Arm]int{}
	for i, a := range t.Design.Arms {
		arms[a] = i
	}
	groups := make([][][]*batch.Condition, len(e.cases))
	for i := range groups {
		groups[i] = make([][]*batch.Condition, len(arms))
	}
	for _, c := range r.Conditions {
		s, a := index[c.Scenario.Name], arms[c.Arm]
		e.varies[s] = e.varies[s] || c.Scenario.Varies()
		groups[s][a] = append(groups[s][a], c)
	}
	for _, byArm := range groups {
		var row [][]cell
		for _, conditions := range byArm {
			var cells []cell
			for _, m := range t.measured() {
				cells = append(cells, newCell(r, conditions, m))
			}
			row = append(row, cells)
		}
		e.cells = append(e.cells, row)
	}
	return e
}

// newCell puts the conditions of an arm in a case together, each by its share.
// The mean is a ratio of sums, of the outcome and of where it exists; what part
// k of the replicates does to it is (y - mean d) over the mean of d, as usual
// for a ratio of means (Cochran 1977, section 6.4). Parts count the same,
// whatever their size: each is a world, or a throw of the dice. There is no mean
// until every condition was played.
func newCell(r *batch.Results, conditions []*batch.Condition, m *metric.Metric) cell {
	c := cell{mean: math.NaN()}
	shared := 0
	for i, condition := range conditions {
		sample := r.Sample(condition, m, condition.LineUp.Focal)
		if sample == nil || sample.Total() == 0 {
			return c
		}
		c.played, c.defined = c.played+sample.Total(), c.defined+sample.N
		parts := min(len(r.Parts(condition, m, condition.LineUp.Focal)), int(sample.Total()))
		if shared = min(shared, parts); i == 0 {
			shared = parts
		}
	}
	y, d := make([]float64, shared), make([]float64, shared)
	for _, condition := range conditions {
		sample, parts := r.Sample(condition, m, condition.LineUp.Focal), r.Parts(condition, m, condition.LineUp.Focal)
		for k, p := range parts[:shared] {
			among := float64(partSize(sample.Total(), k, len(parts)))
			d[k] += condition.Share * float64(p.N) / among
			y[k] += condition.Share * float64(float64(p.N)*p.Mean) / among
		}
	}
	c.mean = sum(y) / sum(d)
	c.off = make([]float64, len(y))
	for k := range y {
		c.off[k] = less(y[k], float64(c.mean*d[k]), 0) / (sum(d) / float64(len(d)))
	}
	c.spread = spreadOf(r, conditions, m, c)
	return c
}

// spreadOf are the moments of an arm's single negotiations in a case, its
// conditions each counted by their share.
func spreadOf(r *batch.Results, conditions []*batch.Condition, m *metric.Metric, c cell) stats.Moments {
	weight, mean, squares := 0.0, 0.0, 0.0
	for _, condition := range conditions {
		s := r.Sample(condition, m, condition.LineUp.Focal)
		if s.N == 0 {
			continue
		}
		w := condition.Share * float64(s.N) / float64(s.Total())
		weight, mean = weight+w, mean+float64(w*s.Mean)
		squares += float64(w * (s.M2/float64(s.N) + float64((s.Mean-c.mean)*(s.Mean-c.mean))))
	}
	if weight == 0 {
		return stats.Moments{}
	}
	off := mean/weight - c.mean
	return stats.Moments{N: c.defined, Mean: c.mean, M2: float64(c.defined) * max(0, squares/weight-float64(off*off))}
}

// partSize is how many of so many replicates fall into part k: they go round.
func partSize(total int64, k, parts int) int64 {
	return (total - int64(k) + int64(parts) - 1) / int64(parts)
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}
