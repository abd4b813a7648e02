package stats

import (
	"fmt"
	"math/rand/v2"
)

// LatinHypercube is a design of n points in d dimensions, each coordinate from 0
// to 1 (1 itself excluded): of each coordinate's n equal parts every one holds
// just one point, at a random place (McKay, Beckman and Conover 1979). So each
// parameter alone is covered evenly, however many there are. It panics unless n
// and d are above 0.
func LatinHypercube(n, d int, dice *rand.Rand) [][]float64 {
	points := pointsOf(n, d)
	for j := range d {
		for i, part := range dice.Perm(n) {
			points[i][j] = (float64(part) + dice.Float64()) / float64(n)
		}
	}
	return points
}

// pointsOf are n points in d dimensions, at 0.
func pointsOf(n, d int) [][]float64 {
	if n < 1 || d < 1 {
		panic(fmt.Sprintf("design of %d points in %d dimensions: at least one of both is needed", n, d))
	}
	all, points := make([]float64, n*d), make([][]float64, n)
	for i := range points {
		points[i] = all[i*d : (i+1)*d : (i+1)*d]
	}
	return points
}
