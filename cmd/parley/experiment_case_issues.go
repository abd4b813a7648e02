package main

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// issuesOpen leaves the heaviest issues to the talks. The others are settled
// before, each at the value that is the least bad for whom it is worse.
var issuesOpen = caseSetting{path: "issues.open", title: "open terms", said: numbered("open term", "open terms"), alike: true, takes: "a whole number; a case with fewer issues stays as it is",
	means: "Only so many issues are negotiated, those with the most at stake; each other is settled beforehand at the value that leaves the worse-off side the most.",
	read:  func(n source.Node) float64 { return float64(n.Whole("issues.open", 1, source.MaxIssues)) },
	apply: func(s *sim.Scenario, _ int, x float64) (*sim.Scenario, error) { return keepOpen(s, int(x)) },
}

func keepOpen(s *sim.Scenario, n int) (*sim.Scenario, error) {
	if n >= len(s.Space.Issues) {
		return s, nil
	}
	for _, p := range s.Parties {
		if w := p.Profile.Worth; len(w.Bundles) > 0 || len(w.Vetoes) > 0 || w.Cap != 0 {
			return nil, errors.New(p.Name + " has bundles, deal-breakers or a cap, and an issue that hangs together with others can't be settled alone")
		}
	}
	left := all(s.Space)
	for i, v := range settle(s, heaviest(s, n)) {
		if v >= 0 {
			left[i] = []int{v}
		}
	}
	return narrowed(s, left)
}

// heaviest are the issues with the most at stake, as a share of all that each side
// has at stake, in the order of the case.
func heaviest(s *sim.Scenario, n int) []int {
	weights := make([]float64, len(s.Space.Issues))
	for _, p := range s.Parties {
		sum := 0.0
		for _, table := range p.Profile.Worth.Tables {
			sum += breadth(table)
		}
		for i, table := range p.Profile.Worth.Tables {
			if sum > 0 {
				weights[i] += breadth(table) / sum
			}
		}
	}
	order := make([]int, len(weights))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(weights[j], weights[i]) })
	open := order[:n]
	slices.Sort(open)
	return open
}

func breadth(table []float64) float64 { return slices.Max(table) - slices.Min(table) }

// settle picks a value for each issue that is not open; -1 for those that are.
func settle(s *sim.Scenario, open []int) []int {
	settled := make([]int, len(s.Space.Issues))
	for i := range settled {
		settled[i] = -1
		if slices.Contains(open, i) {
			continue
		}
		best, most := math.Inf(-1), math.Inf(-1)
		for v := range s.Space.Issues[i].Values {
			worst, sum := 1.0, 0.0
			for _, p := range s.Parties {
				share := shareOf(p.Profile.Worth.Tables[i], v)
				worst, sum = min(worst, share), sum+share
			}
			if worst > best || worst == best && sum > most {
				best, most, settled[i] = worst, sum, v
			}
		}
	}
	return settled
}

// shareOf is what a value is worth of the best of its issue, from 0 to 1.
func shareOf(table []float64, v int) float64 {
	if breadth(table) == 0 {
		return 1
	}
	return (table[v] - slices.Min(table)) / breadth(table)
}
