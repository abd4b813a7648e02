package scenarios

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/parley-sim/parley/scenarios/csv"
	"github.com/parley-sim/parley/scenarios/genius"
	"github.com/parley-sim/parley/sim"
)

// mostSampled is how many packages of a large space are compared.
const mostSampled = 10_000

// comesBack reads a converted case and compares it with what it was.
func comesBack(s *sim.Scenario, c Converted, to string, scales []genius.Scale) error {
	back, err := readBack(c, to)
	if err != nil {
		return err
	}
	if len(back.Parties) != len(s.Parties) || len(back.Space.Issues) != len(s.Space.Issues) {
		return fmt.Errorf("%d parties and %d issues come back of %d and %d", len(back.Parties), len(back.Space.Issues), len(s.Parties), len(s.Space.Issues))
	}
	for i, issue := range s.Space.Issues {
		if again := back.Space.Issues[i]; again.Name != issue.Name || !slices.Equal(again.Values, issue.Values) {
			return fmt.Errorf("issue %q comes back as %q, or with other values", issue.Name, again.Name)
		}
	}
	for k, p := range s.Parties {
		if err := sameWorths(back.Parties[k].Profile, p.Profile, scales[k]); err != nil {
			return fmt.Errorf("%s: %w", p.Name, err)
		}
	}
	return nil
}

func readBack(c Converted, to string) (*sim.Scenario, error) {
	switch to {
	case "native":
		return Read(c.Files[0])
	case "csv":
		return csv.Read(c.Files[0])
	}
	return genius.Read(c.Files)
}

// sameWorths compares two profiles, the first of which is on a scale.
func sameWorths(got, want *sim.Profile, scale genius.Scale) error {
	share := func(u float64) float64 { return (u - scale.Shift) / scale.Width }
	for o := range packagesOf(want.Space()) {
		if g, w := got.Utility(o), share(want.Utility(o)); !near(g, w) {
			return fmt.Errorf("package %s comes back worth %v, not %v", want.Space().Format(o), g, w)
		}
	}
	r := share(want.Reservation)
	if !near(got.Reservation, r) && !(math.IsInf(r, -1) && got.Reservation == 0) || got.Discount != want.Discount {
		return fmt.Errorf("no deal comes back worth %v with a discount of %v, not %v and %v", got.Reservation, got.Discount, r, want.Discount)
	}
	return nil
}

// packagesOf is all packages of a space that is tabled, otherwise some of all kinds.
func packagesOf(s *sim.Space) iter.Seq[sim.Outcome] {
	return func(yield func(sim.Outcome) bool) {
		if s.Tabled() {
			for o := range sim.Outcome(s.Size()) {
				if !yield(o) {
					return
				}
			}
			return
		}
		dice := rand.New(rand.NewPCG(1, 2))
		for range mostSampled {
			if !yield(sim.Outcome(dice.Uint64N(s.Size()))) {
				return
			}
		}
	}
}
