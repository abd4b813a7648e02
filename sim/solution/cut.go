package solution

import (
	"math"
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

// ledger is what is noted of a party while all packages are looked at.
type ledger struct {
	party  int
	at     []float64 // its walk-away, by step
	width  float64   // of a step
	counts []uint64  // by the last step at which the party would sign
	joint  []float64 // the same, the largest sum of gains over the walk-aways, its own not taken off
	apart  uint64    // packages at tables without it
	gain   float64   // the largest sum of gains there
	below  uint64    // packages at its tables that are worth less to it than walking away
	here   uint64    // packages at its tables
	top    int       // the best package that the others would sign, by its number; -1: none
	worth  float64   // of that
	others float64   // what the others gain by it
}

func (a *Analysis) newLedger(p int) ledger {
	l := ledger{party: p, top: -1, gain: math.Inf(-1), counts: make([]uint64, shifts+1), joint: make([]float64, shifts+1)}
	_, scale := a.span(p)
	for k := range shifts {
		at := a.reservations[p]
		if scale > 0 {
			at += shift(k) / scale
		}
		l.at = append(l.at, at)
	}
	l.width = l.at[1] - l.at[0]
	for k := range l.joint {
		l.joint[k] = math.Inf(-1)
	}
	return l
}

// enter looks at every package once and writes it into the ledgers of those
// whom it concerns: all if nobody would rather walk away, else the only one who would.
func (a *Analysis) enter(ps *packages, ledgers []ledger) {
	for table, seats := range a.Scenario.Seating() {
		from, to := ps.starts[table], ps.starts[table+1]
		for _, p := range seats {
			ledgers[p].here += uint64(to - from)
		}
		for j := from; j < to; j++ {
			a.enterPackage(ps, ledgers, seats, j)
		}
	}
}

func (a *Analysis) enterPackage(ps *packages, ledgers []ledger, seats []int, j int) {
	refuse, who, gain := 0, -1, 0.0
	for _, p := range seats {
		d := ps.columns[p][j] - a.reservations[p]
		gain += d
		if d < -Tolerance {
			ledgers[p].below++
			refuse, who = refuse+1, p
		}
	}
	switch {
	case refuse > 1:
	case refuse == 1:
		ledgers[who].add(ps.columns[who][j], gain-(ps.columns[who][j]-a.reservations[who]), j)
	default:
		for _, p := range seats {
			ledgers[p].add(ps.columns[p][j], gain-(ps.columns[p][j]-a.reservations[p]), j)
		}
		if len(seats) < len(ledgers) {
			for p := range ledgers {
				if !slices.Contains(seats, p) {
					ledgers[p].apart++
					ledgers[p].gain = max(ledgers[p].gain, gain)
				}
			}
		}
	}
}

// add writes down package j, which all others would sign: what it is worth to
// the party, and what the others gain.
func (l *ledger) add(u, others float64, j int) {
	if l.top < 0 || u > l.worth+Tolerance || u >= l.worth-Tolerance && others > l.others+Tolerance {
		l.top, l.worth, l.others = j, u, others
	}
	k := l.step(u)
	l.counts[k]++
	l.joint[k] = max(l.joint[k], u+others)
}

// step is the number of steps at which the party would sign what is worth u.
func (l *ledger) step(u float64) int {
	k := shifts
	if l.width > 0 {
		k = int(max(0, min(shifts, (u-l.at[0])/l.width+1)))
	}
	for k > 0 && u-l.at[k-1] < -Tolerance {
		k--
	}
	for k < shifts && u-l.at[k] >= -Tolerance {
		k++
	}
	return k
}

func (l *ledger) cut(a *Analysis, ps *packages) Cut {
	c := Cut{Steps: make([]Room, shifts), Counted: true, Signable: l.top >= 0, RulesOut: float64(l.below) / float64(max(1, l.here))}
	if c.Signable {
		c.Best = ps.points([]int{l.top})[0]
	}
	count, joint := l.apart, math.Inf(-1)
	for k := shifts - 1; k >= 0; k-- {
		count += l.counts[k+1]
		joint = max(joint, l.joint[k+1])
		c.Steps[k] = Room{Shift: shift(k), Reservation: l.at[k], Counted: true, Packages: count, Left: count > 0}
		if c.Steps[k].Left {
			c.Steps[k].Joint = max(joint-l.at[k], l.gain)
		}
	}
	return c
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
