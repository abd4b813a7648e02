package lint

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
)

const (
	draws    = 100
	mostWork = 10_000_000 // packages times draws
)

var RoomlessDraws = add(Check{
	Name: "roomless-draws",
	Sentence: "The spreads are so large that in some deals there is no room: there, people can only fail. Make the spreads smaller, " +
		"or say in the note \"There is room in 88 of 100 deals.\"",
	look: func(c *subject) {
		if !c.Varies() || c.analysis == nil || !c.analysis.Zopa() || c.notes("there is room in ") || c.work() > mostWork || c.safe() {
			return
		}
		without := 0
		for i := range draws {
			if !roomy(c.World(1, i)) {
				without++
			}
		}
		if without > 0 {
			c.odd(field("parties"), fmt.Sprintf("with these spreads there is no room for a deal in %d of %d deals.", without, draws),
				fmt.Sprintf("Make a spread smaller, or say in the note: There is room in %d of %d deals.", draws-without, draws))
		}
	},
})

// work is how many packages all draws have; beyond what can be tabled too many.
func (c *subject) work() uint64 {
	if !c.Space.Tabled() {
		return math.MaxUint64
	}
	return c.Space.Size() * uint64(len(c.Seating())) * draws
}

// roomy reports whether some package at some table leaves nobody there below no deal.
func roomy(s *sim.Scenario) bool {
	return found(s, func(p, _ int, o sim.Outcome) bool {
		return s.Parties[p].Profile.Utility(o) >= s.Parties[p].Profile.Reservation-small
	})
}

// safe reports whether one package stays good enough for everybody at its table
// however the spreads fall. Then there is room in every deal.
func (c *subject) safe() bool {
	values := make([]int, len(c.Space.Issues))
	return found(c.Scenario, func(p, _ int, o sim.Outcome) bool {
		party := &c.Parties[p]
		worst := party.Profile.Utility(o) - party.Profile.Reservation - party.Spread.Reservation
		for i, v := range c.Space.Decode(o, values) {
			if party.Spread.Issues != nil {
				worst -= float64(party.Spread.Issues[i] * math.Abs(party.Profile.Worth.Tables[i][v]))
			}
		}
		return worst >= 0
	})
}

// found reports whether some package passes with every party at some table.
func found(s *sim.Scenario, passes func(party, table int, o sim.Outcome) bool) bool {
	for t, seats := range s.Seating() {
		for o := range sim.Outcome(s.Space.Size()) {
			if everyone(seats, func(p int) bool { return passes(p, t, o) }) {
				return true
			}
		}
	}
	return false
}

func everyone(seats []int, passes func(party int) bool) bool {
	for _, p := range seats {
		if !passes(p) {
			return false
		}
	}
	return true
}
