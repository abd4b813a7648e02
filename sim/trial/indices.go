package trial

import (
	"slices"

	"github.com/parley-sim/parley/sim/stats"
)

// sobol are Sobol's indices of the means over all cases, with bootstrap
// intervals over the rows of the sample. Dice are the same in all arms.
func (e *estimates) sobol(outcome int) []Share {
	t := e.trial
	o := &t.Outcomes[outcome]
	var rows, levels [][]float64
	for s := range e.cases {
		levels = append(levels, e.levels(s, outcome))
	}
	for _, arms := range t.rows() {
		row := make([]float64, len(arms))
		for i, a := range arms {
			for s := range e.cases {
				row[i] += levels[s][a] / float64(len(e.cases))
			}
		}
		rows = append(rows, row)
	}
	var list []Share
	together := nothing(len(rows))
	together.Mean = 1
	for i, index := range stats.SobolIndices(rows, confidence, t.Design.Seed.Child("bootstrap "+o.Metric.Name).Rand()) {
		list = append(list, Share{o, t.Factors[i].Name, t.Factors[i].title(), byFactor, index.First, index.Total, string(Sobol)})
		together.Mean -= index.First.Mean
	}
	if list == nil {
		return nil
	}
	return append(list, Share{o, "factors together", "factors together", byInteraction, together, nothing(len(rows)), string(Sobol)})
}

// rows are the arms of a sample of Sobol's row by row, as stats.SaltelliDesign has
// them: A, B, and A with one value after the other taken from B. None if the arms
// are not that, since some were filtered out: shares can't be told then.
func (t *Trial) rows() [][]int {
	width := len(t.Factors) + 2
	var list [][]int
	for first := 0; first < len(t.Design.Arms); first += width {
		if first+width > len(t.Design.Arms) || !t.isRow(first) {
			return nil
		}
		row := make([]int, width)
		for i := range row {
			row[i] = first + i
		}
		list = append(list, row)
	}
	return list
}

func (t *Trial) isRow(first int) bool {
	arms := t.Design.Arms[first:]
	for i := range t.Factors {
		want := slices.Clone(arms[0].Values)
		want[i] = arms[1].Values[i]
		if !slices.Equal(arms[2+i].Values, want) {
			return false
		}
	}
	return true
}
