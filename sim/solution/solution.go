// Package solution says what an ideal deal would be: which packages nobody can
// improve on, which ones bargaining theory calls fair, how opposed the parties
// are. It knows nothing of how people get there.
package solution

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// Tolerance is how close two worths count as equal.
const Tolerance = 1e-9

// Point is a package that could be agreed, at a table, with what it is worth
// to every party of the scenario (the reservation value to those who sit elsewhere).
type Point struct {
	Outcome   sim.Outcome
	Table     int
	Utilities []float64
}

// Solution is the packages that a concept calls best: its value, and all
// distinct utility vectors within Tolerance of it, by falling worth to the
// first party. No points: there is none.
type Solution struct {
	Concept *Concept
	Value   float64
	Points  []Point
}

// Analysis is what can be known of a scenario before anybody talks. It is
// read-only once made and may be shared by goroutines.
type Analysis struct {
	Scenario   *sim.Scenario
	Frontier   []Point    // Pareto frontier over all packages that nobody vetoes, reservation values ignored; by falling worth to the first party
	Solutions  []Solution // one a concept, in the order of the concepts' names
	Rational   uint64     // packages that leave nobody below the reservation value; at least so many, if not Counted
	Counted    bool       // all packages were counted, and not those of the frontier alone
	Exact      bool       // the frontier is the whole frontier
	Within     float64    // if not: how far its points can be from it in the first party's worth; infinite where a search was cut short
	Ideal      []float64  // by party, the most that a rational package gives; nil where there is none
	Min, Max   []float64  // by party, over all packages that it does not veto itself
	BestJoint  float64    // largest sum of worths over the rational packages; meaningless where there is none
	Opposition float64    // distance of the nearest package to everybody's best, each scaled to 0..1

	reservations []float64 // by party; the worst package where none is given
	scale        []float64 // by party, 1/(Max-Min); 0 where all packages are worth the same
	promising    *packages // of a large space, those among which is all of the frontier
}

// Analyze looks at every package of every table, or, in spaces that are too large
// to list, at all that can be on the frontier: that suffices, since every solution is
// there, but of packages that tie for one those that are dominated are left out. Large
// spaces of more than two parties or tables are refused with ErrTooLarge, worths that are
// too large to be compared in any case. Of packages that are
// worth the same to everybody, the one with the lowest number stands for all.
func Analyze(s *sim.Scenario) (*Analysis, error) {
	if len(s.Parties) == 0 {
		return nil, fmt.Errorf("scenario %q has no parties to analyze", s.Name)
	}
	if !s.Space.Tabled() {
		return analyzeLarge(s)
	}
	ps := list(s)
	a := &Analysis{Scenario: s, Exact: true, Counted: true}
	if err := a.measure(ps); err != nil {
		return nil, err
	}
	a.survey(ps)
	a.finish(ps)
	return a, nil
}

// finish finds the points that are best among packages that hold all of the frontier.
func (a *Analysis) finish(ps *packages) {
	a.Opposition = a.opposition(ps)
	a.Solutions = a.solve(ps)
	a.BestJoint = a.Solution(Best).Value
	a.Frontier = ps.points(ps.frontier(a.scale))
}

// Solution is the packages that a concept calls best.
func (a *Analysis) Solution(c *Concept) Solution {
	for _, s := range a.Solutions {
		if s.Concept == c {
			return s
		}
	}
	return Solution{Concept: c}
}
