package stats

import (
	"fmt"
	"math"
)

// Levels is an effect estimated on two levels: clusters that differ, and in each
// of them an estimate with an error of its own.
type Levels struct {
	Interval         // of the plain mean over the clusters, with k-1 degrees of freedom
	SE       float64 // the standard error of that mean, from both levels
	Dice     float64 // the part of it that more sessions in the same clusters would remove
	Tau      float64 // standard deviation of the clusters' true effects
}

// TwoLevel puts together the effects in k clusters and the standard errors that
// they have within their clusters, which is the simulation's error.
//
// The mean is plain and so is its standard error, s/√k, which holds both levels.
// Dice is √(Σ se²)/k. Tau² is s² less the mean of se², at least 0: the method of
// moments with equal weights, the variance component estimator of Hedges (1983).
// Weights by 1/se², as DerSimonian and Laird's (1986), would not do: where nothing
// is left to chance the error is 0.
//
// A cluster whose effect is NaN is left out. If the standard error of another is
// NaN, Dice and Tau are NaN. So they are, with SE, below two clusters. A
// negative standard error panics.
func TwoLevel(effects, errors []float64, level float64) Levels {
	if len(effects) != len(errors) {
		panic(fmt.Sprintf("%d effects and %d standard errors: as many are needed", len(effects), len(errors)))
	}
	m, sum := moments(effects), 0.0
	for i, se := range errors {
		if se < 0 {
			panic(fmt.Sprintf("standard error %v: 0 or a number above is needed", se))
		}
		if !math.IsNaN(effects[i]) {
			sum += float64(se * se)
		}
	}
	l := Levels{Interval: OverClusters(effects, level), SE: m.SE(), Dice: math.NaN(), Tau: math.NaN()}
	if k := float64(m.N); k > 1 {
		l.Dice, l.Tau = math.Sqrt(sum)/k, math.Sqrt(max(0, float64(m.SD()*m.SD())-sum/k))
	}
	return l
}
