package stats

import (
	"fmt"
	"math"
	"slices"
)

// Response is how an outcome answers to a dose, over clusters that each got every
// dose. Intervals are Student's over the clusters' own curves, with k-1 degrees of
// freedom.
type Response struct {
	Slope     Interval // of the straight line: the change for one unit of dose
	Curvature Interval // of the parabola: the coefficient of the squared dose
	AtLow     Interval // how steep the parabola is at the smallest dose
	AtHigh    Interval // and at the largest

	// Optimum is the dose at which the mean parabola turns: its highest point if the
	// curvature is below 0, its lowest otherwise. It is the ratio of two means, with
	// Fieller's interval, so it has one only where the curvature's leaves out 0. Its
	// mean is NaN if the curve does not turn from the smallest to the largest dose.
	Optimum Interval
}

// DoseResponse fits a line and a parabola to every cluster, clusters[k][i] being
// the outcome at doses[i], and sums them up. That the outcome rises and then falls
// is shown by AtLow above 0 and AtHigh below it (Lind and Mehlum 2010), not by the
// curvature alone.
//
// A cluster with a NaN is left out, since its curve would be of other doses. With
// fewer than two doses that differ nothing is known, with two nothing but the
// slope. Clusters of another length than the doses panic, as does a dose that is NaN.
func DoseResponse(doses []float64, clusters [][]float64, level float64) Response {
	if !isWhole(doses) {
		panic(fmt.Sprintf("doses %v: numbers are needed", doses))
	}
	var slopes, bends, low, high, turn []float64
	for _, ys := range clusters {
		if len(ys) != len(doses) {
			panic(fmt.Sprintf("cluster of %d outcomes for %d doses: as many are needed", len(ys), len(doses)))
		}
		if len(doses) == 0 || !isWhole(ys) {
			continue
		}
		p := fit(doses, ys)
		slopes, bends = append(slopes, p.slope), append(bends, p.bend)
		low, high = append(low, p.slopeAt(slices.Min(doses))), append(high, p.slopeAt(slices.Max(doses)))
		turn = append(turn, -p.slopeAt(0)/2)
	}
	return Response{
		Slope:     OverClusters(slopes, level),
		Curvature: OverClusters(bends, level),
		AtLow:     OverClusters(low, level),
		AtHigh:    OverClusters(high, level),
		Optimum:   within(doses, Ratio(turn, bends, level)),
	}
}

// within is the interval of a dose that is one of those tried, or between them.
func within(doses []float64, i Interval) Interval {
	if len(doses) == 0 || !(slices.Min(doses) <= i.Mean && i.Mean <= slices.Max(doses)) {
		return Interval{Mean: math.NaN(), Lo: math.NaN(), Hi: math.NaN(), Clusters: i.Clusters}
	}
	return i
}
