package solution

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// roomByHand is what is left if a party's walk-away were r, package by package.
func roomByHand(a *Analysis, party int, r float64) Room {
	room := Room{Joint: math.Inf(-1)}
	for _, seats := range a.Scenario.Seating() {
		for o := range sim.Outcome(a.Scenario.Space.Size()) {
			gain, ok := 0.0, signed(a.Scenario, seats, o)
			for _, p := range seats {
				limit := a.Reservation(p)
				if p == party {
					limit = r
				}
				d := a.Scenario.Parties[p].Profile.Utility(o) - limit
				gain, ok = gain+d, ok && d >= -Tolerance
			}
			if ok {
				room.Left, room.Packages, room.Joint = true, room.Packages+1, max(room.Joint, gain)
			}
		}
	}
	return room
}

func compareCuts(t *testing.T, seed uint64, a *Analysis, counted bool) {
	t.Helper()
	for p, c := range a.Cuts() {
		profile, below, here, most := a.Scenario.Parties[p].Profile, 0.0, 0.0, math.Inf(-1)
		for _, seats := range a.Scenario.Seating() {
			if !slices.Contains(seats, p) {
				continue
			}
			for o := range sim.Outcome(a.Scenario.Space.Size()) {
				u, others := profile.Utility(o), true
				if !signed(a.Scenario, seats, o) {
					continue
				}
				for _, q := range seats {
					others = others && (q == p || a.Scenario.Parties[q].Profile.Utility(o)-a.Reservation(q) >= -Tolerance)
				}
				here++
				if u-a.Reservation(p) < -Tolerance {
					below++
				}
				if others {
					most = max(most, u)
				}
			}
		}
		if c.Signable != !math.IsInf(most, -1) || c.Signable && !near(c.Best.Utilities[p], most) {
			t.Fatalf("seed %d, party %d: the best that others sign is %v (%v), want %v", seed, p, c.Best, c.Signable, most)
		}
		if c.Counted != counted || counted && !near(c.RulesOut, below/max(1, here)) {
			t.Fatalf("seed %d, party %d: rules out %v (counted %v), want %v", seed, p, c.RulesOut, c.Counted, below/here)
		}
		for k, got := range c.Steps {
			want := roomByHand(a, p, got.Reservation)
			if got.Left != want.Left || got.Left && !near(got.Joint, want.Joint) || got.Counted && got.Packages != want.Packages {
				t.Fatalf("seed %d, party %d, step %d: got %+v, want %+v", seed, p, k, got, want)
			}
		}
		if half := c.Steps[shifts/2]; half.Reservation != a.Reservation(p) || half.Shift != 0 || half.Counted && half.Packages != a.Rational {
			t.Fatalf("seed %d, party %d: the middle step is %+v, want the walk-away as it is", seed, p, half)
		}
	}
}

func TestCutsAgainstEnumeration(t *testing.T) {
	for seed := range uint64(400) {
		compareCuts(t, seed, analyze(t, randomScenario(t, rand.New(rand.NewPCG(seed, 31)))), true)
		compareCuts(t, seed, analyze(t, someCase(t, rand.New(rand.NewPCG(seed, 32)))), true)
		compareCuts(t, seed, analyze(t, vetoCase(t, rand.New(rand.NewPCG(seed, 32)))), true)
	}
}

// A buyer at two tables, as in TestTwoTables, and many drawn ones.
func TestCutsOfTwoTables(t *testing.T) {
	for seed := range uint64(400) {
		s := randomScenario(t, rand.New(rand.NewPCG(seed, 33)))
		if len(s.Parties) < 3 {
			continue
		}
		s.Tables = [][]int{{0, 1}, {0, 2}}
		s.Parties = s.Parties[:3]
		compareCuts(t, seed, analyze(t, s), true)
	}
}

// Small cases analysed as if they were large. Their frontier is the same, and so is what they leave.
func TestCutsOfLargeSpaces(t *testing.T) {
	for seed := range uint64(400) {
		s := vetoCase(t, rand.New(rand.NewPCG(seed, 34)))
		a, err := analyzeLarge(s)
		if err != nil {
			t.Fatal(err)
		}
		cuts := make([]Cut, 2)
		ledgers := []ledger{a.newLedger(0), a.newLedger(1)}
		a.enter(a.promising, ledgers)
		for p := range cuts {
			cuts[p] = ledgers[p].cut(a, a.promising)
		}
		a.countLarge(cuts)
		want := analyze(t, s).Cuts()
		for p := range cuts {
			if cuts[p].Signable != want[p].Signable || cuts[p].Signable && !near(cuts[p].Best.Utilities[p], want[p].Best.Utilities[p]) || !near(cuts[p].RulesOut, want[p].RulesOut) {
				t.Fatalf("seed %d: got %+v, want %+v", seed, cuts[p], want[p])
			}
			for k, got := range cuts[p].Steps {
				if w := want[p].Steps[k]; got.Packages != w.Packages || got.Left != w.Left || got.Left && !near(got.Joint, w.Joint) || !near(got.Reservation, w.Reservation) {
					t.Fatalf("seed %d, step %d: got %+v, want %+v", seed, k, got, w)
				}
			}
		}
	}
}

// Three packages of which the seller wants the last and the buyer the first.
func TestCutsOfASale(t *testing.T) {
	a := analyze(t, scenario(t, party{4, []float64{0, 5, 10}}, party{3, []float64{8, 4, 2}}))
	cuts := a.Cuts()
	if got := cuts[0]; got.RulesOut != 1.0/3 || got.Frontier != 1.0/3 || got.Best.Outcome != 1 || got.Best.Utilities[0] != 5 {
		t.Errorf("got %+v: want the seller to rule out one of three, and to get 5 at most", got)
	}
	if got := cuts[0].Steps[shifts/2+2]; got.Reservation != 5 || got.Packages != 1 || got.Joint != 1 {
		t.Errorf("got %+v: want a walk-away of 5 that leaves package 1, and a gain of 1", got)
	}
	if got := cuts[0].Steps[shifts/2+3]; got.Left || got.Packages != 0 {
		t.Errorf("got %+v: want nothing left at a walk-away of 5.5", got)
	}
}
