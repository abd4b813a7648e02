package main

import (
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// halfway is the package of those who meet halfway on each term by itself and
// trade nothing: on each, the value that gives most to whoever gets least of what
// the term holds for them. Of several, the one nearest the middle of the list.
func (t *teller) halfway(table int) sim.Outcome {
	var o sim.Outcome
	for i := range t.Space.Issues {
		best, most := 0, math.Inf(-1)
		for v := range t.Space.Issues[i].Values {
			least := t.leastShare(table, i, v)
			if least > most+solution.Tolerance || least > most-solution.Tolerance && t.offMiddle(i, v) < t.offMiddle(i, best) {
				best, most = v, least
			}
		}
		o = t.Space.With(o, i, best)
	}
	return o
}

// leastShare is the smallest share, among those at the table, of what the best
// value of a term is worth beside its worst. Bundles are left aside: who goes term by term does not see them.
func (t *teller) leastShare(table, issue, value int) float64 {
	least := 1.0
	for _, party := range t.Seating()[table] {
		worths := t.Parties[party].Profile.Worth.Tables[issue]
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, x := range worths {
			lo, hi = min(lo, x), max(hi, x)
		}
		if hi-lo > solution.Tolerance {
			least = min(least, (worths[value]-lo)/(hi-lo))
		}
	}
	return least
}

// offMiddle is how far a value is from the middle of its list.
func (t *teller) offMiddle(issue, value int) int {
	d := 2*value - (len(t.Space.Issues[issue].Values) - 1)
	return max(d, -d)
}
