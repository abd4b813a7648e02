package solution

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// someCase is a small case of two parties, with bundles, caps and values that
// are alike, or without.
func someCase(t testing.TB, dice *rand.Rand) *sim.Scenario {
	t.Helper()
	var issues []sim.Issue
	for i := range 1 + dice.IntN(5) {
		issues = append(issues, sim.Issue{Name: fmt.Sprint(i), Values: make([]string, 1+dice.IntN(5))})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Space: space}
	whole, joined := dice.IntN(2) == 0, dice.IntN(2) == 0
	number := func() float64 {
		if whole {
			return float64(dice.IntN(6) - 1)
		}
		return dice.Float64()
	}
	for range 2 {
		w := sim.Worth{Base: number()}
		for _, issue := range issues {
			table := make([]float64, len(issue.Values))
			for v := range table {
				table[v] = number()
			}
			w.Tables = append(w.Tables, table)
		}
		for joined && dice.IntN(4) > 0 {
			b := sim.Bundle{Worth: number(), Unless: dice.IntN(3) == 0}
			for range dice.IntN(3) {
				c := sim.Condition{Issue: dice.IntN(len(issues))}
				for range issues[c.Issue].Values {
					c.Values = append(c.Values, dice.IntN(3) > 0)
				}
				b.When = append(b.When, c)
			}
			w.Bundles = append(w.Bundles, b)
		}
		if dice.IntN(4) == 0 {
			w.Cap = 3.25
		}
		reservation := math.Inf(-1)
		if dice.IntN(4) > 0 {
			reservation = float64(len(issues)) * (dice.Float64() - 0.2)
		}
		p, err := sim.NewProfile(space, w, reservation)
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Profile: p})
	}
	return s
}

// TestLargeAgainstEnumeration analyses small cases as if they were large.
func TestLargeAgainstEnumeration(t *testing.T) {
	for seed := range uint64(3000) {
		s := someCase(t, rand.New(rand.NewPCG(seed, 5)))
		want, err := Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		got, err := analyzeLarge(s)
		if err != nil {
			t.Fatal(err)
		}
		if !got.Exact || !got.Counted || got.Rational != want.Rational {
			t.Fatalf("seed %d: got %d rational packages (exact %v, counted %v), want %d", seed, got.Rational, got.Exact, got.Counted, want.Rational)
		}
		if math.Abs(got.Opposition-want.Opposition) > Tolerance {
			t.Fatalf("seed %d: got opposition %v, want %v", seed, got.Opposition, want.Opposition)
		}
		samePoints(t, seed, got.Frontier, want.Frontier)
		for k, s := range want.Solutions {
			g := got.Solutions[k]
			if (len(g.Points) == 0) != (len(s.Points) == 0) || math.Abs(g.Value-s.Value) > 2*Tolerance {
				t.Fatalf("seed %d: %s: got %v, want %v", seed, s.Concept.Name, g, s)
			}
			for _, point := range g.Points {
				if !among(point, s.Points) {
					t.Fatalf("seed %d: %s: %v is none of %v", seed, s.Concept.Name, point, s.Points)
				}
			}
		}
	}
}

func samePoints(t *testing.T, seed uint64, got, want []Point) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("seed %d: got a frontier of %d points, want %d", seed, len(got), len(want))
	}
	for _, p := range got {
		if !among(p, want) {
			t.Fatalf("seed %d: %v is not on the frontier %v", seed, p, want)
		}
	}
}

func among(p Point, list []Point) bool {
	for _, q := range list {
		if math.Abs(p.Utilities[0]-q.Utilities[0]) <= 2*Tolerance && math.Abs(p.Utilities[1]-q.Utilities[1]) <= 2*Tolerance {
			return true
		}
	}
	return false
}

// TestSearchCutShort gives a search so little time that it has to say that
// nothing is proven: what it lists are packages all the same, each party's best among them.
func TestSearchCutShort(t *testing.T) {
	cut := 0
	for seed := range uint64(1000) {
		s := someCase(t, rand.New(rand.NewPCG(seed, 5)))
		want, err := Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		p := newPromise(s)
		p.effort = 60
		got, err := p.analyze()
		if err != nil {
			t.Fatal(err)
		}
		if got.Exact {
			samePoints(t, seed, got.Frontier, want.Frontier)
			continue
		}
		cut++
		if !math.IsInf(got.Within, 1) {
			t.Errorf("seed %d: got a bound of %v, want none", seed, got.Within)
		}
		for _, point := range got.Frontier {
			for i, u := range point.Utilities {
				if worth := s.Parties[i].Profile.Utility(point.Outcome); worth != u {
					t.Errorf("seed %d: package %d is worth %v, want %v", seed, point.Outcome, u, worth)
				}
			}
		}
		if best := got.Frontier[0].Utilities[0]; math.Abs(best-want.Max[0]) > Tolerance {
			t.Errorf("seed %d: the first party's best is worth %v, want %v", seed, best, want.Max[0])
		}
		if got.Counted && got.Rational != want.Rational || got.Rational > want.Rational {
			t.Errorf("seed %d: got %d rational packages, want %d", seed, got.Rational, want.Rational)
		}
	}
	if cut < 100 {
		t.Errorf("only %d searches were cut short", cut)
	}
}

// TestThinnedFrontier keeps few packages while parts are merged: of every point
// of the frontier there is one that is as good for the second party and within the bound for the first.
func TestThinnedFrontier(t *testing.T) {
	thinned := 0
	for seed := range uint64(2000) {
		s := someCase(t, rand.New(rand.NewPCG(seed, 5)))
		want, err := Analyze(s)
		if err != nil {
			t.Fatal(err)
		}
		p := newPromise(s)
		p.most = 6
		got, err := p.analyze()
		if err != nil {
			t.Fatal(err)
		}
		if !got.Exact {
			thinned++
		}
		for _, w := range want.Frontier {
			near := false
			for _, g := range got.Frontier {
				near = near || g.Utilities[0] >= w.Utilities[0]-got.Within-2*Tolerance && g.Utilities[1] >= w.Utilities[1]-2*Tolerance
			}
			if !near {
				t.Errorf("seed %d: nothing within %v of %v in %v", seed, got.Within, w, got.Frontier)
			}
		}
	}
	if thinned < 100 {
		t.Errorf("only %d frontiers were thinned", thinned)
	}
}
