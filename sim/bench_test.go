package sim

import (
	"context"
	"testing"
)

// insistent proposes one package until the deadline: the least an agent can do.
type insistent struct{ offer Outcome }

func (a *insistent) Start(View)           {}
func (a *insistent) Act(_ *Turn, m *Move) { m.Kind, m.Offer = Propose, a.offer }

// BenchmarkTable is the cost of the table itself: turns, records and rules.
func BenchmarkTable(b *testing.B) {
	space, err := NewSpace([]Issue{{Name: "price", Values: []string{"low", "high"}}})
	if err != nil {
		b.Fatal(err)
	}
	p, err := NewProfile(space, Worth{Tables: [][]float64{{0, 1}}}, 0)
	if err != nil {
		b.Fatal(err)
	}
	s := NewSession(&Scenario{Space: space, Parties: []Party{{Profile: p}, {Profile: p}}}, 50)
	s.Sit(0, 0, "", &insistent{0})
	s.Sit(0, 1, "", &insistent{1})
	var rec Record
	b.ReportAllocs()
	for i := range b.N {
		s.Seed = Seed(i)
		if err := s.Play(context.Background(), &rec); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(100*b.N), "ns/move")
}

// BenchmarkTableOfBundles lists the worths of a million packages with a bundle for
// each of 200 combinations of two issues, as yearly amounts make them.
func BenchmarkTableOfBundles(b *testing.B) {
	var issues []Issue
	w := Worth{}
	for _, n := range []int{40, 5, 25, 20, 10} {
		issues = append(issues, Issue{Values: make([]string, n)})
		w.Tables = append(w.Tables, make([]float64, n))
	}
	for u := range 40 {
		for v := range 5 {
			when := []Condition{{Issue: 0, Values: make([]bool, 40)}, {Issue: 1, Values: make([]bool, 5)}}
			when[0].Values[u], when[1].Values[v] = true, true
			w.Bundles = append(w.Bundles, Bundle{When: when, Worth: float64(u * v)})
		}
	}
	s, err := NewSpace(issues)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		w.table(s)
	}
}
