package batch

import (
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// frontierPoints is how many points of a frontier are listed at most.
const frontierPoints = 400

// frontier writes frontier.csv: what was possible in each scenario as written.
func (r *Results) frontier(w io.Writer) error {
	seats := r.mostParties()
	header := append([]string{"scenario", "world", "kind"}, numbered("utility_%d", seats)...)
	header = append(header, numbered("gain_%d", seats)...)
	t := newTable(w, append(header, "captured")...)
	for _, s := range r.Design.Scenarios {
		a, err := solution.Analyze(s)
		if errors.Is(err, solution.ErrTooLarge) {
			continue
		}
		if err != nil {
			return fmt.Errorf("scenario %q: %w", s.Name, err)
		}
		t.possible(s, a, seats)
	}
	return t.close()
}

func (t *table) possible(s *sim.Scenario, a *solution.Analysis, seats int) {
	write := func(kind string, points []solution.Point) {
		for _, p := range points {
			t.text(s.Name, "*", kind)
			t.point(a, p.Utilities, seats)
		}
	}
	write("frontier", thin(a.Frontier))
	for _, solution := range a.Solutions {
		write(solution.Concept.Name, solution.Points)
	}
	reservation := make([]float64, len(s.Parties))
	for i := range reservation {
		reservation[i] = a.Reservation(i)
	}
	write("reservation", []solution.Point{{Utilities: reservation}})
}

// thin takes points evenly from a long frontier, the first and the last included.
func thin(points []solution.Point) []solution.Point {
	n := len(points)
	if n <= frontierPoints {
		return points
	}
	few := make([]solution.Point, frontierPoints)
	for i := range few {
		few[i] = points[i*(n-1)/(frontierPoints-1)]
	}
	return few
}

// point writes a point's worths, gains and share of the available gain.
func (t *table) point(a *solution.Analysis, u []float64, seats int) {
	gains, joint := make([]float64, seats), 0.0
	worths := make([]float64, seats)
	for i := range seats {
		gains[i], worths[i] = math.NaN(), math.NaN()
		if i < len(u) {
			worths[i] = u[i]
			joint += u[i]
			if g, ok := a.Gain(i, u[i]); ok {
				gains[i] = g
			}
		}
	}
	captured, ok := a.Captured(joint)
	if !ok {
		captured = math.NaN()
	}
	t.numbers(worths...)
	t.numbers(gains...)
	t.numbers(captured)
	t.end()
}
