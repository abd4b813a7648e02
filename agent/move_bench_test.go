package agent_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

// tenIssues is a random additive case of about the given size.
func tenIssues(tb testing.TB, values int, issues int) *sim.Scenario {
	tb.Helper()
	dice := rand.New(rand.NewPCG(1, 2))
	list := make([]sim.Issue, issues)
	for i := range list {
		list[i] = sim.Issue{Name: fmt.Sprint("issue ", i), Values: make([]string, values)}
	}
	space, err := sim.NewSpace(list)
	if err != nil {
		tb.Fatal(err)
	}
	s := &sim.Scenario{Name: "random", Space: space}
	for range 2 {
		tables := make([][]float64, issues)
		for i := range tables {
			tables[i] = make([]float64, values)
			for v := range tables[i] {
				tables[i][v] = dice.Float64()
			}
		}
		p, err := sim.NewProfile(space, sim.Worth{Tables: tables}, float64(issues)*0.3)
		if err != nil {
			tb.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Profile: p})
	}
	return s
}

// BenchmarkMove shows how the time of a move grows with the space: at most with
// its logarithm in a space that is listed, and at most 2 ms beyond.
func BenchmarkMove(b *testing.B) {
	for _, issues := range []int{3, 4, 5, 6, 7, 8, 9, 10} {
		benchmarkMoves(b, tenIssues(b, 4, issues))
	}
	for _, issues := range []int{8, 10, 12} {
		benchmarkMoves(b, tenIssues(b, 10, issues))
	}
}

// BenchmarkHyperRectangles is the same on the 10^10 packages of ANAC 2014.
func BenchmarkHyperRectangles(b *testing.B) {
	shared := cmp.Or(os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "shared"))
	s, err := scenarios.Open(filepath.Join(shared, "golden", "domains", "genius-xml", "anac_y2014_10issuesDiscountedwithRV"))
	if err != nil {
		b.Skip("the folder of reference values is not beside the repository")
	}
	benchmarkMoves(b, s)
}

func benchmarkMoves(b *testing.B, s *sim.Scenario) {
	for _, style := range []string{"boulware", "micro", "collaborative", "adaptive", "random", "tit-for-tat"} {
		b.Run(fmt.Sprintf("%s/%d", style, s.Space.Size()), func(b *testing.B) {
			session := duel(b, s, 100, style, "competitive")
			var rec sim.Record
			moves := 0
			for i := 0; b.Loop(); i++ {
				session.Seed = sim.Seed(1).At(i)
				if err := session.Play(context.Background(), &rec); err != nil {
					b.Fatal(err)
				}
				moves += len(rec.Steps)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(moves), "ns/move")
		})
	}
}
