package metric

import (
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// Yardstick is what the negotiations over one scenario are measured against.
// It is made once a scenario and world, read-only, and may be shared by goroutines.
type Yardstick struct {
	Scenario *sim.Scenario
	Analysis *solution.Analysis // nil for a space too large to list

	parties  []party
	samples  []*sample // by party
	seating  [][]int
	opposite []int // by party
	sameUnit bool
	walkaway bool // every party has a reservation value
	large    bool // the space cannot be listed: neither an analysis nor the moves' worth is at hand
	zopa     bool
	fair     bool // there is one table, and some package gives every party a gain
}

// party is what one side's moves are measured by.
type party struct {
	table []float64 // of worths, by package; nil in a space too large to list
	floor float64   // what no deal is worth: the reservation value, else the worst package, else NaN
	limit float64   // a worth below this is below the reservation value
	span  float64   // from the floor to the best package; NaN where there is nothing to gain
}

// NewYardstick joins a scenario and its analysis. For a space too large to list
// the analysis is nil; then the metrics that compare with other packages do not exist.
func NewYardstick(s *sim.Scenario, a *solution.Analysis) *Yardstick {
	y := &Yardstick{Scenario: s, Analysis: a, seating: s.Seating(), sameUnit: s.SameUnit(), walkaway: true, large: !s.Space.Tabled()}
	for i := range s.Parties {
		p := s.Parties[i].Profile
		y.parties = append(y.parties, measure(p))
		y.samples = append(y.samples, newSample(p))
		y.walkaway = y.walkaway && !math.IsInf(p.Reservation, -1)
	}
	y.opposite = facing(y.seating, len(s.Parties))
	if a != nil {
		y.zopa = a.Zopa()
		y.fair = len(y.seating) == 1 && a.Solution(solution.Nash).Value > solution.Tolerance
	}
	return y
}

func measure(profile *sim.Profile) party {
	p := party{table: profile.Table(), floor: profile.Reservation, span: math.NaN()}
	p.limit = p.floor - solution.Tolerance
	if p.table == nil {
		if math.IsInf(p.floor, -1) {
			p.floor = math.NaN()
		}
		return p
	}
	if math.IsInf(p.floor, -1) {
		p.floor = profile.Min()
	}
	if span := profile.Max() - p.floor; span > solution.Tolerance {
		p.span = span
	}
	return p
}
