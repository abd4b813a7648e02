// Package solution says what an ideal deal would be: which packages nobody can
// improve on, which ones bargaining theory calls fair, how opposed the parties
// are. It knows nothing of how people get there.
package solution

import "github.com/parley-sim/parley/sim"

// Tolerance is how close two worths count as equal.
const Tolerance = 1e-9

// Point is a package that could be agreed, at a table, with what it is worth
// to every party of the scenario (the reservation value to those who sit elsewhere).
type Point struct {
	Outcome   sim.Outcome
	Table     int
	Utilities []float64
}

// Solution is the packages that are best by some criterion: its value, and all
// distinct utility vectors within Tolerance of it. No points: there is none.
type Solution struct {
	Value  float64
	Points []Point
}

// Analysis is what can be known of a scenario before anybody talks. It is
// read-only once made.
type Analysis struct {
	Scenario         *sim.Scenario
	Frontier         []Point // Pareto frontier over all packages, reservation values ignored; by falling worth to the first party
	Nash             Solution
	KalaiSmorodinsky Solution
	Egalitarian      Solution
	Utilitarian      Solution
	Rational         uint64    // packages that leave nobody below the reservation value
	Ideal            []float64 // by party, the most that a rational package gives; nil where there is none
	Min, Max         []float64 // by party, over all packages
	BestJoint        float64   // largest sum of worths over the rational packages; meaningless where there is none
	Opposition       float64   // distance of the nearest package to everybody's best, each scaled to 0..1
}
