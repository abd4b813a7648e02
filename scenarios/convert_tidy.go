package scenarios

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// tidied is the case with names as formats for people have them: without blanks
// around them or line breaks, and no two that differ in capitals only. Packages
// and worths stay the same.
func tidied(s *sim.Scenario) (*sim.Scenario, []string) {
	var t tidier
	out := *s
	issues := make([]sim.Issue, len(s.Space.Issues))
	for i, issue := range s.Space.Issues {
		issues[i] = issue
		issues[i].Values = t.all("value", issue.Values)
	}
	for i, name := range t.all("issue", issueNamesOf(s)) {
		issues[i].Name = name
	}
	names := t.all("party", partyNames(s.Parties))
	if len(t.notes) == 0 {
		return s, nil
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		panic(err) // it has the shape of a space
	}
	out.Space, out.Parties = space, make([]sim.Party, len(s.Parties))
	for k, p := range s.Parties {
		profile, err := sim.NewProfile(space, p.Profile.Worth, p.Profile.Reservation)
		if err != nil {
			panic(err) // it is one of a space of the same shape
		}
		profile.Discount = p.Profile.Discount
		p.Name, p.Profile = names[k], profile
		out.Parties[k] = p
	}
	return &out, t.notes
}

func issueNamesOf(s *sim.Scenario) []string {
	names := make([]string, len(s.Space.Issues))
	for i, issue := range s.Space.Issues {
		names[i] = issue.Name
	}
	return names
}

// tidier changes names, and notes which.
type tidier struct{ notes []string }

func (t *tidier) all(what string, names []string) []string {
	tidy := make([]string, len(names))
	taken := map[string]bool{}
	for i, name := range names {
		clean := label(name)
		tidy[i] = clean
		for n := 2; taken[source.Alike(tidy[i])]; n++ {
			tidy[i] = fmt.Sprintf("%s (%d)", clean, n)
		}
		taken[source.Alike(tidy[i])] = true
		if tidy[i] != name {
			t.notes = append(t.notes, fmt.Sprintf("%s %s is now %s", what, source.Quoted(name), source.Quoted(tidy[i])))
		}
	}
	return tidy
}

// near reports whether a worth came back, to within 1e-9 of a share or a unit.
func near(got, want float64) bool {
	return got == want || math.Abs(got-want) <= 1e-9*max(1, math.Abs(want))
}
