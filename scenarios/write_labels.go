package scenarios

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/parley-sim/parley/sim"
)

// labelled is the scenario with names that the format allows: one line, with no
// space around it. It is the scenario itself where all are.
func labelled(s *sim.Scenario) (*sim.Scenario, error) {
	named := *s
	space := sim.Space{Issues: slices.Clone(s.Space.Issues)} // for its names alone
	named.Parties = slices.Clone(s.Parties)
	for i := range space.Issues {
		issue := &space.Issues[i]
		issue.Name, issue.Values = label(issue.Name), slices.Clone(issue.Values)
		for v := range issue.Values {
			issue.Values[v] = label(issue.Values[v])
		}
		if twin, ok := twins(issue.Values); ok {
			return s, fmt.Errorf("issue %q: two values are %q, but for space around them", issue.Name, twin)
		}
	}
	if twin, ok := twins(issueNames(numbered(space.Issues))); ok {
		return s, fmt.Errorf("two issues are %q, but for space around them", twin)
	}
	for i := range named.Parties {
		named.Parties[i].Name = label(named.Parties[i].Name)
	}
	if twin, ok := twins(partyNames(named.Parties)); ok {
		return s, fmt.Errorf("two parties are %q, but for space around them", twin)
	}
	named.Space = &space
	return &named, nil
}

func label(name string) string {
	blank := func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}
	return cmp.Or(strings.TrimSpace(strings.Map(blank, name)), "(empty)")
}

func twins(names []string) (twin string, ok bool) {
	seen := map[string]bool{}
	for _, n := range names {
		if seen[n] {
			return n, true
		}
		seen[n] = true
	}
	return "", false
}
