package main

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// bundles scales what terms are worth together beyond what they are apart.
var bundles = caseSetting{path: "bundles", title: "weight of bundles", said: bundled, alike: true, takes: "a number: 0 none, 1 as written",
	means: "How much the bundles of all sides count.",
	apply: func(s *sim.Scenario, _ int, x float64) (*sim.Scenario, error) {
		c := *s
		c.Parties = slices.Clone(s.Parties)
		for i := range c.Parties {
			p := c.Parties[i].Profile
			if x == 1 || len(p.Worth.Bundles) == 0 {
				continue
			}
			w := p.Worth
			w.Bundles = slices.Clone(w.Bundles)
			for b := range w.Bundles {
				w.Bundles[b].Worth *= x
			}
			if x == 0 {
				w.Bundles = nil
			}
			q, err := sim.NewProfile(s.Space, w, p.Reservation)
			if err != nil {
				return nil, err
			}
			q.Discount = p.Discount
			c.Parties[i].Profile = q
		}
		return &c, nil
	},
}
