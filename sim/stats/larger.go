package stats

import (
	"fmt"
	"math"
)

// Larger is the p-value of the hypothesis that an effect is no larger than the
// margin in the direction in which it was found: twice the one-sided t test
// beyond the margin, at most 1. At most 0.05 says that the 95 % interval
// lies wholly beyond the margin; with a margin of 0 it is PValue.
//
// A margin below 0 or NaN panics. NaN without a standard error or freedom.
func Larger(mean, se, df, margin float64) float64 {
	if !(margin >= 0) {
		panic(fmt.Sprintf("margin %v: 0 or a number above is needed", margin))
	}
	if math.IsNaN(mean) || !(se > 0) || !(df > 0) {
		return math.NaN()
	}
	return min(1, 2*beyond((math.Abs(mean)-margin)/se, df))
}
