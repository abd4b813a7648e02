package metric

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Whatever package is agreed in whatever world, and whatever no deal is worth
// there, lies on the grid.
func TestRangesHoldAllWorlds(t *testing.T) {
	for seed := range uint64(100) {
		dice := rand.New(rand.NewPCG(seed, 8))
		s := random(t, dice)
		for i := range s.Parties {
			p := &s.Parties[i]
			if math.IsInf(p.Profile.Reservation, -1) {
				p.Profile = p.Profile.WithReservation(-5)
			}
			p.Spread.Reservation = 20 * dice.Float64()
			for range s.Space.Issues {
				p.Spread.Issues = append(p.Spread.Issues, 0.3*dice.Float64())
			}
		}
		own, more, joint := worths(s, 20), surpluses(s, 20), jointWorths(s, 20)
		for world := range 10 {
			sum, none := 0.0, 0.0
			for _, p := range s.World(1, world).Parties {
				r := p.Profile.Reservation
				inside(t, own, p.Profile.Min(), p.Profile.Max(), r)
				inside(t, more, p.Profile.Min()-r, p.Profile.Max()-r, 0)
				sum, none = sum+p.Profile.Max(), none+r
			}
			inside(t, joint, sum, none)
			inside(t, jointLosses(s, 20), max(0, sum-none)) // below 0 there is no room for a deal
		}
	}
}

func inside(t testing.TB, g Grid, xs ...float64) {
	t.Helper()
	for _, x := range xs {
		if x < g.Lo || x > g.Hi {
			t.Errorf("%v is outside of %v to %v", x, g.Lo, g.Hi)
		}
	}
}

// No scenario is so flat that there is nothing to count on.
func TestRangesAreNeverEmpty(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: "only", Values: []string{"one"}}})
	if err != nil {
		t.Fatal(err)
	}
	flat := profile(t, space, 0, []float64{0})
	s := &sim.Scenario{Space: space, Parties: []sim.Party{{Profile: flat}, {Profile: flat}}}
	for _, m := range All() {
		for _, rounds := range []int{1, 20, 100_000} {
			if g := m.Range(s, rounds); !(g.Lo < g.Hi) || g.Bins < 2 || g.Bins > mostBins {
				t.Errorf("%s, %d rounds: got %+v", m.Name, rounds, g)
			}
		}
	}
}

// What pools is counted on one grid, where 0 and 1 are points.
func TestPoolingRanges(t *testing.T) {
	a, b := prices(t, 3, 2), random(t, rand.New(rand.NewPCG(4, 8)))
	for _, m := range All() {
		g := m.Range(a, 20)
		if m.Pools && g != m.Range(b, 20) {
			t.Errorf("%s: counted on %+v and on %+v", m.Name, g, m.Range(b, 20))
		}
		for _, x := range []float64{0, 1} {
			at := (x - g.Lo) / (g.Hi - g.Lo) * float64(g.Bins-1)
			if m.Pools && math.Abs(at-math.Round(at)) > 1e-9 {
				t.Errorf("%s: %v is no point of %+v", m.Name, x, g)
			}
		}
	}
}

// A space too large to list has no analysis. What needs none is measured.
func TestLargeSpace(t *testing.T) {
	var issues []sim.Issue
	var up, down [][]float64
	for i := range 11 {
		issues = append(issues, sim.Issue{Name: strconv.Itoa(i), Values: []string{"a", "b", "c", "d"}})
		up, down = append(up, []float64{0, 1, 2, 3}), append(down, []float64{3, 2, 1, 0})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "large", Space: space, Parties: []sim.Party{
		{Profile: profile(t, space, 10, up...)}, {Profile: profile(t, space, minusInf, down...)},
	}}
	first := space.Outcome(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2) // worth 22 and 11
	rec := &sim.Record{Agreement: first, Signed: 3, Round: 2, Rounds: 20, Utilities: []float64{22, 11},
		Reservations: []float64{10, minusInf}, Steps: []sim.Step{
			{Round: 1, Seat: 0, Move: sim.Move{Kind: sim.Propose, Offer: first}},
			{Round: 2, Seat: 1, Move: sim.Move{Kind: sim.Accept, Offer: first}},
		}}
	talks := &Talks{}
	talks.Read(NewYardstick(s, nil), rec)
	want := want{"deal": {1}, "walked": {0}, "rounds": {2}, "late": {0}, "own": {22, 11}, "own_scaled": {2.0 / 3, 1.0 / 3}, "surplus": {12, none}}
	for _, m := range All() {
		expected := want[m.Name]
		if expected == nil {
			expected = []float64{none, none}[:len(values(m, talks))]
		}
		if got := values(m, talks); !alike(got, expected, 1e-12) {
			t.Errorf("%s: got %v, want %v", m.Name, got, expected)
		}
		if g := m.Range(s, 20); !(g.Lo < g.Hi) {
			t.Errorf("%s: got %+v", m.Name, g)
		}
	}
	inside(t, worths(s, 20), 0, 33, 22)
}
