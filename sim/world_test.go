package sim

import (
	"math"
	"slices"
	"testing"
)

// dealing is a case with spreads: the first party's reservation value and
// issues vary as given, the second's do not.
func dealing(t testing.TB, spread Spread) *Scenario {
	t.Helper()
	s := sized(t, 3, 2)
	first := profileOf(t, s, Worth{Base: 1, Tables: [][]float64{{0, 10, 20}, {-4, 4}}, Bundles: []Bundle{{Worth: 2}}}, 12)
	first.Discount = 0.9
	second := profileOf(t, s, Worth{Tables: [][]float64{{2, 1, 0}, {0, 1}}}, 1)
	return &Scenario{Name: "dealing", Space: s, Parties: []Party{{Name: "A", Profile: first, Spread: spread}, {Name: "B", Profile: second}}}
}

func TestWorldsStayWithinTheSpread(t *testing.T) {
	s := dealing(t, Spread{Reservation: 3, Issues: []float64{0.5, 0}})
	own := s.Parties[0].Profile
	least, most := math.Inf(1), math.Inf(-1)
	for i := range 400 {
		w := s.World(7, i).Parties[0].Profile
		least, most = min(least, w.Reservation), max(most, w.Reservation)
		factor := w.Worth.Tables[0][2] / 20
		if factor < 0.5 || factor > 1.5 {
			t.Errorf("world %d: issue a is scaled by %v, want 0.5 to 1.5", i, factor)
		}
		if got, want := w.Worth.Tables[0], []float64{0, float64(10 * factor), 20 * factor}; math.Abs(got[1]-want[1]) > 1e-12 || got[0] != 0 {
			t.Errorf("world %d: got worths %v of issue a, want all scaled by %v", i, got, factor)
		}
		if !slices.Equal(w.Worth.Tables[1], own.Worth.Tables[1]) || w.Worth.Base != 1 || w.Worth.Bundles[0].Worth != 2 || w.Discount != 0.9 {
			t.Errorf("world %d: what has no spread has changed: %+v", i, w.Worth)
		}
		if got, want := w.Utility(5), w.Worth.Of([]int{2, 1}); got != want {
			t.Errorf("world %d: package 5 is worth %v by the table, %v by the formula", i, got, want)
		}
	}
	if least < 9 || most > 15 || least > 9.1 || most < 14.9 {
		t.Errorf("got reservation values from %v to %v, want nearly 9 to nearly 15", least, most)
	}
	if own.Reservation != 12 || own.Worth.Tables[0][2] != 20 {
		t.Error("drawing worlds has changed the scenario")
	}
}

// Each spread has dice of its own: whoever adds one later changes no other number.
func TestReservationsDiceAreItsOwn(t *testing.T) {
	plain, more := dealing(t, Spread{Reservation: 3}), dealing(t, Spread{Reservation: 3, Issues: []float64{0.5, 0.2}})
	alone := dealing(t, Spread{Issues: []float64{0.5, 0}})
	for i := range 50 {
		want := plain.World(7, i).Parties[0].Profile.Reservation
		w := more.World(7, i).Parties[0].Profile
		if w.Reservation != want {
			t.Errorf("world %d: got reservation value %v beside spread issues, want %v", i, w.Reservation, want)
		}
		if got, want := alone.World(7, i).Parties[0].Profile.Worth.Tables[0][1], w.Worth.Tables[0][1]; got != want {
			t.Errorf("world %d: got worth %v without a spread of the reservation value, want %v", i, got, want)
		}
	}
}

func TestSameSeedSameWorld(t *testing.T) {
	s := dealing(t, Spread{Reservation: 3, Issues: []float64{0.5, 0.2}})
	drawn := map[float64]bool{}
	for _, seed := range []Seed{1, 2} {
		for _, i := range []int{5, 0, 5, 3} {
			a, b := s.World(seed, i).Parties[0].Profile, s.World(seed, i).Parties[0].Profile
			if a.Reservation != b.Reservation || !slices.Equal(a.Table(), b.Table()) {
				t.Errorf("world %d of seed %d differs from itself", i, seed)
			}
			drawn[a.Reservation] = true
		}
	}
	if len(drawn) != 6 {
		t.Errorf("got %d different worlds, want 6: three of each seed", len(drawn))
	}
}

func TestWithoutSpreadTheWorldIsTheScenario(t *testing.T) {
	for _, spread := range []Spread{{}, {Issues: []float64{0, 0}}} {
		if s := dealing(t, spread); s.Varies() || s.World(1, 2) != s {
			t.Errorf("spread %v: the world is another scenario", spread)
		}
	}
	if !dealing(t, Spread{Issues: []float64{0, 0.1}}).Varies() || !dealing(t, Spread{Reservation: 1}).Varies() {
		t.Error("a case with a spread does not vary")
	}
}

func TestNoReservationStaysNone(t *testing.T) {
	s := dealing(t, Spread{Reservation: 3, Issues: []float64{0.5, 0}})
	s.Parties[0].Profile = s.Parties[0].Profile.WithReservation(math.Inf(-1))
	if got := s.World(1, 1).Parties[0].Profile.Reservation; !math.IsInf(got, -1) {
		t.Errorf("got reservation value %v, want none", got)
	}
}
