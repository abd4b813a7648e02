package stats

import (
	"fmt"
	"math"
	"slices"
)

// Holm adjusts the p-values of a family of comparisons, so that calling real
// every one at or below alpha is wrong about any of them with a chance of at
// most alpha, whatever they have to do with each other (Holm 1979): with
// p(1) <= ... <= p(m), the adjusted p(i) is the largest (m-j+1) p(j) of j <= i,
// at most 1. It is R's p.adjust with method "holm".
//
// They come back in the order given. One that is NaN stays NaN and does not
// count in the family; one outside of 0 to 1 panics.
func Holm(p []float64) []float64 {
	adjusted := slices.Clone(p)
	var ranked []int
	for i, x := range p {
		if x < 0 || x > 1 {
			panic(fmt.Sprintf("p-value %v: a number from 0 to 1 is needed, or NaN", x))
		}
		if !math.IsNaN(x) {
			ranked = append(ranked, i)
		}
	}
	slices.SortStableFunc(ranked, func(i, j int) int {
		switch {
		case p[i] < p[j]:
			return -1
		case p[i] > p[j]:
			return 1
		}
		return 0
	})
	least := 0.0
	for j, i := range ranked {
		least = max(least, min(1, float64(len(ranked)-j)*p[i]))
		adjusted[i] = least
	}
	return adjusted
}
