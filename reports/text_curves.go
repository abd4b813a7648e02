package reports

import (
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports/letters"
)

// mostSpark is how many letters a curve has at most.
const mostSpark = 14

// curves is a table whose rows of one name are put into one: each column that
// comes after the one that they run along is a curve with its ends in words.
func (t Table) curves() Table {
	c := Table{Head: slices.Clone(t.Head[:t.Along]), Text: t.Along}
	var shown []int // those that are no interval's ends, which a curve has no room for
	for k := t.Along + 1; k < len(t.Head); k++ {
		if !slices.Contains(ofInterval, t.Head[k]) {
			shown = append(shown, k)
			c.Head = append(c.Head, t.Head[k])
		}
	}
	scales := t.scales()
	for from := 0; from < len(t.Rows); {
		to := from + 1
		for to < len(t.Rows) && slices.Equal(t.Rows[to][:t.Along], t.Rows[from][:t.Along]) {
			to++
		}
		part := Table{Rows: t.Rows[from:to]}
		row := slices.Clone(t.Rows[from][:t.Along])
		for _, k := range shown {
			row = append(row, scales[curveScale{k, unitOf(part.Rows[0][k])}].Spark(part.values(k), mostSpark)+"  "+part.course(k))
		}
		c.Rows, from = append(c.Rows, row), to
	}
	return c
}

// curveScale is what curves have a scale in common by: their column and unit.
type curveScale struct {
	column int
	unit   string
}

// scales hold all numbers of a column that have one unit.
func (t Table) scales() map[curveScale]letters.Scale {
	all := map[curveScale][]float64{}
	for _, row := range t.Rows {
		for k, text := range row {
			if a, ok := readAmount(text); ok {
				at := curveScale{k, a.unit()}
				all[at] = append(all[at], a.Value)
			}
		}
	}
	scales := map[curveScale]letters.Scale{}
	for at, values := range all {
		scales[at] = letters.Over(values...)
	}
	return scales
}

// values are a column's numbers, NaN where there is none.
func (t Table) values(k int) []float64 {
	all := make([]float64, len(t.Rows))
	for i, row := range t.Rows {
		all[i] = numberIn(row[k])
	}
	return all
}

// course is where a column begins and where it ends: "99 → 60 %".
func (t Table) course(k int) string {
	var filled []string
	for _, row := range t.Rows {
		if !math.IsNaN(numberIn(row[k])) {
			filled = append(filled, row[k])
		}
	}
	if len(filled) == 0 {
		return ""
	}
	return strings.Replace(between(filled[0], filled[len(filled)-1]), " to ", " → ", 1)
}
