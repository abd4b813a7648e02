package agent_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
)

// fourIssues is a case of 180 packages with opposed and tradable issues.
func fourIssues(tb testing.TB) *sim.Scenario {
	tb.Helper()
	values := func(n int) []string {
		list := make([]string, n)
		for i := range list {
			list[i] = string(rune('a' + i))
		}
		return list
	}
	space, err := sim.NewSpace([]sim.Issue{
		{Name: "price", Values: values(5)}, {Name: "payment", Values: values(4)},
		{Name: "returns", Values: values(3)}, {Name: "delivery", Values: values(3)},
	})
	if err != nil {
		tb.Fatal(err)
	}
	party := func(name string, reservation float64, tables ...[]float64) sim.Party {
		p, err := sim.NewProfile(space, sim.Worth{Tables: tables}, reservation)
		if err != nil {
			tb.Fatal(err)
		}
		return sim.Party{Name: name, Profile: p}
	}
	return &sim.Scenario{Name: "four issues", Space: space, Parties: []sim.Party{
		party("Seller", 0.3, []float64{0, .1, .22, .31, .4}, []float64{.1, .07, .03, 0}, []float64{.2, .1, 0}, []float64{.3, .2, 0}),
		party("Buyer", 0.3, []float64{.3, .22, .14, .06, 0}, []float64{0, .15, .28, .4}, []float64{0, .05, .1}, []float64{.2, .1, 0}),
	}}
}

// duel seats two styles over a scenario.
func duel(tb testing.TB, s *sim.Scenario, rounds int, specs ...string) *sim.Session {
	tb.Helper()
	session := sim.NewSession(s, rounds)
	for table, parties := range s.Seating() {
		for _, party := range parties {
			style, err := agent.Parse(specs[party])
			if err != nil {
				tb.Fatal(err)
			}
			setting := s.Setting(table, party, rounds)
			session.Sit(table, party, specs[party], style.Plan(setting).Agent())
		}
	}
	return session
}

func BenchmarkSession(b *testing.B) {
	for _, pair := range [][2]string{{"boulware", "conceder"}, {"boulware", "boulware"}, {"competitive", "collaborative"}, {"micro", "micro"}, {"nice-tit-for-tat", "nice-tit-for-tat"}, {"agent-k", "boulware"}, {"hard-headed", "boulware"}, {"hybrid", "boulware"}, {"crazy-haggler", "boulware"}, {"strongest", "boulware"}} {
		b.Run(pair[0]+"-"+pair[1], func(b *testing.B) {
			talks(b, duel(b, fourIssues(b), 100, pair[0], pair[1]))
		})
	}
}

// BenchmarkModels is what a session costs whose first seat models the other side, by model and by
// size: on 180 packages it should take at most 50 µs of both seats' time, on 390,625 at most 200.
func BenchmarkModels(b *testing.B) {
	for _, style := range []string{"collaborative", "testdata/styles/windowed.yaml", "testdata/styles/smith.yaml", "testdata/styles/bayesian.yaml", "testdata/styles/oracle.yaml", "testdata/styles/claiming.yaml"} {
		for _, s := range []*sim.Scenario{fourIssues(b), tenIssues(b, 5, 8)} {
			b.Run(fmt.Sprintf("%s/%d", strings.TrimSuffix(filepath.Base(style), ".yaml"), s.Space.Size()), func(b *testing.B) {
				talks(b, duel(b, s, 100, style, "collaborative"))
			})
		}
	}
}

// BenchmarkSocial shows what feelings cost: the same two styles without and with
// them. A session should take at most a third more.
func BenchmarkSocial(b *testing.B) {
	for _, pair := range [][2]string{
		{"competitive", "collaborative"}, {"competitive+social", "collaborative+social"},
		{"collaborative", "collaborative"}, {"collaborative+social", "collaborative+social"},
		{"adaptive", "competitive"}, {"adaptive+social", "competitive+social"},
	} {
		b.Run(pair[0]+"-"+pair[1], func(b *testing.B) {
			talks(b, duel(b, fourIssues(b), 100, pair[0], pair[1]))
		})
	}
}

// talks measures talks from one seed after the other.
func talks(b *testing.B, session *sim.Session) {
	b.Helper()
	var rec sim.Record
	moves := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		session.Seed = sim.Seed(1).At(i)
		if err := session.Play(context.Background(), &rec); err != nil {
			b.Fatal(err)
		}
		moves += len(rec.Steps)
	}
	b.ReportMetric(float64(moves)/float64(b.N), "moves/op")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(moves), "ns/move")
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "sessions/s")
}
