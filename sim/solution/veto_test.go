package solution

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// vetoCase is a small case in which parties never sign some packages.
func vetoCase(t testing.TB, dice *rand.Rand) *sim.Scenario {
	t.Helper()
	s := someCase(t, dice)
	for i := range s.Parties {
		w := s.Parties[i].Profile.Worth
		for range dice.IntN(3) {
			var when []sim.Condition
			for k, issue := range s.Space.Issues {
				if c := (sim.Condition{Issue: k}); dice.IntN(2) == 0 || k == 0 {
					for range issue.Values {
						c.Values = append(c.Values, dice.IntN(2) == 0)
					}
					when = append(when, c)
				}
			}
			w.Vetoes = append(w.Vetoes, when)
		}
		p, err := sim.NewProfile(s.Space, w, float64(len(s.Space.Issues))*(dice.Float64()-0.2))
		if err != nil {
			t.Fatal(err)
		}
		s.Parties[i].Profile = p
	}
	return s
}

// signedOracle sees the packages that nobody vetoes, and nothing else.
func signedOracle(s *sim.Scenario) *oracle {
	o := &oracle{}
	for j := range sim.Outcome(s.Space.Size()) {
		var u []float64
		for i := range s.Parties {
			if p := s.Parties[i].Profile; !p.Worth.Vetoed(s.Space, j) {
				u = append(u, p.Utility(j))
			}
		}
		if len(u) == len(s.Parties) {
			o.rows = append(o.rows, u)
		}
	}
	for i := range s.Parties {
		p := s.Parties[i].Profile
		o.reservations = append(o.reservations, p.Reservation)
		o.min, o.max = append(o.min, p.Min()), append(o.max, p.Max())
	}
	return o
}

func TestVetoesAgainstEnumeration(t *testing.T) {
	nothing := 0
	for seed := range uint64(2000) {
		s := vetoCase(t, rand.New(rand.NewPCG(seed, 6)))
		o := signedOracle(s)
		if len(o.rows) == 0 {
			nothing++
		}
		for _, analyze := range []func(*sim.Scenario) (*Analysis, error){Analyze, analyzeLarge} {
			a, err := analyze(s)
			if err != nil {
				t.Fatal(err)
			}
			if rational := o.rational(); a.Rational != uint64(len(rational)) || !a.Exact || !a.Counted {
				t.Fatalf("seed %d: %d rational, want %d", seed, a.Rational, len(rational))
			}
			wantPoints(t, "frontier", seed, a.Frontier, o.frontier())
			if len(o.rows) == 0 {
				if a.Zopa() || a.Opposition != math.Sqrt2 || a.Ideal != nil {
					t.Fatalf("seed %d: everything is vetoed: got %+v", seed, a)
				}
				continue
			}
			wantNumber(t, "opposition", seed, a.Opposition, o.nearest(o.rows, o.max))
			for _, c := range concepts {
				for _, p := range a.Solution(c).Points {
					if !signed(s, []int{0, 1}, p.Outcome) {
						t.Fatalf("seed %d: %s: package %d is vetoed", seed, c.Name, p.Outcome)
					}
				}
			}
			if most, points := o.largest(o.rational(), o.product); points != nil {
				wantNumber(t, "nash", seed, a.Solution(Nash).Value, most)
			}
			if most, points := o.largest(o.rational(), sum); points != nil {
				wantNumber(t, "best", seed, a.BestJoint, most)
			}
		}
	}
	if nothing < 50 {
		t.Errorf("only %d cases in which everything is vetoed", nothing)
	}
}

// At several tables only who sits there has a say.
func TestVetoesAtSeveralTables(t *testing.T) {
	s := scenario(t, party{0, []float64{3, 2, 1}}, party{0, []float64{1, 2, 3}}, party{0, []float64{1, 2, 3}})
	s.Tables = [][]int{{0, 1}, {0, 2}}
	w := s.Parties[2].Profile.Worth
	w.Vetoes = [][]sim.Condition{{{Issue: 0, Values: []bool{true, true, false}}}}
	p, err := sim.NewProfile(s.Space, w, 0)
	if err != nil {
		t.Fatal(err)
	}
	s.Parties[2].Profile = p
	a := analyze(t, s)
	want := [][]float64{{3, 1, 0}, {2, 2, 0}, {1, 3, 0}, {1, 0, 3}}
	wantPoints(t, "frontier", 0, a.Frontier, want)
	for _, p := range a.Frontier {
		if p.Table == 1 && p.Outcome != 2 || s.Parties[0].Profile.Utility(p.Outcome) != p.Utilities[0] {
			t.Errorf("got %+v", p)
		}
	}
}
