package main

import (
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// halfway is the package of those who meet halfway on each term by itself and
// trade nothing: on each, the value that gives most to whoever gets least of what
// the term holds for them. Of several, the one nearest the middle of the list.
func (t *teller) halfway(table int) sim.Outcome {
	var o sim.Outcome
	for i := range t.Space.Issues {
		shares := t.leastShares(table, i)
		best := 0
		for v, share := range shares {
			if d := share - shares[best]; d > solution.Tolerance || d > -solution.Tolerance && t.offMiddle(i, v) < t.offMiddle(i, best) {
				best = v
			}
		}
		o = t.Space.With(o, i, best)
	}
	return o
}

// leastShares is, for each value of a term, the smallest share among those at the
// table of what its best value is worth beside its worst. Bundles are left aside: who goes term by term does not see them.
func (t *teller) leastShares(table, issue int) []float64 {
	least := make([]float64, len(t.Space.Issues[issue].Values))
	for v := range least {
		least[v] = 1
	}
	for _, party := range t.Seating()[table] {
		worths := t.Parties[party].Profile.Worth.Tables[issue]
		lo, hi := slices.Min(worths), slices.Max(worths)
		if hi-lo <= solution.Tolerance {
			continue
		}
		for v, u := range worths {
			least[v] = min(least[v], (u-lo)/(hi-lo))
		}
	}
	return least
}

// offMiddle is how far a value is from the middle of its list.
func (t *teller) offMiddle(issue, value int) int {
	d := 2*value - (len(t.Space.Issues[issue].Values) - 1)
	return max(d, -d)
}
