// Package evolve lets shares of a population grow with what they earn, and says
// where that ends. It knows nothing of negotiation: a matrix in, shares out.
//
// The dynamics are the replicator equation of Taylor and Jonker (1978),
// Mathematical Biosciences 40, 145-156: the share of a strategy grows at the rate at
// which it earns more than the population does on average.
package evolve

import (
	"fmt"
	"math"
)

// Game is what each strategy earns: the row's payoff against the column.
type Game [][]float64

// MostStrategies is how many a game can have: rest points are looked for among all
// subsets of them.
const MostStrategies = 16

// Check says what is wrong with a matrix, if anything.
func (g Game) Check() error {
	if n := len(g); n < 2 || n > MostStrategies {
		return fmt.Errorf("%d strategies; it takes 2 to %d", n, MostStrategies)
	}
	for i, row := range g {
		if len(row) != len(g) {
			return fmt.Errorf("row %d has %d payoffs; it takes %d, one against each strategy", i+1, len(row), len(g))
		}
		for j, x := range row {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				return fmt.Errorf("row %d, column %d: no payoff", i+1, j+1)
			}
		}
	}
	return nil
}

// Equal is a population in which all have the same share.
func (g Game) Equal() []float64 {
	x := make([]float64, len(g))
	for i := range x {
		x[i] = 1 / float64(len(g))
	}
	return x
}

// earn writes what each strategy earns in a population and returns the average.
func (g Game) earn(x, earned []float64) float64 {
	average := 0.0
	for i, row := range g {
		earned[i] = 0
		for j, payoff := range row {
			earned[i] += float64(payoff * x[j])
		}
		average += float64(x[i] * earned[i])
	}
	return average
}

// Earned is what each strategy earns in a population, and the average.
func (g Game) Earned(x []float64) (each []float64, average float64) {
	each = make([]float64, len(g))
	return each, g.earn(x, each)
}
