package trial

import (
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// confidence of all intervals.
const confidence = 0.95

// estimates is every arm's mean of every outcome in every case.
type estimates struct {
	trial *Trial
	cases []string
	cells [][][]cell // by case, arm and outcome; the deal rate comes last
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
// for a ratio of means (Cochran 1977, section 6.4).
func newCell(r *batch.Results, conditions []*batch.Condition, m *metric.Metric) cell {
	var c cell
	var y, d []float64
	for _, condition := range conditions {
		sample := r.Sample(condition, m, condition.LineUp.Focal)
		if sample == nil || sample.Total() == 0 {
			continue
		}
		c.played, c.defined = c.played+sample.Total(), c.defined+sample.N
		c.spread.Merge(sample.Moments)
		parts := r.Parts(condition, m, condition.LineUp.Focal)
		parts = parts[:min(len(parts), int(sample.Total()))]
		if y == nil {
			y, d = make([]float64, len(parts)), make([]float64, len(parts))
		}
		for k, p := range parts {
			among := float64(partSize(sample.Total(), k, len(parts)))
			d[k] += condition.Share * float64(p.N) / among
			y[k] += condition.Share * float64(float64(p.N)*p.Mean) / among
		}
	}
	c.mean = sum(y) / sum(d)
	c.off = make([]float64, len(y))
	for k := range y {
		c.off[k] = (y[k] - float64(c.mean*d[k])) / (sum(d) / float64(len(d)))
	}
	return c
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
