package sim

import (
	"slices"
	"testing"
)

func TestDirections(t *testing.T) {
	space, err := NewSpace([]Issue{{Name: "up", Values: []string{"a", "b", "c"}}, {Name: "down", Values: []string{"a", "b"}},
		{Name: "both", Values: []string{"a", "b", "c"}}, {Name: "flat", Values: []string{"a", "b"}}, {Name: "secret", Values: []string{"a", "b"}}})
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewProfile(space, Worth{Tables: [][]float64{{0, 0, 1}, {1, 0}, {0, 2, 1}, {3, 3}, {0, 9}}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	s := &Scenario{Space: space, Parties: []Party{{Profile: p}, {Profile: p}}}
	if got := s.Directions(0); got != nil {
		t.Errorf("got %v where nothing is public", got)
	}
	s.Public = []bool{true, true, true, true, false}
	if got, want := s.Setting(0, 1, 9).Beliefs[0].Directions, []int8{1, -1, 0, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
