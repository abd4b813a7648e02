package main

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

var (
	spread = caseSetting{path: "spread", title: "spread of the numbers", said: varied, alike: true, takes: "a number: 0 nothing varies, 1 as written, 2 twice as far",
		means: "How far the numbers of all sides vary from deal to deal.",
		read:  func(n source.Node) float64 { return notNegative(n, "spread") },
		apply: func(s *sim.Scenario, _ int, x float64) (*sim.Scenario, error) {
			return widened(s, func(int) bool { return true }, func(sp *sim.Spread) { sp.Reservation *= x; sp.Issues = times(sp.Issues, x) })
		}}
	batnaSpread = caseSetting{path: "batna.spread", title: "spread of the walk-away", said: valued("a walk-away that varies by %s"), takes: "a number in self's own unit",
		means: "How far self's walk-away varies from deal to deal, either way.",
		read:  func(n source.Node) float64 { return notNegative(n, "batna.spread") },
		apply: func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) {
			return widened(s, func(party int) bool { return party == self }, func(sp *sim.Spread) { sp.Reservation = x })
		}}
	otherBatnaSpread = caseSetting{path: "other.batna.spread", title: "spread of their walk-away", said: valued("their walk-away varying by %s"), takes: "a number in their own unit",
		means: "How far the walk-away of everyone whom self meets varies.",
		read:  func(n source.Node) float64 { return notNegative(n, "other.batna.spread") },
		apply: func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) {
			return widened(s, func(party int) bool { return party != self }, func(sp *sim.Spread) { sp.Reservation = x })
		}}
)

func notNegative(n source.Node, what string) float64 {
	x := n.Number(what)
	if x < 0 {
		n.Fail("%s is %v; want 0 or more", what, x)
	}
	return x
}

// widened is the case with other spreads for some.
func widened(s *sim.Scenario, whose func(party int) bool, change func(*sim.Spread)) (*sim.Scenario, error) {
	c := *s
	c.Parties = slices.Clone(s.Parties)
	for i := range c.Parties {
		p := &c.Parties[i]
		if !whose(i) {
			continue
		}
		change(&p.Spread)
		for k, x := range p.Spread.Issues {
			if x > 1 {
				return nil, fmt.Errorf("the worth of %s would vary by %v times itself for %s; at most 1 is possible", s.Space.Issues[k].Name, x, p.Name)
			}
		}
	}
	return &c, nil
}

func times(list []float64, x float64) []float64 {
	if list == nil {
		return nil
	}
	scaled := make([]float64, len(list))
	for i, y := range list {
		scaled[i] = float64(x * y)
	}
	return scaled
}
