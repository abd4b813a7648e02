package trial

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim/stats"
)

// regression is the response to a factor of a sampled trial: all factors that are
// numbers are fitted at once by least squares, as lines for the slope and with
// their squares for the rest, in each case; intervals are over cases.
func (e *estimates) regression(f, o int) stats.Response {
	t := e.trial
	place, columns := -1, [][]float64(nil)
	for i, x := range t.Factors {
		if len(x.Doses) == 0 {
			continue
		}
		if i == f {
			place = len(columns)
		}
		columns = append(columns, t.dosesOf(i))
	}
	mine := columns[place]
	low, high, middle := slices.Min(mine), slices.Max(mine), (slices.Min(mine)+slices.Max(mine))/2
	var slopes, bends, atLow, atHigh, turns []float64
	for _, levels := range e.clusters(o) {
		slope, bend, steep := math.NaN(), math.NaN(), math.NaN()
		if line := leastSquares(powers(columns, 1), levels); line != nil {
			slope = line[1+place]
		}
		if curve := leastSquares(powers(columns, 2), levels); curve != nil {
			steep, bend = curve[1+place], curve[1+len(columns)+place]
		}
		slopes, bends = append(slopes, slope), append(bends, bend)
		atLow, atHigh = append(atLow, steep+float64(2*bend*(low-middle))), append(atHigh, steep+float64(2*bend*(high-middle)))
		turns = append(turns, float64(bend*middle)-steep/2)
	}
	r := stats.Response{Slope: stats.OverClusters(slopes, confidence), Curvature: stats.OverClusters(bends, confidence),
		AtLow: stats.OverClusters(atLow, confidence), AtHigh: stats.OverClusters(atHigh, confidence), Optimum: stats.Ratio(turns, bends, confidence)}
	if !(low <= r.Optimum.Mean && r.Optimum.Mean <= high) {
		r.Optimum = nothing(r.Optimum.Clusters)
	}
	return r
}

// dosesOf is a factor's number in each arm.
func (t *Trial) dosesOf(f int) []float64 {
	x := t.Factors[f]
	dose := map[string]float64{}
	for i, l := range x.Levels {
		dose[l] = x.Doses[i]
	}
	list := make([]float64, len(t.Design.Arms))
	for a, arm := range t.Design.Arms {
		list[a] = dose[arm.Values[f]]
	}
	return list
}

// powers are rows of 1, all columns from the middle of their range, and their squares.
func powers(columns [][]float64, degree int) [][]float64 {
	rows, middles := make([][]float64, len(columns[0])), make([]float64, len(columns))
	for j, c := range columns {
		middles[j] = (slices.Min(c) + slices.Max(c)) / 2
	}
	for i := range rows {
		rows[i] = []float64{1}
		for d := range degree {
			for j, c := range columns {
				x := c[i] - middles[j]
				if d == 1 {
					x *= x
				}
				rows[i] = append(rows[i], x)
			}
		}
	}
	return rows
}

// leastSquares solves the normal equations by Cholesky's method, on columns of
// length 1; nil where they are fewer than the unknowns or say the same thing twice,
// or a number is missing.
func leastSquares(rows [][]float64, y []float64) []float64 {
	n := len(rows[0])
	if len(rows) <= n || math.IsNaN(sum(y)) {
		return nil
	}
	a, b := normal(rows, y)
	for i := range n {
		for j := range i + 1 {
			for k := range j {
				a[i][j] -= float64(a[i][k] * a[j][k])
			}
			if i > j {
				a[i][j] /= a[j][j]
				continue
			}
			if !(a[i][i] > 1e-9) {
				return nil
			}
			a[i][i] = math.Sqrt(a[i][i])
		}
	}
	return substitute(a, b, lengths(rows))
}

// lengths are those of the columns.
func lengths(rows [][]float64) []float64 {
	list := make([]float64, len(rows[0]))
	for i := range list {
		for _, r := range rows {
			list[i] += float64(r[i] * r[i])
		}
		if list[i] = math.Sqrt(list[i]); list[i] == 0 {
			list[i] = 1
		}
	}
	return list
}

// normal are the normal equations of columns scaled to length 1.
func normal(rows [][]float64, y []float64) (a [][]float64, b []float64) {
	size := lengths(rows)
	a, b = make([][]float64, len(size)), make([]float64, len(size))
	for i := range a {
		a[i] = make([]float64, len(size))
		for r, row := range rows {
			b[i] += float64(row[i] / size[i] * y[r])
			for j := range i + 1 {
				a[i][j] += float64(row[i] / size[i] * (row[j] / size[j]))
			}
		}
	}
	return a, b
}

// substitute solves a aᵀ x = b, and scales x back.
func substitute(a [][]float64, b, size []float64) []float64 {
	for i := range b {
		for k := range i {
			b[i] -= float64(a[i][k] * b[k])
		}
		b[i] /= a[i][i]
	}
	for i := len(b) - 1; i >= 0; i-- {
		for k := i + 1; k < len(b); k++ {
			b[i] -= float64(a[k][i] * b[k])
		}
		b[i] /= a[i][i]
	}
	for i := range b {
		b[i] /= size[i]
	}
	return b
}
