package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// eventLines says what may happen after the deal.
func eventLines(s *sim.Scenario) []string {
	lines := make([]string, len(s.Events))
	for i, e := range s.Events {
		if lines[i] = "What may happen: " + e.Name + "."; e.What != "" {
			lines[i] = "What may happen: " + e.Name + ". (" + sentence(e.What) + ")"
		}
	}
	return lines
}

// remarkLines is how a party's worths come about, and what it believes beyond that.
func remarkLines(s *sim.Scenario, p *sim.Party) []string {
	lines := slices.Clone(p.Remarks)
	for i, x := range p.Beliefs {
		name := fmt.Sprintf("%q", s.Events[i].Name)
		told := slices.ContainsFunc(p.Remarks, func(r string) bool { return strings.Contains(r, name) })
		if !told && !math.IsNaN(x) {
			lines = append(lines, fmt.Sprintf("You think %s %s likely.", name, percent(x)))
		}
	}
	return lines
}
