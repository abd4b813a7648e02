package main

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// public says which way everybody wants the terms, or takes that away.
var public = caseSetting{path: "public", title: "what is public", said: known, alike: true, takes: "all or none",
	means: "Whether everybody knows which way each party wants each issue.",
	read: func(n source.Node) float64 {
		return float64(slices.Index([]string{"none", "all"}, n.Choice("public", "all", "none")))
	},
	apply: func(s *sim.Scenario, _ int, x float64) (*sim.Scenario, error) {
		c := *s
		c.Public = nil
		if x == 1 {
			c.Public = make([]bool, len(s.Space.Issues))
			for i := range c.Public {
				c.Public[i] = true
			}
		}
		return &c, nil
	},
}
