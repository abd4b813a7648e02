package stats

import (
	"fmt"
	"math"
	"math/rand/v2"

	xstats "golang.org/x/exp/stats"
)

// Index is what one parameter has to do with the variance of an outcome, as shares.
type Index struct {
	First Interval // of the parameter alone: what would go if it were known
	Total Interval // with all that it does together with others: what would stay if all others were known
}

// resamples is how many times rows are drawn anew for a bootstrap interval.
const resamples = 1000

// SobolIndices are the shares of the variance of an outcome that each parameter
// makes, from its values on the rows of SaltelliDesign. With V the variance over A
// and B, and Ai for A with the i-th coordinate of B,
//
//	first order  mean(B (Ai - A)) / V       Saltelli and others (2010), table 2 (b)
//	total        mean((A - Ai)²) / (2 V)    Jansen (1999), table 2 (f) there
//
// the values taken from their mean, which does not change what is estimated but
// steadies it. Estimates may lie a little below 0. Chance in the outcome that is
// not the same within a row counts as interaction.
//
// Intervals are percentiles of a bootstrap of the rows, drawn by the dice; without
// dice (nil), or where the outcome does not vary, there are none. A row with a NaN
// is left out; Clusters are the rows. Rows of unequal length, or of fewer than 3 values, panic.
func SobolIndices(rows [][]float64, level float64, dice *rand.Rand) []Index {
	mustBeLevel(level)
	if len(rows) == 0 {
		return nil
	}
	d := len(rows[0]) - 2
	parts := saltelliParts(rows, d)
	sums := make([]float64, 2+2*d)
	for _, p := range parts {
		addTo(sums, p)
	}
	estimates, drawn := indicesOf(sums, len(parts)), make([][]float64, 2*d)
	if dice != nil && len(parts) > 1 && !math.IsNaN(estimates[0]) {
		drawn = bootstrap(parts, dice)
	}
	indices := make([]Index, d)
	for i := range indices {
		indices[i].First = percentiles(estimates[i], drawn[i], level, len(parts))
		indices[i].Total = percentiles(estimates[d+i], drawn[d+i], level, len(parts))
	}
	return indices
}

// bootstrap are the indices, in the order of indicesOf, from rows drawn anew; a
// draw without variance is left out.
func bootstrap(parts [][]float64, dice *rand.Rand) [][]float64 {
	sums := make([]float64, len(parts[0]))
	drawn := make([][]float64, len(sums)-2)
	for range resamples {
		clear(sums)
		for range parts {
			addTo(sums, parts[dice.IntN(len(parts))])
		}
		for i, x := range indicesOf(sums, len(parts)) {
			if !math.IsNaN(x) {
				drawn[i] = append(drawn[i], x)
			}
		}
	}
	return drawn
}

// saltelliParts are the terms that each row adds: to the sum and the sum of
// squares of A and B, and to the indices of first order and then the total ones.
func saltelliParts(rows [][]float64, d int) [][]float64 {
	var whole [][]float64
	var m Moments
	for _, row := range rows {
		if d < 1 || len(row) != d+2 {
			panic(fmt.Sprintf("row of %d values beside one of %d: A, B and one for each parameter are needed", len(row), d+2))
		}
		if isWhole(row) {
			whole = append(whole, row)
			m.Add(row[0])
			m.Add(row[1])
		}
	}
	parts := pointsOf(max(1, len(whole)), 2+2*d)[:len(whole)]
	for r, row := range whole {
		a, b := row[0]-m.Mean, row[1]-m.Mean
		parts[r][0], parts[r][1] = a+b, float64(a*a)+float64(b*b)
		for i, y := range row[2:] {
			step := y - row[0]
			parts[r][2+i], parts[r][2+d+i] = float64(b*step), float64(step*step)/2
		}
	}
	return parts
}

// indicesOf are first orders, then totals, from the sums over n rows; NaN without variance.
func indicesOf(sums []float64, n int) []float64 {
	mean := sums[0] / float64(2*n)
	variance := sums[1]/float64(2*n) - float64(mean*mean)
	indices := make([]float64, len(sums)-2)
	for i := range indices {
		if indices[i] = math.NaN(); variance > 0 {
			indices[i] = sums[2+i] / float64(n) / variance
		}
	}
	return indices
}

// percentiles is the interval of an estimate from those of its resamples.
func percentiles(estimate float64, drawn []float64, level float64, n int) Interval {
	i := Interval{Mean: estimate, Lo: math.NaN(), Hi: math.NaN(), Clusters: n}
	if len(drawn) > 0 {
		ends := xstats.Quantiles(drawn, (1-level)/2, (1+level)/2)
		i.Lo, i.Hi, i.OK = ends[0], ends[1], true
	}
	return i
}

func addTo(sums, terms []float64) {
	for i, x := range terms {
		sums[i] += x
	}
}

// isWhole says that no number is NaN.
func isWhole(xs []float64) bool {
	for _, x := range xs {
		if math.IsNaN(x) {
			return false
		}
	}
	return true
}
