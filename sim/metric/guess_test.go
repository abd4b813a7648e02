package metric

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// holds is a guesser that holds this of each package.
type holds func(o sim.Outcome) float64

func (h holds) Guess(_ int, o sim.Outcome) (float64, bool) { return h(o), true }

func judged(t *testing.T, s *sim.Scenario, h sim.Guesser) *Talks {
	t.Helper()
	rec := &sim.Record{Agreement: sim.None, Utilities: make([]float64, len(s.Parties)), Guessers: make([]sim.Guesser, len(s.Parties))}
	rec.Guessers[0] = h
	talks := &Talks{}
	talks.Read(NewYardstick(s, nil), rec)
	return talks
}

func TestGuesses(t *testing.T) {
	s := prices(t, 3, 2)
	buyer := s.Parties[1].Profile
	for _, c := range []struct {
		name                  string
		guess                 holds
		tau, pearson, weights float64
	}{
		{"the truth", buyer.Utility, 1, 1, 0},
		{"the truth on another scale", func(o sim.Outcome) float64 { return 5 + 0.1*buyer.Utility(o) }, 1, 1, 0},
		{"the opposite", func(o sim.Outcome) float64 { return -buyer.Utility(o) }, -1, -1, 0},
		{"the rush alone, of two that matter 10 and 3", func(o sim.Outcome) float64 { return float64(o % 2) }, none, none, 10.0 / 13},
		{"nothing of interest", func(sim.Outcome) float64 { return 0.5 }, none, none, none},
	} {
		talks := judged(t, s, c.guess)
		got := talks.guesses[0]
		if c.name[:8] != "the rush" && !alike([]float64{got.tau, got.pearson}, []float64{c.tau, c.pearson}, 1e-12) {
			t.Errorf("%s: got tau %v and r %v, want %v and %v", c.name, got.tau, got.pearson, c.tau, c.pearson)
		}
		if !alike([]float64{got.weights}, []float64{c.weights}, 1e-12) {
			t.Errorf("%s: weights are off by %v, want %v", c.name, got.weights, c.weights)
		}
		if talks.guesses[1] != talks.guesses[1] && !math.IsNaN(talks.guesses[1].tau) {
			t.Errorf("%s: one without a model is judged, %v", c.name, talks.guesses[1])
		}
	}
}

// Tau is what the definition says, on random guesses with ties.
func TestTauAgainstTheSlowWay(t *testing.T) {
	for seed := range uint64(200) {
		dice := rand.New(rand.NewPCG(seed, 8))
		s := random(t, dice)
		s.Parties, s.Tables = s.Parties[:2], nil
		holds := holds(func(o sim.Outcome) float64 { return float64(uint64(o) * (seed + 11) % 7) })
		got := judged(t, s, holds).guesses[0].tau
		truth, n, agree, x, y := s.Parties[1].Profile.Utility, sim.Outcome(min(64, s.Space.Size())), 0.0, 0.0, 0.0
		for a := range n {
			for b := range a {
				one, two := sign(truth(a)-truth(b)), sign(holds(a)-holds(b))
				agree, x, y = agree+one*two, x+one*one, y+two*two
			}
		}
		if want := agree / math.Sqrt(x*y); !alike([]float64{got}, []float64{want}, 1e-12) {
			t.Errorf("seed %d: got %v, want %v", seed, got, want)
		}
	}
}

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

// In a sample of a large space every issue takes every value.
func TestSampleOfALargeSpace(t *testing.T) {
	var issues []sim.Issue
	var tables [][]float64
	for range 8 {
		issues = append(issues, sim.Issue{Name: string(rune('a' + len(issues))), Values: []string{"1", "2", "3", "4"}})
		tables = append(tables, []float64{0, 1, 2, 3})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := newSample(profile(t, space, 0, tables...))
	if len(s.packages) != sampled {
		t.Fatalf("got %d packages, want %d", len(s.packages), sampled)
	}
	for i := range issues {
		seen := map[int]int{}
		for _, o := range s.packages {
			seen[space.Value(o, i)]++
		}
		if len(seen) < 4 {
			t.Errorf("issue %d has the values %v in the sample, want all", i, seen)
		}
	}
}

func TestJudgingDoesNotAllocate(t *testing.T) {
	y, rec := long(t)
	rec.Guessers = []sim.Guesser{holds(func(o sim.Outcome) float64 { return float64(o % 17) }), nil}
	talks, metrics := &Talks{}, All()
	talks.Read(y, rec)
	if math.IsNaN(ModelTau.Seat(talks, 0)) || !math.IsNaN(ModelTau.Seat(talks, 1)) {
		t.Error("the first seat has a model and the second none; it is not judged so")
	}
	if got := testing.AllocsPerRun(100, func() { talks.Read(y, rec); sum(talks, metrics) }); got != 0 {
		t.Errorf("got %v allocations a session, want none", got)
	}
}

func BenchmarkJudge(b *testing.B) {
	y, rec := long(b)
	guess := holds(func(o sim.Outcome) float64 { return float64(o % 17) })
	rec.Guessers = []sim.Guesser{guess, guess}
	talks := &Talks{}
	for b.Loop() {
		talks.Read(y, rec)
	}
}
