package solution

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// sale is five packages between a seller with a walk-away of 2 and a buyer
// with one of 1; package 1 is bad for both, package 5 is package 2 again.
func sale(t testing.TB) *sim.Scenario {
	return scenario(t,
		party{2, []float64{10, 1, 8, 6, 2, 8}},
		party{1, []float64{0, 0, 4, 5, 6, 4}})
}

func TestSale(t *testing.T) {
	a := analyze(t, sale(t))
	wantOutcomes(t, "frontier", a.Frontier, 0, 2, 3, 4)
	wantOutcomes(t, "nash", a.Solution(Nash).Points, 2) // gains 6 x 3 against 4 x 4 and 0 x 5
	wantOutcomes(t, "kalai-smorodinsky", a.Solution(KalaiSmorodinsky).Points, 3)
	wantOutcomes(t, "egalitarian", a.Solution(Egalitarian).Points, 3)
	wantOutcomes(t, "utilitarian", a.Solution(Utilitarian).Points, 2)
	wantOutcomes(t, "best", a.Solution(Best).Points, 2)
	for _, x := range []struct {
		what      string
		got, want float64
	}{
		{"rational", float64(a.Rational), 4},
		{"ideal of the seller", a.Ideal[0], 8}, // package 0 leaves the buyer below its walk-away
		{"ideal of the buyer", a.Ideal[1], 6},
		{"nash", a.Solution(Nash).Value, 18},
		{"kalai-smorodinsky", a.Solution(KalaiSmorodinsky).Value, 4.0 / 6},
		{"egalitarian", a.Solution(Egalitarian).Value, 4},
		{"utilitarian", a.Solution(Utilitarian).Value, 12},
		{"best joint", a.BestJoint, 12},
		{"opposition", a.Opposition, math.Hypot(2.0/9, 2.0/6)}, // of package 2
	} {
		if !near(x.got, x.want) {
			t.Errorf("%s: got %v, want %v", x.what, x.got, x.want)
		}
	}
}

func wantOutcomes(t testing.TB, what string, points []Point, want ...sim.Outcome) {
	t.Helper()
	if got := outcomes(points); !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got packages %v, want %v", what, got, want)
	}
}

func TestMeasuresOfSale(t *testing.T) {
	a := analyze(t, sale(t))
	share := func(x float64, ok bool) float64 {
		if !ok {
			t.Error("a share does not exist, want one")
		}
		return x
	}
	for _, x := range []struct {
		what      string
		got, want float64
	}{
		{"captured by the best", share(a.Captured(12)), 1},
		{"captured without a deal", share(a.Captured(3)), 0},
		{"captured by package 4", share(a.Captured(8)), 5.0 / 9},
		{"gain of the seller from package 3", share(a.Gain(0, 6)), 4.0 / 6},
		{"gain of the buyer from package 0", share(a.Gain(1, 0)), -1.0 / 5},
		{"distance of a point of the frontier", a.ParetoDistance([]float64{6, 5}), 0},
		{"distance of package 1", a.ParetoDistance([]float64{1, 0}), 1}, // from package 0: all of the seller's range, none of the buyer's
		{"distance of package 3 from Nash", share(a.NashDistance([]float64{6, 5})), math.Hypot(2.0/9, 1.0/6)},
		{"reservation", a.Reservation(1), 1},
	} {
		if !near(x.got, x.want) {
			t.Errorf("%s: got %v, want %v", x.what, x.got, x.want)
		}
	}
	if !a.Zopa() || !a.OnFrontier([]float64{6, 5}) || a.OnFrontier([]float64{6, 4.9}) {
		t.Error("want room for a deal, and package 3 on the frontier but nothing below it")
	}
}

func TestNoRoom(t *testing.T) {
	for _, x := range []struct {
		what     string
		scenario *sim.Scenario
		rational uint64
	}{
		{"nobody agrees", scenario(t, party{9, []float64{1, 2}}, party{9, []float64{2, 1}}), 0},
		{"nobody gains", scenario(t, party{2, []float64{1, 2}}, party{1, []float64{2, 1}}), 1},
	} {
		a := analyze(t, x.scenario)
		if a.Rational != x.rational || a.Zopa() {
			t.Errorf("%s: got %d rational packages and room %v, want %d and none", x.what, a.Rational, a.Zopa(), x.rational)
		}
		if _, ok := a.Captured(3); ok {
			t.Errorf("%s: want no share of a gain that is not there", x.what)
		}
		if _, ok := a.Gain(0, 2); ok {
			t.Errorf("%s: want no share of a gain that is not there", x.what)
		}
		if len(a.Solution(Utilitarian).Points) == 0 || len(a.Frontier) != 2 {
			t.Errorf("%s: want a largest sum and a frontier of 2 all the same", x.what)
		}
		if got := uint64(len(a.Solution(Nash).Points)); got != x.rational {
			t.Errorf("%s: got %d Nash points, want %d", x.what, got, x.rational)
		}
	}
}

// Without an alternative, a party is taken to fall back on its worst package.
func TestNoReservation(t *testing.T) {
	a := analyze(t, scenario(t, party{none, []float64{3, 5, 9}}, party{none, []float64{7, 6, 2}}))
	if a.Reservation(0) != 3 || a.Reservation(1) != 2 || a.Rational != 3 {
		t.Errorf("got %v and %v, %d rational; want 3 and 2, 3 rational", a.Reservation(0), a.Reservation(1), a.Rational)
	}
	wantOutcomes(t, "nash", a.Solution(Nash).Points, 1)
}

// A buyer at two tables: whatever it signs at one, the vendor at the other
// keeps its walk-away.
func TestTwoTables(t *testing.T) {
	s := scenario(t, party{1, []float64{9, 4}}, party{3, []float64{2, 8}}, party{5, []float64{6, 7}})
	s.Tables = [][]int{{0, 1}, {0, 2}}
	a := analyze(t, s)
	want := []Point{
		{Outcome: 0, Table: 1, Utilities: []float64{9, 3, 6}},
		{Outcome: 1, Table: 0, Utilities: []float64{4, 8, 5}},
		{Outcome: 1, Table: 1, Utilities: []float64{4, 3, 7}},
	}
	if !reflect.DeepEqual(a.Frontier, want) {
		t.Errorf("got frontier %v, want %v", a.Frontier, want)
	}
	if a.Rational != 3 || a.BestJoint != 18 { // package 0 at the first table leaves its vendor below 3
		t.Errorf("got %d rational, best %v; want 3 and 18", a.Rational, a.BestJoint)
	}
	wantOutcomes(t, "nash", a.Solution(Nash).Points, 1) // gains 3 x 5, against 8 x 1 and 3 x 2 at the other table
	wantOutcomes(t, "egalitarian", a.Solution(Egalitarian).Points, 1)
	if got, want := a.Min, []float64{4, 2, 5}; !reflect.DeepEqual(got, want) {
		t.Errorf("got least worths %v, want %v", got, want)
	}
}

func TestRefuses(t *testing.T) {
	large, err := sim.NewSpace([]sim.Issue{{Name: "a", Values: make([]string, 2000)}, {Name: "b", Values: make([]string, 2000)}})
	if err != nil {
		t.Fatal(err)
	}
	profile, err := sim.NewProfile(large, sim.Worth{Tables: [][]float64{make([]float64, 2000), make([]float64, 2000)}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		scenario *sim.Scenario
		want     string
	}{
		{&sim.Scenario{Name: "big", Space: large, Parties: []sim.Party{{Profile: profile}}}, "too many to compare"},
		{&sim.Scenario{Name: "empty", Space: large}, "no parties"},
		{scenario(t, party{0, []float64{1, 1e300}}), "too large to analyze"},
	} {
		if _, err := Analyze(x.scenario); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("got error %v, want one that says %q", err, x.want)
		}
	}
}

// Whoever counts in other units, from another zero, finds the same packages;
// but for the concepts that compare worths as they are.
func TestUnitsDoNotMatter(t *testing.T) {
	for seed := range uint64(200) {
		dice := rand.New(rand.NewPCG(seed, 3))
		s := randomScenario(t, dice)
		var moved []party
		for _, p := range s.Parties {
			factor, shift := float64(int(1)<<dice.IntN(4)), float64(dice.IntN(20)-10)
			q := party{reservation: p.Profile.Reservation*factor + shift}
			for _, u := range p.Profile.Table() {
				q.worths = append(q.worths, u*factor+shift)
			}
			moved = append(moved, q)
		}
		a, b := analyze(t, s), analyze(t, scenario(t, moved...))
		if len(a.Frontier) != len(b.Frontier) || a.Rational != b.Rational || !near(a.Opposition, b.Opposition) {
			t.Fatalf("seed %d: frontier %d, rational %d, opposition %v became %d, %d, %v", seed,
				len(a.Frontier), a.Rational, a.Opposition, len(b.Frontier), b.Rational, b.Opposition)
		}
		if x, y := a.Solution(KalaiSmorodinsky), b.Solution(KalaiSmorodinsky); !near(x.Value, y.Value) {
			t.Fatalf("seed %d: Kalai-Smorodinsky value %v became %v", seed, x.Value, y.Value)
		}
		if len(s.Parties) == 2 && b.Solution(Nash).Value > 1e-6 && len(a.Solution(Nash).Points) > 0 {
			u := a.Scenario.Parties[0].Profile.Utility(b.Solution(Nash).Points[0].Outcome)
			v := a.Scenario.Parties[1].Profile.Utility(b.Solution(Nash).Points[0].Outcome)
			if got := (u - a.Reservation(0)) * (v - a.Reservation(1)); !near(got, a.Solution(Nash).Value) {
				t.Fatalf("seed %d: the Nash point moved to one of product %v, want %v", seed, got, a.Solution(Nash).Value)
			}
		}
	}
}

func TestOrderOfPartiesDoesNotMatter(t *testing.T) {
	for seed := range uint64(200) {
		s := randomScenario(t, rand.New(rand.NewPCG(seed, 4)))
		reversed := *s
		reversed.Parties = nil
		for i := range s.Parties {
			reversed.Parties = append(reversed.Parties, s.Parties[len(s.Parties)-1-i])
		}
		a, b := analyze(t, s), analyze(t, &reversed)
		if len(a.Frontier) != len(b.Frontier) || !near(a.Opposition, b.Opposition) {
			t.Fatalf("seed %d: frontier %d and opposition %v became %d and %v", seed, len(a.Frontier), a.Opposition, len(b.Frontier), b.Opposition)
		}
		for k, x := range a.Solutions {
			if y := b.Solutions[k]; !near(x.Value, y.Value) || len(x.Points) != len(y.Points) {
				t.Fatalf("seed %d: %s %v with %d points became %v with %d", seed, x.Concept.Name, x.Value, len(x.Points), y.Value, len(y.Points))
			}
		}
	}
}

// Fair packages, by theory, are ones that nobody can improve on for all.
func TestNashAndBestReachTheFrontier(t *testing.T) {
	for seed := range uint64(200) {
		a := analyze(t, randomScenario(t, rand.New(rand.NewPCG(seed, 5))))
		for _, c := range []*Concept{Nash, Best} {
			for _, p := range a.Solution(c).Points {
				if value := a.Solution(c).Value; value > 1e-3 && !a.OnFrontier(p.Utilities) {
					t.Fatalf("seed %d: %s point %v of value %v is dominated", seed, c.Name, p.Utilities, value)
				}
			}
		}
	}
}

func TestMeasuresDoNotAllocate(t *testing.T) {
	a := analyze(t, additive(t, 2, 3, 6))
	u := []float64{1.2, 0.7}
	got := testing.AllocsPerRun(100, func() {
		a.ParetoDistance(u)
		a.NashDistance(u)
		a.OnFrontier(u)
		a.Captured(1.9)
		a.Gain(1, 0.7)
		a.Zopa()
	})
	if got != 0 {
		t.Errorf("got %v allocations, want none", got)
	}
}

// Every concept is in the analysis, and says in words what it means.
func TestConcepts(t *testing.T) {
	a := analyze(t, sale(t))
	for k, s := range a.Solutions {
		if s.Concept.Name == "" || s.Concept.Title == "" || !strings.HasSuffix(s.Concept.Sentence, ".") {
			t.Errorf("concept %+v has no name, title or sentence", s.Concept)
		}
		if len(s.Points) == 0 {
			t.Errorf("%s: no points, want some", s.Concept.Name)
		}
		if k > 0 && a.Solutions[k-1].Concept.Name >= s.Concept.Name {
			t.Errorf("%s stands before %s", a.Solutions[k-1].Concept.Name, s.Concept.Name)
		}
	}
	if got := a.Solution(&Concept{Name: "nash"}); got.Points != nil {
		t.Errorf("a concept that nobody registered has points %v", got.Points)
	}
}

// What rounding does to equal worths must not show: not in which package
// stands for its equals, nor in what is acceptable.
func TestTolerance(t *testing.T) {
	rounded := analyze(t, scenario(t, party{0.5, []float64{0.5 + 1e-12, 0.5, 0.5 - Tolerance/2}}, party{0, []float64{1, 1, 1}}))
	wantOutcomes(t, "nash", rounded.Solution(Nash).Points, 0)
	wantOutcomes(t, "frontier", rounded.Frontier, 0)
	if rounded.Rational != 3 {
		t.Errorf("got %d rational packages, want 3", rounded.Rational)
	}
	const step = 0.8 * Tolerance
	creeping := analyze(t, scenario(t, party{0, []float64{0, 3 + step, 6 + 2*step}}, party{0, []float64{10, 7, 4}}))
	wantOutcomes(t, "utilitarian", creeping.Solution(Utilitarian).Points, 2, 1) // package 0 is two steps below the best
}
