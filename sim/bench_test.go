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
