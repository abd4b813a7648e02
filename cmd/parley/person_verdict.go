package main

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
)

// verdict says what a package is worth to the person, as a traffic light in words.
func (p *person) verdict(o sim.Outcome) string {
	if rule := p.broken(o); rule != "" {
		return "RED: you " + rule + "."
	}
	profile := p.Parties[p.party].Profile
	u := profile.Utility(o)
	return fmt.Sprintf("To you: %s. %s", p.standing(p.party, u, profile.Reservation), p.light(u))
}

func (p *person) light(u float64) string {
	const good = 0.5 // of the way from walk-away to the best package
	profile := p.Parties[p.party].Profile
	floor := profile.Reservation
	if math.IsInf(floor, -1) {
		floor = profile.Min()
	}
	switch {
	case u < floor:
		return "RED: you would do better to walk away."
	case p.purses[p.party].nothing(u - floor):
		return "YELLOW: no better than walking away."
	case u < floor+float64(good*(profile.Max()-floor)):
		return "YELLOW: better than nothing, far from your best."
	}
	return "GREEN: closer to your best than to your walk-away."
}
