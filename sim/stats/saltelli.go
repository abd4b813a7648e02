package stats

import "math/rand/v2"

// SaltelliDesign is where a function of d parameters has to be evaluated for
// SobolIndices: n rows of d+2 points each, A, B, and then A with the first, the
// second, ... coordinate taken from B (Saltelli and others 2010). A and B are the
// two halves of a Sobol sequence in 2d dimensions, shifted by the dice, so d is at
// most 16 and n had best be a power of two.
func SaltelliDesign(n, d int, dice *rand.Rand) [][][]float64 {
	rows := make([][][]float64, n)
	for r, both := range SobolSequence(n, 2*d, dice) {
		rows[r] = pointsOf(d+2, d)
		for p, point := range rows[r] {
			copy(point, both[:d])
			if p == 1 {
				copy(point, both[d:])
			} else if p > 1 {
				point[p-2] = both[d+p-2]
			}
		}
	}
	return rows
}
