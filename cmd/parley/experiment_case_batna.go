package main

import (
	"slices"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

var (
	batnaShare = caseSetting{path: "batna.share", title: "the walk-away's rise", said: raised("a walk-away", "the walk-away"), means: "Self's walk-away is better by this share of what self could gain at most.", takes: "0 to 1, or less than 0 for a worse one",
		read: readRise, apply: func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) {
			return raise(s, x, func(party int) bool { return party == self })
		}}
	batnaWorth = caseSetting{path: "batna.worth", title: "the walk-away's worth", said: valued("a walk-away worth %s"), means: "What self has without a deal.", takes: "a number in self's own unit",
		apply: func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) {
			return walkAways(s, func(party int) (float64, bool) { return x, party == self }), nil
		}}
	otherBatnaShare = caseSetting{path: "other.batna.share", title: "the rise of their walk-away", said: raised("their walk-away", "their walk-away"), means: "The same for everyone whom self meets.", takes: "0 to 1, or less than 0 for a worse one",
		read: readRise, apply: func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) {
			return raise(s, x, func(party int) bool { return party != self })
		}}
	otherBatnaWorth = caseSetting{path: "other.batna.worth", title: "the worth of their walk-away", said: valued("their walk-away worth %s"), means: "What everyone whom self meets has without a deal.", takes: "a number in their own unit",
		apply: func(s *sim.Scenario, self int, x float64) (*sim.Scenario, error) {
			return walkAways(s, func(party int) (float64, bool) { return x, party != self }), nil
		}}
)

// readRise reads 0.3 or 30 %: at 1 nothing is left to gain.
func readRise(n source.Node) float64 {
	x, ok := portion(n)
	if !ok || x < -10 || x > 1 {
		n.Fail("batna.share is %s; want a share such as 0.3 or 30 %%, at most 1, below 0 for a worse walk-away", n)
	}
	return x
}

// raise moves walk-aways by a share of what the party can gain at most. Everybody else's stays.
func raise(s *sim.Scenario, share float64, whose func(party int) bool) (*sim.Scenario, error) {
	if share == 0 {
		return s, nil
	}
	shares := make([]float64, len(s.Parties))
	for party := range shares {
		if whose(party) {
			shares[party] = share
		}
	}
	return solution.Raise(s, shares...)
}

// walkAways is the case with other walk-aways for some.
func walkAways(s *sim.Scenario, worth func(party int) (x float64, changed bool)) *sim.Scenario {
	moved := *s
	moved.Parties = append([]sim.Party(nil), s.Parties...)
	for i := range moved.Parties {
		if x, changed := worth(i); changed {
			moved.Parties[i].Profile = moved.Parties[i].Profile.WithReservation(x)
		}
	}
	return &moved
}

// oneWalkAway refuses a share of what can be gained beside a worth that takes its place.
func (d *draft) oneWalkAway() {
	for _, pair := range [][2]string{{batnaShare.path, batnaWorth.path}, {otherBatnaShare.path, otherBatnaWorth.path}} {
		named := func(path string) int {
			return slices.IndexFunc(d.changes, func(c change) bool { return c.path == path })
		}
		if share := named(pair[0]); share >= 0 && named(pair[1]) >= 0 {
			d.changes[share].node.Fail("%s and %s both say what a walk-away is worth, in arm %q; set one of them", pair[0], pair[1], d.arm.Name)
		}
	}
}
