package solution

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Cut is where a party's walk-away cuts into the room for a deal.
type Cut struct {
	Counted  bool    // RulesOut is known: packages were counted, all of them
	RulesOut float64 // share of the packages at its tables, but those that somebody there vetoes, that are worth less to it than walking away
	Frontier float64 // the same share of the frontier's points at its tables
	Signable bool    // the others would sign some package at a table where it sits
	Best     Point   // of those packages the best for it; its worth is also how far the walk-away may rise before no deal is left
	Steps    []Room  // what is left of the room as its walk-away moves and the others stay
}

// Room is what there is to agree on if one party's walk-away were another.
type Room struct {
	Shift       float64 // by how much it moved, as a share of what lies between the party's worst and best package
	Reservation float64 // where it is then
	Counted     bool    // Packages is known
	Packages    uint64  // that leave nobody below the walk-away, over all tables
	Joint       float64 // the most that all can gain together then; only if Left, and only where units are the same
	Left        bool    // there is such a package
}

// shifts is how many steps there are, from half the party's range down to half of it up.
const shifts = 21

func shift(k int) float64 { return float64(k-shifts/2) / (shifts - 1) }

// Cuts says, by party, what its walk-away rules out and how the room for a deal
// changes with it. It is exact where the analysis is, in spaces of any size; packages are not
// counted where there are too many.
func (a *Analysis) Cuts() []Cut {
	cuts := make([]Cut, len(a.reservations))
	ledgers := make([]ledger, len(cuts))
	for p := range cuts {
		ledgers[p] = a.newLedger(p)
	}
	ps := a.promising
	if a.Scenario.Space.Tabled() {
		ps = list(a.Scenario)
	}
	a.enter(ps, ledgers)
	for p := range cuts {
		cuts[p] = ledgers[p].cut(a, ps)
		a.cutFrontier(p, &cuts[p])
	}
	if !a.Scenario.Space.Tabled() {
		a.countLarge(cuts)
	}
	return cuts
}

// cutFrontier is the share of the frontier that the party would rather walk away from.
func (a *Analysis) cutFrontier(party int, c *Cut) {
	here, below := 0, 0
	for _, point := range a.Frontier {
		if !slices.Contains(a.Scenario.Seating()[point.Table], party) {
			continue
		}
		here++
		if point.Utilities[party]-a.reservations[party] < -Tolerance {
			below++
		}
	}
	c.Frontier = float64(below) / float64(max(1, here))
}

// countLarge counts in spaces that are not listed, by halves, where these are small enough.
func (a *Analysis) countLarge(cuts []Cut) {
	p := newPromise(a.Scenario)
	const most = 1 << 17
	halves, ok := p.halve(sim.Parts(p.worths...))
	ok = ok && len(halves[0])+len(halves[1]) <= most
	for i := range cuts {
		cuts[i].Counted = ok
		for k := range cuts[i].Steps {
			cuts[i].Steps[k].Counted = ok
		}
	}
	if !ok {
		return
	}
	count := func(least [2]float64) uint64 {
		least[0], least[1] = least[0]-p.worths[0].Base, least[1]-p.worths[1].Base
		return pairs(halves[0], halves[1], least)
	}
	anything := [2]float64{-infinity, -infinity}
	for i := range cuts {
		own := anything
		own[i] = p.limit(i, a.reservations[i])
		if all := count(anything); all > 0 {
			cuts[i].RulesOut = 1 - float64(count(own))/float64(all)
		}
		for k := range cuts[i].Steps {
			room := &cuts[i].Steps[k]
			least := p.limits(a.reservations)
			least[i] = p.limit(i, room.Reservation)
			room.Packages = count(least)
		}
	}
}
