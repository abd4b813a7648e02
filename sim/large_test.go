package sim

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// asLarge is the same profile answered for as if its space were too large to
// list, with at most `most` sums a half.
func asLarge(p *Profile, most int) *Profile {
	q := *p
	l := newLarge(&q.Worth, q.space)
	l.most = most
	q.shared = &shared{large: l}
	return &q
}

// someProfile is a random profile of a small space: whole points or real
// numbers, with a cap, bundles, and values that are alike, or without.
func someProfile(t testing.TB, dice *rand.Rand) *Profile {
	t.Helper()
	var issues []Issue
	var w Worth
	whole := dice.IntN(2) == 0
	number := func() float64 {
		if whole {
			return float64(dice.IntN(5) - 1)
		}
		return dice.Float64()
	}
	for i := range 1 + dice.IntN(5) {
		values, table := make([]string, 1+dice.IntN(5)), []float64(nil)
		for range values {
			table = append(table, number())
		}
		issues = append(issues, Issue{Name: fmt.Sprint(i), Values: values})
		w.Tables = append(w.Tables, table)
	}
	w.Base = number()
	for range dice.IntN(3) * dice.IntN(4) {
		b := Bundle{Worth: number(), Unless: dice.IntN(3) == 0}
		for range dice.IntN(4) {
			c := Condition{Issue: dice.IntN(len(issues))}
			for range issues[c.Issue].Values {
				c.Values = append(c.Values, dice.IntN(3) > 0)
			}
			b.When = append(b.When, c)
		}
		w.Bundles = append(w.Bundles, b)
	}
	if dice.IntN(3) == 0 {
		w.Cap = 3.5
	}
	s, err := NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewProfile(s, w, 0)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// listed is the plain answer to everything: what each package is worth by the
// large profile's own sums.
func listed(p *Profile) []float64 {
	all := make([]float64, p.space.Size())
	for o := range all {
		all[o] = p.Utility(Outcome(o))
	}
	return all
}

func TestLargeAgainstEnumeration(t *testing.T) {
	for seed := range uint64(3000) {
		dice := rand.New(rand.NewPCG(seed, 7))
		tabled := someProfile(t, dice)
		large := asLarge(tabled, maxSums)
		all := listed(large)
		for o, u := range all {
			if d := math.Abs(u - tabled.Utility(Outcome(o))); d > 1e-12 {
				t.Fatalf("seed %d: package %d is worth %v, want %v", seed, o, u, tabled.Utility(Outcome(o)))
			}
		}
		if got, want := [2]float64{large.Min(), large.Max()}, [2]float64{slices.Min(all), slices.Max(all)}; got != want {
			t.Fatalf("seed %d: got extremes %v, want %v", seed, got, want)
		}
		for range 8 {
			u := all[dice.IntN(len(all))]
			if dice.IntN(2) == 0 {
				u += dice.Float64() - 0.5
			}
			compareAt(t, seed, large, all, u)
		}
		compareBest(t, seed, large, all)
	}
}

// compareAt checks all questions about one worth.
func compareAt(t *testing.T, seed uint64, p *Profile, all []float64, u float64) {
	t.Helper()
	count, above, below := uint64(0), None, None
	for o, x := range all {
		if x >= u {
			count++
			if above == None || x < all[above] {
				above = Outcome(o)
			}
		} else if below == None || x > all[below] {
			below = Outcome(o)
		}
	}
	if got := p.Count(u); got != count {
		t.Errorf("seed %d: got %d packages worth %v, want %d", seed, got, u, count)
	}
	if got := p.Above(u); got != above {
		t.Errorf("seed %d: got package %d above %v, want %d", seed, got, u, above)
	}
	if got := p.Below(u); got != below {
		t.Errorf("seed %d: got package %d below %v, want %d", seed, got, u, below)
	}
	compareBand(t, seed, p, all, u)
}

func compareBand(t *testing.T, seed uint64, p *Profile, all []float64, u float64) {
	t.Helper()
	band := p.Between(u, u+0.5, 16)
	for k := range band.Tries {
		if o := band.At(k); o != None && (int(o) >= len(all) || all[o] < u || all[o] >= u+0.5 && all[o] < p.shared.large.limit) {
			t.Errorf("seed %d: package %d, worth %v, is not in the band from %v", seed, o, all[o], u)
		}
	}
}

// compareBest checks the ranking. Packages that are equal by the cap alone may stand in another order.
func compareBest(t *testing.T, seed uint64, p *Profile, all []float64) {
	t.Helper()
	want := make([]Outcome, len(all))
	for o := range want {
		want[o] = Outcome(o)
	}
	worth := func(o Outcome) float64 { return p.shared.large.uncut(o) }
	slices.SortStableFunc(want, func(a, b Outcome) int {
		if worth(a) > worth(b) {
			return -1
		} else if worth(a) < worth(b) {
			return 1
		}
		return 0
	})
	got := p.Best(len(all) + 1)
	if len(got) != len(want) {
		t.Fatalf("seed %d: got %d packages, want %d", seed, len(got), len(want))
	}
	seen := map[Outcome]bool{}
	for k := range got {
		seen[got[k]] = true
		if worth(got[k]) != worth(want[k]) {
			t.Fatalf("seed %d: rank %d: got package %d, want %d", seed, k, got[k], want[k])
		}
		if whole := worth(want[k]) == math.Trunc(worth(want[k])); whole && got[k] != want[k] {
			t.Fatalf("seed %d: rank %d: got package %d of the same worth, want %d", seed, k, got[k], want[k])
		}
	}
	if len(seen) != len(all) {
		t.Errorf("seed %d: %d packages listed, %d of them distinct", seed, len(got), len(seen))
	}
}

func TestLargeDrawIsEven(t *testing.T) {
	const each = 200
	for seed := range uint64(20) {
		dice := rand.New(rand.NewPCG(seed, 3))
		p := asLarge(someProfile(t, dice), maxSums)
		all := listed(p)
		u := all[dice.IntN(len(all))]
		n := int(p.Count(u))
		counts := map[Outcome]int{}
		for range n * each {
			if k := dice.IntN(2); k == 0 { // the search alone, which Draw asks last
				counts[p.shared.large.draw(u, uint64(n), dice)]++
			} else {
				counts[p.Draw(u, dice)]++
			}
		}
		chi := 0.0
		for o, c := range counts {
			if all[o] < u {
				t.Fatalf("seed %d: drew package %d, worth %v, less than %v", seed, o, all[o], u)
			}
			d := float64(c - each)
			chi += d * d / each
		}
		chi += float64((n - len(counts)) * each)
		if limit := float64(n-1) + 6*math.Sqrt(2*float64(n)) + 10; chi > limit {
			t.Errorf("seed %d: %d packages are not drawn evenly: chi-squared is %v", seed, n, chi)
		}
	}
}

// TestMergedSums keeps so few sums that most stand for others: extremes stay
// exact and the rest within the stated bound.
func TestMergedSums(t *testing.T) {
	merged := 0
	for seed := range uint64(3000) {
		dice := rand.New(rand.NewPCG(seed, 9))
		p := asLarge(someProfile(t, dice), 8+dice.IntN(16))
		all := listed(p)
		within := p.Within()
		if within > 0 {
			merged++
		}
		if !math.IsInf(within, 1) {
			if got, want := [2]float64{p.Min(), p.Max()}, [2]float64{slices.Min(all), slices.Max(all)}; !near(got[0], want[0]) || !near(got[1], want[1]) {
				t.Fatalf("seed %d: got extremes %v, want %v", seed, got, want)
			}
		}
		for range 8 {
			compareWithin(t, seed, p, all, all[dice.IntN(len(all))]+float64(dice.IntN(2))*(dice.Float64()-0.5))
		}
	}
	if merged < 300 {
		t.Errorf("only %d profiles were merged", merged)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9 }

func compareWithin(t *testing.T, seed uint64, p *Profile, all []float64, u float64) {
	t.Helper()
	within := p.Within() + 1e-9
	atLeast, about, nearest := uint64(0), uint64(0), math.Inf(1)
	for _, x := range all {
		if x >= u+1e-9 {
			atLeast++
			nearest = min(nearest, x)
		}
		if x >= u-within {
			about++
		}
	}
	if got := p.Count(u); got > about || got < atLeast && !math.IsInf(within, 1) {
		t.Errorf("seed %d: got %d packages worth %v, want %d to %d", seed, got, u, atLeast, about)
	}
	switch o := p.Above(u); {
	case o == None:
		if !math.IsInf(nearest, 1) && !math.IsInf(within, 1) {
			t.Errorf("seed %d: got no package worth %v, want one worth %v", seed, u, nearest)
		}
	case all[o] < u || all[o] > nearest+within:
		t.Errorf("seed %d: got a package worth %v above %v, want %v to %v", seed, all[o], u, nearest, nearest+within)
	}
}
