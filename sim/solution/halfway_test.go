package solution

import (
	"reflect"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// On a term that both see alike, meeting halfway gives both the best; on one
// that they see against each other, the middle; of two middles, the first.
func TestHalfway(t *testing.T) {
	s := bargain(t,
		[][]float64{{0, 1, 2, 3, 4}, {3, 2, 1, 0}, {0, 1, 2}},
		[][]float64{{4, 3, 2, 1, 0}, {0, 1, 2, 3}, {0, 5, 6}})
	want := s.Space.Outcome(2, 1, 2)
	point, signs := analyze(t, s).Halfway(0)
	if got := Halfway(s, 0); got != want || point.Outcome != want || !signs || !reflect.DeepEqual(point.Utilities, []float64{6, 9}) {
		t.Errorf("got %q and %+v, want %q worth 6 and 9", s.Space.Format(got), point, s.Space.Format(want))
	}
	vetoing, err := sim.NewProfile(s.Space, sim.Worth{Tables: s.Parties[1].Profile.Worth.Tables,
		Vetoes: [][]sim.Condition{{{Issue: 2, Values: []bool{false, false, true}}}}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	s.Parties[1].Profile = vetoing
	if point, signs := analyze(t, s).Halfway(0); signs || point.Outcome != want || point.Utilities[1] != 9 {
		t.Errorf("got %+v (signed: %v), want the same package, which nobody signs", point, signs)
	}
}

// At the second of two tables the first vendor has its walk-away.
func TestHalfwayOfTwoTables(t *testing.T) {
	s := scenario(t, party{1, []float64{9, 5, 1}}, party{3, []float64{2, 4, 10}}, party{5, []float64{6, 9, 7}})
	s.Tables = [][]int{{0, 1}, {0, 2}}
	if point, _ := analyze(t, s).Halfway(1); point.Outcome != 1 || point.Table != 1 || !reflect.DeepEqual(point.Utilities, []float64{5, 3, 9}) {
		t.Errorf("got %+v, want package 1 with the first vendor at its walk-away", point)
	}
}
