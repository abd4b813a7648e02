package metric

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// long is 170 alternating offers over 180 packages, as of two stubborn agents
// who come down step by step and agree in the end.
func long(t testing.TB) (*Yardstick, *sim.Record) {
	t.Helper()
	dice := rand.New(rand.NewPCG(1, 3))
	var issues []sim.Issue
	tables := make([][][]float64, 2)
	for i, n := range []int{3, 4, 3, 5} {
		issue := sim.Issue{Name: strconv.Itoa(i)}
		rows := [2][]float64{}
		for v := range n {
			issue.Values = append(issue.Values, strconv.Itoa(v))
			rows[0], rows[1] = append(rows[0], dice.Float64()), append(rows[1], dice.Float64())
		}
		issues = append(issues, issue)
		tables[0], tables[1] = append(tables[0], rows[0]), append(tables[1], rows[1])
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: "long", Space: space}
	for p := range 2 {
		s.Parties = append(s.Parties, sim.Party{Name: "party", Profile: profile(t, space, 1, tables[p]...)})
	}
	rec := &sim.Record{Agreement: sim.None, Ended: sim.Agreement, Round: 85, Rounds: 100}
	for k := range 170 {
		ranked := s.Parties[k%2].Profile.Ranked()
		offer := ranked.At(k / 4 % ranked.Len())
		rec.Steps = append(rec.Steps, sim.Step{Round: int32(k/2 + 1), Seat: uint8(k % 2), Move: sim.Move{Kind: sim.Propose, Offer: offer}})
	}
	last := &rec.Steps[169]
	last.Kind, last.Offer = sim.Accept, rec.Steps[168].Offer
	rec.Agreement, rec.Signed = last.Offer, 3
	for _, p := range s.Parties {
		rec.Utilities = append(rec.Utilities, p.Profile.Utility(rec.Agreement))
		rec.Reservations = append(rec.Reservations, p.Profile.Reservation)
	}
	return NewYardstick(s, analyze(t, s)), rec
}

// sum measures everything, as a batch does for every session.
func sum(t *Talks, metrics []*Metric) (total float64) {
	for _, m := range metrics {
		if m.Seat == nil {
			total += m.Session(t)
			continue
		}
		for party := range t.Worth {
			total += m.Seat(t, party)
		}
	}
	return total
}

func TestNoAllocation(t *testing.T) {
	y, rec := long(t)
	talks, metrics := &Talks{}, All()
	talks.Read(y, rec)
	if got := testing.AllocsPerRun(100, func() { talks.Read(y, rec); sum(talks, metrics) }); got != 0 {
		t.Errorf("got %v allocations a session, want none", got)
	}
}

func BenchmarkRead(b *testing.B) {
	y, rec := long(b)
	talks := &Talks{}
	for b.Loop() {
		talks.Read(y, rec)
	}
}

func BenchmarkReadAndMeasure(b *testing.B) {
	y, rec := long(b)
	talks, metrics := &Talks{}, All()
	b.Logf("%d points on the frontier", len(y.Analysis.Frontier))
	for b.Loop() {
		talks.Read(y, rec)
		sum(talks, metrics)
	}
}
