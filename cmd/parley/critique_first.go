package main

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// openings says who spoke first, how high each began as a share of all that it could
// hope for, and where a deal has left them.
func (t *teller) openings(all []*conduct, rec *sim.Record) string {
	var parts, ends []string
	for k, c := range all {
		share, ok := t.hoped(c.party, c.first)
		if !ok || t.repeats(all[:k], c) {
			continue
		}
		parts = append(parts, fmt.Sprintf("%s at %s%s", t.name(c.party), percent(share), t.where(all, c)))
		if end, ok := t.hoped(c.party, rec.Agreement); ok && rec.Bound(c.party) && t.tableOf(rec) == c.table {
			ends = append(ends, t.name(c.party)+" "+percent(end))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	s := fmt.Sprintf("First offers, in their order, as a share of all that each could hope for: %s.", list(parts))
	if len(ends) > 0 {
		s += " The deal gives " + list(ends) + " of it."
	}
	return s
}

// repeats reports whether the party has opened in the same way at an earlier table.
func (t *teller) repeats(before []*conduct, c *conduct) bool {
	for _, other := range before {
		if other.party == c.party && other.first == c.first {
			return true
		}
	}
	return false
}

// where names the table of a party that opened differently at several.
func (t *teller) where(all []*conduct, c *conduct) string {
	for _, other := range ofParty(all, c.party) {
		if other.first != c.first {
			return t.with(c)
		}
	}
	return ""
}

// hoped is what a package is worth to a party as a share of the way from its
// walk-away to its best.
func (t *teller) hoped(party int, o sim.Outcome) (share float64, ok bool) {
	p := t.Parties[party].Profile
	lo, hi := max(p.Min(), p.Reservation), p.Max()
	if o == sim.None || !p.Signs(o) || hi-lo <= solution.Tolerance {
		return 0, false
	}
	return (p.Utility(o) - lo) / (hi - lo), true
}

// lowOpening says that a party asked for too little: its first offer was taken at
// once, it got more than it had asked for, or it asked for less than half.
func (t *teller) lowOpening(party int, all []*conduct, rec *sim.Record) string {
	const half = 0.5
	name, purse := t.name(party), t.purses[party]
	for _, c := range ofParty(all, party) {
		share, ok := t.hoped(party, c.first)
		if !ok {
			continue
		}
		here := rec.Deal() && rec.Bound(party) && t.tableOf(rec) == c.table
		more := rec.Utilities[party] - t.worth(party, c.first)
		switch {
		case here && !c.moved && rec.Agreement == c.first && t.taken(c, rec):
			if left := t.unasked(party, rec); !purse.nothing(left) {
				return fmt.Sprintf("%s's first offer%s was taken as it stood, without a word against it. Up to %s more could have been had, with nobody below its walk-away.", name, t.with(c), purse.amount(left))
			}
		case here && more > 0 && !purse.nothing(more):
			return fmt.Sprintf("%s opened too low%s: the deal is worth %s more to %s than what it had asked for.", name, t.with(c), purse.amount(more), name)
		case share < half:
			return fmt.Sprintf("%s's first offer%s asked for %s of what it could hope for, and left it little to come down from.", name, t.with(c), percent(max(0, share)))
		}
	}
	return ""
}

// taken reports whether nobody else put a package on the table of a first offer.
func (t *teller) taken(c *conduct, rec *sim.Record) bool {
	for i := range rec.Steps {
		if s := &rec.Steps[i]; int(s.Table) == c.table && int(s.Seat) != c.party && s.Kind == sim.Propose {
			return false
		}
	}
	return true
}

// unasked is how much more a party could have had of a deal that the others would
// still have gained from.
func (t *teller) unasked(party int, rec *sim.Record) float64 {
	a, err := solution.Analyze(t.Scenario)
	if err != nil {
		return 0
	}
	most := rec.Utilities[party]
	for _, point := range a.Frontier {
		fits := sameTable(t.Scenario, point.Table, rec)
		for p, u := range point.Utilities {
			fits = fits && (p == party || !rec.Bound(p) || u >= rec.Reservations[p])
		}
		if fits {
			most = max(most, point.Utilities[party])
		}
	}
	return most - rec.Utilities[party]
}
