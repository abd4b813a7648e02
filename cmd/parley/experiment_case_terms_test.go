package main

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// sameWorths compares a narrowed case with the whole one, package by package.
func sameWorths(t *testing.T, what string, base, s *sim.Scenario, settled map[string]string) {
	t.Helper()
	const near = 1e-9
	for o := range sim.Outcome(s.Space.Size()) {
		agreed := map[string]string{}
		for i, issue := range s.Space.Issues {
			agreed[issue.Name] = issue.Values[s.Space.Value(o, i)]
		}
		for issue, value := range settled {
			agreed[issue] = value
		}
		whole, err := base.Space.Find(agreed)
		if err != nil {
			t.Fatal(err)
		}
		for p := range s.Parties {
			some, all := s.Parties[p].Profile, base.Parties[p].Profile
			if some.Signs(o) != all.Signs(whole) {
				t.Fatalf("%s: %s signs %v: %v, want %v", what, s.Parties[p].Name, agreed, some.Signs(o), all.Signs(whole))
			}
			if got, want := some.Utility(o), all.Utility(whole); all.Signs(whole) && math.Abs(got-want) > near {
				t.Fatalf("%s: %v is worth %v to %s, want %v", what, agreed, got, s.Parties[p].Name, want)
			}
		}
	}
}

// What is settled is part of every package, which is worth what it was: with bundles,
// deal-breakers and terms that depend on events, too.
func TestIssuesSettled(t *testing.T) {
	for _, name := range []string{"renewal.yaml", "merger-earnout", "graduated-exclusivity"} {
		base, _ := casesWith(t, name, "spread: 1")
		for i, issue := range base.Space.Issues {
			value := issue.Values[len(issue.Values)-1]
			_, variants := casesWith(t, name, fmt.Sprintf("issues.settled: {%s: %q}", issue.Name, value))
			s := variants[0]
			if len(s.Space.Issues) != len(base.Space.Issues)-1 || s.Name != base.Name || s.Hash != base.Hash || variants[1] != s {
				t.Errorf("%s: %d issues after %s was settled", name, len(s.Space.Issues), issue.Name)
			}
			sameWorths(t, name, base, s, map[string]string{issue.Name: value})
			if s.Public != nil && !slices.Equal(s.Public, slices.Delete(slices.Clone(base.Public), i, i+1)) {
				t.Errorf("%s: public is %v of %v", name, s.Public, base.Public)
			}
		}
	}
}

// The draws of what stays are those of the whole case.
func TestSettledDice(t *testing.T) {
	base, _ := casesWith(t, "merger-earnout", "spread: 1")
	_, variants := casesWith(t, "merger-earnout", "issues.settled: {cash: 26, earn-out: none}")
	_, twice := casesWith(t, "merger-earnout", "issues.settled: {earn-out: none}, issues.open: 3")
	for i := range 5 {
		whole := base.World(3, i)
		for _, s := range []*sim.Scenario{variants[0], twice[0]} {
			w := s.World(3, i)
			for p := range w.Parties {
				if w.Parties[p].Profile.Reservation != whole.Parties[p].Profile.Reservation {
					t.Errorf("world %d: another walk-away of party %d", i, p)
				}
				for k, issue := range w.Space.Issues {
					at := slices.IndexFunc(whole.Space.Issues, func(o sim.Issue) bool { return o.Name == issue.Name })
					if got, want := w.Parties[p].Profile.Worth.Tables[k], whole.Parties[p].Profile.Worth.Tables[at]; !slices.Equal(got, want) {
						t.Errorf("world %d: %s is worth %v to party %d, want %v", i, issue.Name, got, p, want)
					}
				}
			}
		}
	}
	if got := base.World(3, 0).Parties[1].Profile.Worth.Tables[2]; slices.Equal(got, base.Parties[1].Profile.Worth.Tables[2]) {
		t.Error("no worth is drawn that could differ")
	}
}

// Values that can't be chosen are gone, and all other packages are as they were.
func TestIssuesWithout(t *testing.T) {
	base, variants := casesWith(t, "graduated-exclusivity", "issues.without: {exclusivity: stepping down over three years, shops: [growing with sales, all 140 shops]}")
	s := variants[0]
	if got, want := s.Space.Issues[1].Values, []string{"none", "first year", "full for three years"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := s.Space.Size(), base.Space.Size()*3/4*2/4; got != want {
		t.Errorf("got %d packages, want %d", got, want)
	}
	sameWorths(t, "without", base, s, nil)
	_, variants = casesWith(t, "merger-earnout", "issues.without: {earn-out: [$3M, $6M, $10M]}")
	_, settled := casesWith(t, "merger-earnout", "issues.settled: {earn-out: none}")
	if got, want := variants[0].Parties[0].Profile.Table(), settled[0].Parties[0].Profile.Table(); !slices.Equal(got, want) {
		t.Error("an issue with one value left is not settled at it")
	}
	for _, set := range []string{"issues.settled: none", "issues.without: none"} {
		if base, variants = casesWith(t, "merger-earnout", set); variants[0] != base {
			t.Errorf("%s changes the case", set)
		}
	}
}

// A case without such an issue stays as it is, beside one that has it.
func TestTermsOfSomeCases(t *testing.T) {
	x, err := parseTrial("scenarios: [used-van, merger-earnout]\nself: competitive\nagainst: soft\ncontrol: {issues.settled: {earn-out: none}, forecasts: 0}\ntreatment: {}\n")
	if err != nil {
		t.Fatal(err)
	}
	cases := x.Design.Arms[0].Cases
	if cases[0][0] != x.Design.Scenarios[0] || cases[1][0] == x.Design.Scenarios[1] {
		t.Error("the van has changed, or the merger has not")
	}
}

// Forecasts change what hangs on an event and nothing else.
func TestForecasts(t *testing.T) {
	base, variants := casesWith(t, "merger-earnout", "forecasts: 0.5, issues.settled: {earn-out: $10M}")
	_, open := casesWith(t, "merger-earnout", "forecasts: 0.5")
	if got := []float64{open[0].Parties[0].Beliefs[0], open[0].Parties[1].Beliefs[0]}; got[0] != 0.7375 || got[1] != 0.5125 {
		t.Errorf("got beliefs %v, want 0.7375 and 0.5125", got)
	}
	sameWorths(t, "forecasts", open[0], variants[0], map[string]string{"earn-out": "$10M"})
	for p := range base.Parties {
		for i := range base.Space.Issues {
			got, want := open[0].Parties[p].Profile.Worth.Tables[i], base.Parties[p].Profile.Worth.Tables[i]
			if same := slices.Equal(got, want); same != (base.Space.Issues[i].Name != "earn-out") {
				t.Errorf("%s is worth %v to party %d, and as written %v", base.Space.Issues[i].Name, got, p, want)
			}
		}
		if open[0].Parties[p].Profile.Reservation != base.Parties[p].Profile.Reservation {
			t.Errorf("party %d has another walk-away", p)
		}
	}
	if base, open = casesWith(t, "merger-earnout", "forecasts: 1"); open[0] != base {
		t.Error("forecasts: 1 changes the case")
	}
}
