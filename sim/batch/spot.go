package batch

import (
	"errors"
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// spot is where a package lies: what it is worth to each party, as it is and as a
// share of the way from the walk-away to the best package that leaves nobody below it, and
// what share of the gain there is it captures. NaN stands for what does not exist.
type spot struct {
	worths, gains []float64
	captured      float64
}

// spotOf places worths in a case; without an analysis there are no shares.
func spotOf(a *solution.Analysis, u []float64) spot {
	p := spot{worths: u, gains: make([]float64, len(u)), captured: math.NaN()}
	joint := 0.0
	for i, x := range u {
		joint += x
		p.gains[i] = math.NaN()
		if a == nil {
			continue
		}
		if g, ok := a.Gain(i, x); ok {
			p.gains[i] = g
		}
	}
	if a != nil {
		if share, ok := a.Captured(joint); ok {
			p.captured = share
		}
	}
	return p
}

// worths is what a package is worth to each party.
func worths(s *sim.Scenario, o sim.Outcome) []float64 {
	list := make([]float64, len(s.Parties))
	for i := range s.Parties {
		list[i] = s.Parties[i].Profile.Utility(o)
	}
	return list
}

// spot writes worths, gains and share of the available gain.
func (t *table) spot(p spot, seats int) {
	t.padded(p.worths, seats)
	t.padded(p.gains, seats)
	t.numbers(p.captured)
}

// padded writes a number for each party, and nothing for those that a case has not.
func (t *table) padded(xs []float64, seats int) {
	t.numbers(xs...)
	for range seats - len(xs) {
		t.text("")
	}
}

// asWritten is what can be known of a scenario with no draw of its spreads; nil
// where it is too large.
func (r *Results) asWritten(s *sim.Scenario) (*solution.Analysis, error) {
	if a, known := r.written[s]; known {
		return a, nil
	}
	a, err := solution.Analyze(s)
	if err != nil && !errors.Is(err, solution.ErrTooLarge) {
		return nil, fmt.Errorf("scenario %q: %w", s.Name, err)
	}
	if err != nil {
		a = nil
	}
	r.written[s] = a
	return a, nil
}
