package solution

import (
	"math"
	"slices"
)

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
