package solution

import (
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// additive has this many issues of this many values, each worth something at
// random to each party.
func additive(b testing.TB, parties, issues, values int) *sim.Scenario {
	b.Helper()
	dice := rand.New(rand.NewPCG(1, 2))
	var list []sim.Issue
	for range issues {
		list = append(list, sim.Issue{Name: "issue", Values: make([]string, values)})
	}
	space, err := sim.NewSpace(list)
	if err != nil {
		b.Fatal(err)
	}
	s := &sim.Scenario{Name: "additive", Space: space}
	for range parties {
		w := sim.Worth{Tables: make([][]float64, issues)}
		for i := range w.Tables {
			for range values {
				w.Tables[i] = append(w.Tables[i], dice.Float64())
			}
		}
		profile, err := sim.NewProfile(space, w, 1)
		if err != nil {
			b.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Profile: profile})
	}
	return s
}

func bench(b *testing.B, s *sim.Scenario) {
	b.Helper()
	b.ReportAllocs()
	var a *Analysis
	for b.Loop() {
		a = analyze(b, s)
	}
	b.ReportMetric(float64(len(a.Frontier)), "frontier")
}

func BenchmarkAnalyzeSmall(b *testing.B) { bench(b, additive(b, 2, 3, 6)) }

func BenchmarkAnalyzeMillion(b *testing.B) { bench(b, additive(b, 2, 6, 10)) }

// scattered is packages that have nothing in common, the second party's worth
// being what the first leaves, give or take.
func scattered(b testing.TB, count int, give float64) *sim.Scenario {
	b.Helper()
	dice := rand.New(rand.NewPCG(3, 4))
	x, y := make([]float64, count), make([]float64, count)
	for j := range x {
		x[j] = dice.Float64()
		y[j] = 1 - x[j] + give*dice.Float64()
	}
	return scenario(b, party{none, x}, party{none, y})
}

func BenchmarkAnalyzeMillionScattered(b *testing.B) { bench(b, scattered(b, 1_000_000, 10)) }

func BenchmarkAnalyzeZeroSum(b *testing.B) { bench(b, scattered(b, 100_000, 1e-3)) }

func BenchmarkAnalyzeExactlyZeroSum(b *testing.B) { bench(b, scattered(b, 100_000, 0)) }

func BenchmarkAnalyzeThree(b *testing.B) { bench(b, additive(b, 3, 4, 21)) }

func BenchmarkAnalyzeTwentySeven(b *testing.B) { bench(b, additive(b, 27, 4, 21)) }

// All that parley analyze says, beside the analysis itself.
func BenchmarkEverythingOfAMillion(b *testing.B) {
	s := additive(b, 2, 6, 10)
	b.ReportAllocs()
	for b.Loop() {
		a := analyze(b, s)
		trades, _ := Trades(s, 3)
		if len(trades) == 0 || len(a.Cuts()) != 2 || len(Interests(s)) != 6 || a.Midpoint(0).Potential <= 0 {
			b.Fatal("something is missing")
		}
	}
}
