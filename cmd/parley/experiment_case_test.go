package main

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/solution"
)

// casesWith are the variants of a case, by seat of self, with settings of a case.
func casesWith(t *testing.T, name, set string) (base *sim.Scenario, variants []*sim.Scenario) {
	t.Helper()
	x, err := parseTrial("scenarios: " + name + "\nself: competitive\nagainst: soft\ncontrol: {rounds: 10}\ntreatment: {" + set + "}\n")
	if err != nil {
		t.Fatal(err)
	}
	return x.Design.Scenarios[0], x.Design.Arms[1].Cases[0]
}

// A better walk-away is self's alone, and a share of what self could gain.
func TestBatnaShare(t *testing.T) {
	for _, c := range []struct {
		set  string
		mine float64
		your float64
	}{{"batna.share: 0.25", 0.25, 0}, {"other.batna.share: 50 %", 0, 0.5}, {"batna.share: -0.5, other.batna.share: 0.1", -0.5, 0.1}} {
		base, variants := casesWith(t, "saas-renewal", c.set)
		a, err := solution.Analyze(base)
		if err != nil {
			t.Fatal(err)
		}
		for seat, s := range variants {
			if s.Name != base.Name || s.Hash != base.Hash {
				t.Errorf("%s: the case is called %s", c.set, s.Name)
			}
			for party := range s.Parties {
				share := c.your
				if party == seat {
					share = c.mine
				}
				floor, top := a.Reservation(party), a.Ideal[party]
				if c.mine < 0 && party != seat {
					continue // what the other could gain follows from the worse walk-away
				}
				if got, want := s.Parties[party].Profile.Reservation, floor+share*(top-floor); math.Abs(got-want) > 1e-9 {
					t.Errorf("%s: seat %d: the walk-away of party %d is %v, want %v", c.set, seat, party, got, want)
				}
			}
		}
	}
}

func TestBatnaWorth(t *testing.T) {
	base, variants := casesWith(t, "saas-renewal", "batna.worth: 3, other.batna.spread: 7")
	for seat, s := range variants {
		other := 1 - seat
		if got := s.Parties[seat].Profile.Reservation; got != 3 {
			t.Errorf("seat %d: %v", seat, got)
		}
		if s.Parties[other].Profile.Reservation != base.Parties[other].Profile.Reservation || s.Parties[other].Spread.Reservation != 7 {
			t.Errorf("seat %d: the other has %v and spread %v", seat, s.Parties[other].Profile.Reservation, s.Parties[other].Spread)
		}
	}
}

// With fewer issues open every package is worth what it was with the others settled.
func TestIssuesOpen(t *testing.T) {
	for n := 1; n < 5; n++ {
		base, variants := casesWith(t, "job-offer", fmt.Sprintf("issues.open: %d", n))
		s := variants[0]
		if len(s.Space.Issues) != n {
			t.Fatalf("%d issues are open, want %d", len(s.Space.Issues), n)
		}
		var open []int
		for _, issue := range s.Space.Issues {
			open = append(open, slices.IndexFunc(base.Space.Issues, func(i sim.Issue) bool { return i.Name == issue.Name }))
		}
		settled := settle(base, open)
		for o := range sim.Outcome(s.Space.Size()) {
			values := slices.Clone(settled)
			for k, i := range open {
				values[i] = s.Space.Value(o, k)
			}
			whole := base.Space.Outcome(values...)
			for p := range s.Parties {
				if got, want := s.Parties[p].Profile.Utility(o), base.Parties[p].Profile.Utility(whole); math.Abs(got-want) > 1e-9 {
					t.Fatalf("%d open: package %d is worth %v to %s, want %v", n, o, got, s.Parties[p].Name, want)
				}
			}
		}
	}
	if base, variants := casesWith(t, "job-offer", "issues.open: 60"); variants[0].Space != base.Space {
		t.Error("a case with fewer issues does not stay as it is")
	}
}

// Rivals are the same party several times, each at a table with self, in both seats.
func TestRivals(t *testing.T) {
	base, variants := casesWith(t, "saas-renewal", "rivals: 3")
	for seat, s := range variants {
		if len(s.Parties) != 4 || len(s.Tables) != 3 {
			t.Fatalf("seat %d: %d parties at %v", seat, len(s.Parties), s.Tables)
		}
		if s.Parties[seat].Name != base.Parties[seat].Name {
			t.Errorf("self is %s, want %s", s.Parties[seat].Name, base.Parties[seat].Name)
		}
		for _, table := range s.Tables {
			if len(table) != 2 || !slices.Contains(table, seat) || slices.Index(table, seat) != seat {
				t.Errorf("seat %d: a table of %v", seat, table)
			}
		}
		w, b := s.World(1, 0), base.World(1, 0)
		for party := range base.Parties {
			if w.Parties[party].Profile.Reservation != b.Parties[party].Profile.Reservation {
				t.Errorf("seat %d: rivals change the draw of party %d", seat, party)
			}
		}
	}
}

func TestOtherSettingsOfACase(t *testing.T) {
	base, variants := casesWith(t, "renewal.yaml", "bundles: 0")
	if len(base.Parties[0].Profile.Worth.Bundles) != 1 || len(variants[0].Parties[0].Profile.Worth.Bundles) != 0 {
		t.Error("bundles: 0 leaves bundles")
	}
	_, variants = casesWith(t, "renewal.yaml", "bundles: 2")
	if got := variants[1].Parties[0].Profile.Worth.Bundles[0].Worth; got != 6 {
		t.Errorf("bundles: 2 makes 3 %v", got)
	}
	_, variants = casesWith(t, "saas-renewal", "public: all")
	if got := variants[0].Public; len(got) != len(variants[0].Space.Issues) || slices.Contains(got, false) {
		t.Errorf("public: all makes %v", got)
	}
	if _, variants = casesWith(t, "saas-renewal", "public: none"); variants[0].Public != nil {
		t.Errorf("public: none makes %v", variants[0].Public)
	}
	base, variants = casesWith(t, "saas-renewal", "spread: 0.5")
	for p := range base.Parties {
		if got, want := variants[0].Parties[p].Spread.Reservation, base.Parties[p].Spread.Reservation/2; got != want {
			t.Errorf("spread: 0.5 makes %v", got)
		}
	}
}

// The cases of a population are drawn anew, with the same names and seeds; what is
// not changed stays what it was.
func TestPopulationDrawnAnew(t *testing.T) {
	x, err := parseTrial("generate: {cases: 4, issues: 3..6, opposition: 0.2}\nself: competitive\nagainst: soft\nvary: {case.opposition: [0.2, 0.5]}\n")
	if err != nil {
		t.Fatal(err)
	}
	same, other := x.Design.Arms[0].Cases, x.Design.Arms[1].Cases
	for i, base := range x.Design.Scenarios {
		if s := same[i][0]; s.Name != base.Name || !slices.Equal(s.Parties[0].Profile.Table(), base.Parties[0].Profile.Table()) {
			t.Errorf("%s is another case when drawn anew with what it had", base.Name)
		}
		if s := other[i][0]; s.Name != base.Name || len(s.Space.Issues) != len(base.Space.Issues) || slices.Equal(s.Parties[0].Profile.Table(), base.Parties[0].Profile.Table()) {
			t.Errorf("%s: %d issues for %d, or the same worths", base.Name, len(s.Space.Issues), len(base.Space.Issues))
		}
	}
}

// Every tactic that can be put into a style can be played.
func TestSlotsArePlayed(t *testing.T) {
	for _, name := range []string{"competitive", "adaptive", "boulware"} {
		style, err := agent.Parse(name)
		if err != nil {
			t.Fatal(err)
		}
		text := "scenarios: [used-van]\nself: " + name + "\nagainst: collaborative\nrounds: 9\nworlds: 2\nrepeats: 2\ncontrol: {rounds: 8}\ntreatments:\n"
		for _, slot := range agent.Slots() {
			for _, tactic := range agent.TacticsOf(slot) {
				if _, err := style.Using(slot, tactic.Name); err == nil {
					text += fmt.Sprintf("  %s %s: {self.%[1]s: %[2]s}\n", slot, tactic.Name)
				}
			}
		}
		x, err := parseTrial(text)
		if err != nil {
			t.Fatal(err)
		}
		r, err := x.Design.Run(t.Context(), batch.Options{})
		if err != nil || !r.Complete || len(x.Design.Arms) < 20 {
			t.Errorf("%s: %d arms, %v", name, len(x.Design.Arms), err)
		}
	}
}

// Arms share a case that is the same in them.
func TestCasesAreShared(t *testing.T) {
	x, err := parseTrial("scenarios: saas-renewal\nself: competitive\nagainst: soft\nvary: {public: [all, none], batna.share: [0, 0.2], rounds: [9, 10]}\n")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[*sim.Scenario]bool{}
	for _, a := range x.Design.Arms {
		for _, s := range a.Cases[0] {
			seen[s] = true
		}
	}
	if len(seen) != 6 { // public or not, each as it is and with either's better walk-away
		t.Errorf("got %d cases, want 6", len(seen))
	}
}
