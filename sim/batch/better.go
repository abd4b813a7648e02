package batch

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// Bounds of a scenario and seating: how many of its most frequent packages are looked
// at, and of how many a better one is named.
const (
	mostLookedAt = 20
	mostBettered = 3
)

// better writes better.csv: for the most frequent agreements that leave something on
// the table, a package that leaves more to everybody.
func (r *Results) better(w io.Writer) error {
	seats := r.mostParties()
	header := append([]string{"scenario", "pairing"}, numbered("seat_%d_style", seats)...)
	header = append(header, "package", "count")
	header = append(header, numbered("gain_%d", seats)...)
	header = append(header, "captured", "better", "change")
	header = append(header, numbered("better_gain_%d", seats)...)
	t := newTable(w, append(header, "better_captured")...)
	for _, p := range r.pairings() {
		s := p.condition.Scenario
		a, err := r.asWritten(s)
		if err != nil {
			return err
		}
		if a == nil || len(s.Seating()) > 1 { // a package does not say at which table it was signed
			continue
		}
		p.better(t, a, seats)
	}
	return t.close()
}

func (s *seating) better(t *table, a *solution.Analysis, seats int) {
	scenario, left := s.condition.Scenario, mostBettered
	deals := slices.DeleteFunc(s.packages.byCount(), func(o sim.Outcome) bool { return o == sim.None || o == others })
	for _, o := range deals[:min(len(deals), mostLookedAt)] {
		u := worths(scenario, o)
		point, found := a.Better(u)
		if !found || left == 0 || slices.ContainsFunc(u, func(x float64) bool { return math.IsInf(x, 0) }) {
			continue
		}
		left--
		t.seated(s.condition, seats)
		t.text(s.describe(o))
		t.counts(s.packages.of[o].count)
		from, to := spotOf(a, u), spotOf(a, point.Utilities)
		t.padded(from.gains, seats)
		t.numbers(from.captured)
		t.text(s.describe(point.Outcome), change(scenario.Space, o, point.Outcome))
		t.padded(to.gains, seats)
		t.numbers(to.captured)
		t.end()
	}
}

// change says what differs between two packages: "price 110 to 120, term 3 years to 1 year".
func change(s *sim.Space, from, to sim.Outcome) string {
	var parts []string
	for i, issue := range s.Issues {
		if v, w := s.Value(from, i), s.Value(to, i); v != w {
			parts = append(parts, fmt.Sprintf("%s %s to %s", issue.Name, issue.Values[v], issue.Values[w]))
		}
	}
	return strings.Join(parts, ", ")
}
