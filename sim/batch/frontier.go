package batch

import (
	"io"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// frontierPoints is how many points of a frontier are listed at most.
const frontierPoints = 400

// possible is something that could have been agreed.
type possible struct {
	kind, text string // of no package for the walk-away
	spot
}

// frontier writes frontier.csv: what was possible in each scenario as written,
// and in the draws that the shown negotiations were played in.
func (r *Results) frontier(w io.Writer, shown []*talk) error {
	seats := r.mostParties()
	header := append([]string{"scenario", "world", "kind", "package"}, numbered("utility_%d", seats)...)
	header = append(header, numbered("gain_%d", seats)...)
	t := newTable(w, append(header, "captured")...)
	for _, s := range r.Design.Scenarios {
		a, err := r.asWritten(s)
		if err != nil {
			return err
		}
		if a == nil {
			continue
		}
		t.possible(s, "*", possibleIn(a), seats)
		if k := firstOf(shown, s); k != nil && s.Varies() {
			t.possible(s, "0", k.possible, seats)
		}
	}
	return t.close()
}

// firstOf is the first of the negotiations that was played in a scenario.
func firstOf(shown []*talk, s *sim.Scenario) *talk {
	for _, k := range shown {
		if k.condition.Scenario == s {
			return k
		}
	}
	return nil
}

func (t *table) possible(s *sim.Scenario, world string, list []possible, seats int) {
	for _, p := range list {
		t.text(s.Name, world, p.kind, p.text)
		t.spot(p.spot, seats)
		t.end()
	}
}

// possibleIn lists the frontier, the points of all concepts, and the walk-aways.
func possibleIn(a *solution.Analysis) []possible {
	var list []possible
	add := func(kind string, points []solution.Point) {
		for _, p := range points {
			list = append(list, possible{kind, a.Scenario.Space.Format(p.Outcome), spotOf(a, p.Utilities)})
		}
	}
	add("frontier", evenly(a.Frontier, frontierPoints))
	for _, solution := range a.Solutions {
		add(solution.Concept.Name, solution.Points)
	}
	reservation := make([]float64, len(a.Scenario.Parties))
	for i := range reservation {
		reservation[i] = a.Reservation(i)
	}
	return append(list, possible{"reservation", "", spotOf(a, reservation)})
}

// evenly takes some of a long list, the first and the last included.
func evenly[T any](list []T, most int) []T {
	n := len(list)
	if n <= most {
		return list
	}
	few := make([]T, most)
	for i := range few {
		few[i] = list[i*(n-1)/(most-1)]
	}
	return few
}
