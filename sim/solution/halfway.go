package solution

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Halfway is the package of those at a table who meet halfway on each term by
// itself and trade nothing: on each, the value that gives most to whoever gets least of
// what the term holds for them. Of several, the one nearest the middle of the list.
func Halfway(s *sim.Scenario, table int) sim.Outcome {
	var o sim.Outcome
	for i, issue := range s.Space.Issues {
		shares := leastShares(s, table, i)
		best, n := 0, len(issue.Values)
		for v, share := range shares {
			if d := share - shares[best]; d > Tolerance || d > -Tolerance && offMiddle(v, n) < offMiddle(best, n) {
				best = v
			}
		}
		o = s.Space.With(o, i, best)
	}
	return o
}

// Halfway is that package at a table, vetoes left aside, those who do not sit there
// at their walk-away; and whether nobody at the table vetoes it.
func (a *Analysis) Halfway(table int) (point Point, signs bool) {
	seats := a.Scenario.Seating()[table]
	point = Point{Outcome: Halfway(a.Scenario, table), Table: table, Utilities: slices.Clone(a.reservations)}
	for _, p := range seats {
		point.Utilities[p] = plain(a.Scenario.Parties[p].Profile, point.Outcome)
	}
	return point, signed(a.Scenario, seats, point.Outcome)
}

// leastShares is, for each value of a term, the smallest share among those at the
// table of what its best value is worth beside its worst. Bundles are left aside: who goes term by term does not see them.
func leastShares(s *sim.Scenario, table, issue int) []float64 {
	least := make([]float64, len(s.Space.Issues[issue].Values))
	for v := range least {
		least[v] = 1
	}
	for _, party := range s.Seating()[table] {
		worths := s.Parties[party].Profile.Worth.Tables[issue]
		lo, hi := slices.Min(worths), slices.Max(worths)
		if hi-lo <= Tolerance {
			continue
		}
		for v, u := range worths {
			least[v] = min(least[v], (u-lo)/(hi-lo))
		}
	}
	return least
}

// offMiddle is how far a value is from the middle of its list of n.
func offMiddle(value, n int) int {
	d := 2*value - (n - 1)
	return max(d, -d)
}
