package stats

import (
	"fmt"
	"math"
)

// Contrast is the interval, over clusters, of a weighted sum of what each has in
// several conditions: clusters[k][c] times weights[c]. Weights 1 and -1 compare two
// conditions, as Paired does; 1, -1, -1 and 1 are the interaction of two factors
// in the cells 11, 12, 21 and 22: what the one does more where the other is present.
//
// A cluster with a NaN in a condition of a weight other than 0 is left out. As for
// OverClusters there is no interval where all sums are equal. Clusters of another
// length than the weights panic.
func Contrast(clusters [][]float64, weights []float64, level float64) Interval {
	sums, size := make([]float64, len(clusters)), 0.0
	for k, ys := range clusters {
		if len(ys) != len(weights) {
			panic(fmt.Sprintf("cluster of %d conditions and %d weights: as many are needed", len(ys), len(weights)))
		}
		for c, w := range weights {
			if w == 0 {
				continue
			}
			part := float64(w * ys[c])
			sums[k] += part
			if math.Abs(part) > size {
				size = math.Abs(part)
			}
		}
	}
	return interval(sums, size, level)
}
