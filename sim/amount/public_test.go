package amount_test

import (
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/amount"
)

func TestPublic(t *testing.T) {
	space, err := sim.NewSpace([]sim.Issue{{Name: "price", Values: []string{"100", "110", "120"}}, {Name: "discount", Values: []string{"20", "10"}},
		{Name: "delivery", Values: []string{"week 2", "week 8"}}, {Name: "colour", Values: []string{"red", "blue", "green"}}})
	if err != nil {
		t.Fatal(err)
	}
	party := func(name string, tables ...[]float64) sim.Party {
		p, err := sim.NewProfile(space, sim.Worth{Tables: tables}, 0)
		if err != nil {
			t.Fatal(err)
		}
		return sim.Party{Name: name, Profile: p}
	}
	s := &sim.Scenario{Space: space, Parties: []sim.Party{
		party("Vendor", []float64{0, 1, 1}, []float64{0, 2}, []float64{0, 3}, []float64{0, 1, 0}),
		party("Customer", []float64{2, 1, 0}, []float64{2, 0}, []float64{3, 0}, []float64{0, 0, 0})}}
	if got := amount.Public(s); got != nil {
		t.Errorf("got %q of a case where nothing is public", got)
	}
	s.Public = []bool{true, true, true, true}
	want := []string{
		"Everybody knows about price: Vendor wants a higher one and Customer wants a lower one.",
		"Everybody knows about discount: Vendor wants a lower one and Customer wants a higher one.",
		"Everybody knows about delivery: Vendor wants week 8 rather than week 2 and Customer wants week 2 rather than week 8.",
	}
	if got := amount.Public(s); !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}
