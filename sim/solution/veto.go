package solution

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// drop leaves out the packages that somebody at their table vetoes. The extremes stay
// those of each party alone, so that a veto of one does not change how another's worths are scaled.
func (ps *packages) drop(s *sim.Scenario) {
	if !slices.ContainsFunc(s.Parties, func(p sim.Party) bool { return len(p.Profile.Worth.Vetoes) > 0 }) {
		return
	}
	var kept []int
	starts := []int{0}
	for t, seats := range s.Seating() {
		for j := ps.starts[t]; j < ps.starts[t+1]; j++ {
			if o := sim.Outcome(j - ps.starts[t]); signed(s, seats, o) {
				kept, ps.outcomes = append(kept, j), append(ps.outcomes, o)
			}
		}
		starts = append(starts, len(kept))
	}
	for i, column := range ps.columns {
		left := make([]float64, len(kept))
		for k, j := range kept {
			left[k] = column[j]
		}
		ps.extremes = append(ps.extremes, extremes(s, i))
		ps.columns[i] = left
	}
	ps.starts, ps.count = starts, len(kept)
}

// signed reports whether nobody at a table vetoes a package.
func signed(s *sim.Scenario, seats []int, o sim.Outcome) bool {
	for _, party := range seats {
		if !s.Parties[party].Profile.Signs(o) {
			return false
		}
	}
	return true
}

// extremes is what a party can end with at least and at most, wherever it sits.
func extremes(s *sim.Scenario, party int) [2]float64 {
	p := s.Parties[party].Profile
	least, most := p.Min(), p.Max()
	for _, seats := range s.Seating() {
		if !slices.Contains(seats, party) {
			least, most = min(least, reservation(p)), max(most, reservation(p))
		}
	}
	return [2]float64{least, most}
}

// vetoed reports whether somebody never signs the packages of a spot.
func (s spot) vetoed() bool { return math.IsInf(s.x, -1) || math.IsInf(s.y, -1) }
