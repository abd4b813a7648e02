package solution

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The better package against a walk over all of them.
func TestBetterAgainstEnumeration(t *testing.T) {
	found := 0
	for seed := range uint64(300) {
		dice := rand.New(rand.NewPCG(seed, 6))
		s := randomScenario(t, dice)
		a := analyze(t, s)
		all := rows(s)
		u := all[dice.IntN(len(all))]
		least := math.Inf(-1)
		for _, v := range all {
			if dominates(v, u) {
				one, _ := a.raised(u, v)
				least = max(least, one)
			}
		}
		got, ok := a.Better(u)
		if ok != !math.IsInf(least, -1) || ok == a.OnFrontier(u) {
			t.Fatalf("seed %d: better %v, want %v; on the frontier %v", seed, ok, !math.IsInf(least, -1), a.OnFrontier(u))
		}
		if !ok {
			continue
		}
		found++
		one, _ := a.raised(u, got.Utilities)
		if !dominates(got.Utilities, u) || !a.OnFrontier(got.Utilities) || math.Abs(one-least) > 1e-6 {
			t.Errorf("seed %d: got %v after %v, which raises the least by %v; want by %v", seed, got.Utilities, u, one, least)
		}
		if !slices.ContainsFunc(a.Frontier, func(p Point) bool { return p.Outcome == got.Outcome }) {
			t.Errorf("seed %d: package %d is not on the frontier", seed, got.Outcome)
		}
	}
	if found < 50 {
		t.Errorf("only %d could be bettered", found)
	}
}
