package trial

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/stats"
)

// Points are the settings of a sampled trial, one for each arm, in their order:
// a coordinate from 0 to 1 (1 itself excluded) for each factor.
//
// A Latin hypercube has n of them. Sobol's has n rows of factors+2 points each,
// row by row, since shares of variance follow from what changes within a row: A,
// B, and A with the first, the second, ... coordinate taken from B (Saltelli and
// others 2010). There n had best be a power of two, and 16 factors are the most.
func Points(m Method, n, factors int, seed sim.Seed) [][]float64 {
	dice := seed.Child("points").Rand()
	switch m {
	case Latin:
		return stats.LatinHypercube(n, factors, dice)
	case Sobol:
		var points [][]float64
		for _, row := range stats.SaltelliDesign(n, factors, dice) {
			points = append(points, row...)
		}
		return points
	}
	panic(fmt.Sprintf("method %q draws no points", m))
}
