package metric

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// Grid is where the values of a metric are counted to show how they are
// distributed: at Bins evenly spaced points from Lo to Hi, values beyond them at the ends.
type Grid struct {
	Lo, Hi float64
	Bins   int
}

// Range is the grid of a metric for a scenario, with all of its worlds, and a
// deadline. Metrics that pool have the same one for every scenario.
type Range func(s *sim.Scenario, rounds int) Grid

// The number of points is chosen so that 0 and 1 are among them.
var (
	yesNo    = fixed(Grid{0, 1, 2})
	shares   = fixed(Grid{-0.25, 1.25, 601}) // a deal below somebody's walk-away leaves 0 to 1
	amounts  = fixed(Grid{0, 2, 501})        // of concessions: who goes back and forth gives more than there is
	scaled   = fixed(Grid{-1, 2, 601})
	distance = fixed(Grid{0, 1.5, 601})

	correlations = fixed(Grid{-1, 1, 401})
	portions     = fixed(Grid{0, 1, 401})
)

func fixed(g Grid) Range { return func(*sim.Scenario, int) Grid { return g } }

// mostBins is how many points are counted apart before neighbours are put together.
const mostBins = 1024

// upToDeadline has a point for every whole number from 0 to the deadline.
func upToDeadline(_ *sim.Scenario, rounds int) Grid {
	return Grid{0, float64(rounds), min(rounds+1, mostBins)}
}

// worths is from the least to the most that any party can end with.
func worths(s *sim.Scenario, _ int) Grid {
	lo, hi := math.Inf(1), math.Inf(-1)
	for i := range s.Parties {
		e := reach(&s.Parties[i])
		lo, hi = min(lo, e.least, e.floorLo), max(hi, e.most, e.floorHi)
	}
	return wide(lo, hi)
}

// surpluses is the same beyond the walk-away.
func surpluses(s *sim.Scenario, _ int) Grid {
	lo, hi := 0.0, 0.0
	for i := range s.Parties {
		e := reach(&s.Parties[i])
		lo, hi = min(lo, e.least-e.floorHi), max(hi, e.most-e.floorLo)
	}
	return wide(lo, hi)
}

// jointWorths is from the least to the most that all parties can have together.
func jointWorths(s *sim.Scenario, _ int) Grid {
	lo, hi := 0.0, 0.0
	for i := range s.Parties {
		e := reach(&s.Parties[i])
		lo, hi = lo+min(e.least, e.floorLo), hi+max(e.most, e.floorHi)
	}
	return wide(lo, hi)
}

// jointLosses is from nothing to all that lies within jointWorths.
func jointLosses(s *sim.Scenario, rounds int) Grid {
	g := jointWorths(s, rounds)
	return wide(0, g.Hi-g.Lo)
}

func wide(lo, hi float64) Grid {
	const bins = 512
	if !(lo < hi) {
		return Grid{lo - 0.5, lo + 0.5, bins}
	}
	return Grid{lo, hi, bins}
}

// extent is what a party can reach in any world.
type extent struct{ least, most, floorLo, floorHi float64 }

func reach(p *sim.Party) extent {
	least, most := packages(p.Profile)
	slack := 0.0
	for i, width := range p.Spread.Issues {
		largest := 0.0
		for _, x := range p.Profile.Worth.Tables[i] {
			largest = max(largest, math.Abs(x))
		}
		slack += float64(width * largest)
	}
	e := extent{least: least - slack, most: most + slack}
	e.floorLo, e.floorHi = e.least, e.least
	if r := p.Profile.Reservation; !math.IsInf(r, -1) {
		e.floorLo, e.floorHi = r-p.Spread.Reservation, r+p.Spread.Reservation
	}
	return e
}

// packages is the worth of the worst and of the best package; in a space too
// large to list, bounds of it.
func packages(p *sim.Profile) (least, most float64) {
	if p.Table() != nil {
		return p.Min(), p.Max()
	}
	return p.Worth.Bounds()
}
