package stats

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Interval is what is known of a mean over clusters: scenarios, or the worlds
// of one scenario. If not OK there is no interval, and Lo and Hi are NaN.
type Interval struct {
	Mean     float64 // the plain mean over the clusters; NaN if there are none
	Lo, Hi   float64
	Clusters int // in which the mean exists
	OK       bool
}

// sameness is the spread, relative to the size of the numbers, that rounding
// alone can cause.
const sameness = 1e-12

// OverClusters is Student's t interval of the mean of the clusters' means, with
// k-1 degrees of freedom. A cluster whose mean is NaN is left out.
//
// There is no interval with fewer than two clusters, and none where all means
// are equal: agents without dice in a case without spread, or a metric at its
// ceiling, show no variation from which to judge how other cases would differ,
// and an interval of no width would claim to know it exactly.
//
// The level is a share, such as 0.95; one outside of (0, 1) panics.
func OverClusters(means []float64, level float64) Interval {
	return interval(means, largest(means), level)
}

// Paired is the interval of the mean of the differences a - b, cluster by
// cluster: a paired t interval. Where either is NaN the pair is left out. As
// for OverClusters there is none where all differences are equal.
func Paired(a, b []float64, level float64) Interval {
	return interval(differences(a, b), max(largest(a), largest(b)), level)
}

// Unpaired is the interval of the difference of two means, a - b, of clusters
// that have nothing to do with each other: Welch's t (1947), its degrees of freedom rounded down.
func Unpaired(a, b []float64, level float64) Interval {
	x, y := moments(a), moments(b)
	d := x.Mean - y.Mean
	if x.N < 2 || y.N < 2 {
		return Interval{Mean: d, Lo: math.NaN(), Hi: math.NaN(), Clusters: int(x.N + y.N)}
	}
	se, df := welch(x, y)
	if !(se > 0) {
		return FromError(d, 0, 0, level)
	}
	i := FromError(d, se, int64(df), level)
	i.Clusters = int(x.N + y.N)
	return i
}

func mustBeLevel(level float64) {
	if !(0 < level && level < 1) {
		panic(fmt.Sprintf("level %v: a share between 0 and 1 is needed, such as 0.95", level))
	}
}

// moments are those of the numbers that are not NaN.
func moments(xs []float64) Moments {
	var m Moments
	for _, x := range xs {
		if !math.IsNaN(x) {
			m.Add(x)
		}
	}
	return m
}

// interval is Student's interval of the mean of numbers that were computed
// from others of this size.
func interval(xs []float64, size, level float64) Interval {
	mustBeLevel(level)
	m := moments(xs)
	none := math.NaN()
	if m.N == 0 {
		return Interval{Mean: none, Lo: none, Hi: none}
	}
	if m.N < 2 || !(m.SD() > float64(sameness*size)) {
		return Interval{Mean: m.Mean, Lo: none, Hi: none, Clusters: int(m.N)}
	}
	half := float64(critical(m.N-1, level) * m.SE())
	return Interval{Mean: m.Mean, Lo: m.Mean - half, Hi: m.Mean + half, Clusters: int(m.N), OK: true}
}

// largest is the size of the largest number that is not NaN.
func largest(xs []float64) float64 {
	size := 0.0
	for _, x := range xs {
		if math.Abs(x) > size {
			size = math.Abs(x)
		}
	}
	return size
}

// critical is the two-sided critical value of Student's t. It is rounded to
// nine digits, because the library's last ones differ between processors.
func critical(df int64, level float64) float64 {
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(df)}
	return math.Round(t.Quantile((1+level)/2)*1e9) / 1e9
}
