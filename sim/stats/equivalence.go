package stats

import (
	"fmt"
	"math"
)

// Equivalence is the p-value of the hypothesis that an effect is at least the
// margin away from 0, on either side: the larger of two one-sided t tests
// (Schuirmann 1987). At most 0.05 says that the effect is too small to matter,
// which is the same as that its 90 % interval lies between the margins.
//
// The margin is above 0; another panics. NaN without a standard error or freedom.
func Equivalence(mean, se, df, margin float64) float64 {
	if !(margin > 0) {
		panic(fmt.Sprintf("margin %v: a number above 0 is needed", margin))
	}
	if math.IsNaN(mean) || !(se > 0) || !(df > 0) {
		return math.NaN()
	}
	return max(beyond((mean+margin)/se, df), beyond((margin-mean)/se, df))
}
