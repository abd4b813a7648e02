package stats

import "math"

// Cliff is Cliff's delta (1993): the chance that a number of a is larger than
// one of b, less the chance that it is smaller; from -1 to 1, and 0 if neither
// dominates. Each number counts as the grid point that stands for it, so it is
// exact where numbers are grid points, and numbers closer than a step are ties
// elsewhere. The grids may differ. NaN if either is empty.
func Cliff(a, b *Histogram) float64 {
	if a.N == 0 || b.N == 0 {
		return math.NaN()
	}
	var wins, below, level float64 // of b: those below the point of a, and those at it
	j := 0
	for i, n := range a.Counts {
		if n == 0 {
			continue
		}
		at := a.Point(i)
		for below, level = below+level, 0; j < b.Bins && b.Point(j) <= at; j++ {
			if b.Point(j) == at {
				level = float64(b.Counts[j])
			} else {
				below += float64(b.Counts[j])
			}
		}
		wins += float64(float64(n) * (below - (float64(b.N) - below - level)))
	}
	return wins / float64(float64(a.N)*float64(b.N))
}

// Superiority is the chance that a number of a is larger than one of b, ties
// counted half: the probability of superiority (McGraw and Wong 1992; with ties
// the measure A of Vargha and Delaney 2000). NaN if either is empty.
func Superiority(a, b *Histogram) float64 { return (Cliff(a, b) + 1) / 2 }

// CliffOf is Cliff's delta of the numbers themselves, by comparing every one
// with every other; those that are NaN are left out. It is slow, and what Cliff
// is checked against.
func CliffOf(a, b []float64) float64 {
	wins, pairs := 0.0, 0.0
	for _, x := range a {
		for _, y := range b {
			switch {
			case math.IsNaN(x) || math.IsNaN(y):
				continue
			case x > y:
				wins++
			case x < y:
				wins--
			}
			pairs++
		}
	}
	return wins / pairs
}
