package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// mostClassTrades is how many trades a debrief looks for in the groups' deals.
const mostClassTrades = 5

// debriefing is what there is to say of a class. Where the packages of its case are too many
// to compare, analysis is nil, and so is what follows from it.
type debriefing struct {
	*teller
	class       *class
	analysis    *solution.Analysis
	trades      []solution.Trade // that the case holds
	results     []result         // in the order of the table
	comparisons []comparison
}

// result is what a group came to.
type result struct {
	*group
	rec    *sim.Record
	share  float64         // of the gain that was there to be had, 0 without a deal; NaN where there was none
	left   float64         // what all together could have had more, in their common unit; NaN where there is no such sum
	below  []int           // parties that would have done better by walking away
	ruled  []int           // parties whose instructions rule out what they signed
	better *solution.Point // better for some and worse for nobody; without a deal a fair one. Nil: there is none
	trades []float64       // by trade: what it would still bring the two together, in shares of their ranges where units differ; 0: it was found, NaN: there is nothing to trade from
	missed []solution.Trade
}

func debriefClass(c *class) (*debriefing, error) {
	a, err := analysisOf(c.Scenario)
	if err != nil {
		return nil, err
	}
	d := &debriefing{teller: newTeller(c.Scenario), class: c, analysis: a}
	d.trades, _ = solution.Trades(c.Scenario, mostClassTrades)
	for k := range c.groups {
		d.results = append(d.results, d.resultOf(&c.groups[k]))
	}
	d.comparisons = d.compare()
	return d, nil
}

func (d *debriefing) resultOf(g *group) result {
	r := result{group: g, rec: d.record(g), share: math.NaN(), left: math.NaN()}
	for p := range d.Parties {
		if r.rec.Bound(p) && r.rec.Utilities[p] < d.floor(p)-solution.Tolerance {
			r.below = append(r.below, p)
		}
		if r.rec.Bound(p) && !d.Parties[p].Profile.Signs(g.agreed) {
			r.ruled = append(r.ruled, p)
		}
	}
	for k := range d.trades {
		r.trades = append(r.trades, d.leftOf(&d.trades[k], &r))
	}
	if r.rec.Deal() {
		const most = 2
		r.missed = solution.TradesFrom(d.Scenario, g.table, g.agreed, most)
	}
	if d.analysis != nil {
		d.measure(&r)
	}
	return r
}

// record is a group's result as that of talks of which nobody took notes. What a
// party never signs counts as what it would be worth to it otherwise: people have signed it.
func (d *debriefing) record(g *group) *sim.Record {
	rec := &sim.Record{Agreement: g.agreed}
	if g.agreed != sim.None {
		for _, p := range d.Seating()[g.table] {
			rec.Signed |= 1 << p
		}
	}
	for p := range d.Parties {
		rec.Reservations = append(rec.Reservations, d.floor(p))
		u := d.floor(p)
		if rec.Bound(p) {
			profile := d.Parties[p].Profile
			u = profile.Worth.Of(profile.Space().Decode(g.agreed, make([]int, len(profile.Space().Issues))))
		}
		rec.Utilities = append(rec.Utilities, u)
	}
	return rec
}

// floor is what no deal is worth to a party; its worst package where it has no walk-away.
func (d *debriefing) floor(p int) float64 {
	if d.analysis != nil {
		return d.analysis.Reservation(p)
	}
	if profile := d.Parties[p].Profile; math.IsInf(profile.Reservation, -1) {
		return profile.Min()
	}
	return d.Parties[p].Profile.Reservation
}

// measure holds a result against all that was possible.
func (d *debriefing) measure(r *result) {
	a := d.analysis
	r.share = d.shareOf(r.rec)
	if _, ok := a.Captured(0); ok && d.SameUnit() && !d.purses[0].percent {
		r.left = a.BestJoint - sum(r.rec.Utilities)
	}
	if !r.rec.Deal() {
		if fair := a.Solution(solution.Nash); a.Zopa() && len(fair.Points) > 0 {
			point := a.Evenest(fair)
			r.better = &point
		}
		return
	}
	if point, ok := betterForAll(a, r.rec); ok && d.tellable(r.rec, point) {
		r.better = &point
	}
}

// tellable reports whether somebody gains an amount that is not written as nothing.
func (d *debriefing) tellable(rec *sim.Record, point solution.Point) bool {
	return slices.ContainsFunc(d.Seating()[point.Table], func(p int) bool { return !d.purses[p].nothing(point.Utilities[p] - rec.Utilities[p]) })
}

// shareOf is how much of the gain that was there to be had a group has found: of all together
// where they count in one unit, else the mean of what each has of the most it could gain.
func (d *debriefing) shareOf(rec *sim.Record) float64 {
	if d.SameUnit() {
		if share, ok := d.analysis.Captured(sum(rec.Utilities)); ok {
			return share
		}
		return math.NaN()
	}
	total, n := 0.0, 0
	for p, u := range rec.Utilities {
		if share, ok := d.analysis.Gain(p, u); ok {
			total += share
			n++
		}
	}
	if n == 0 {
		return math.NaN()
	}
	return total / float64(n)
}

// leftOf is what a trade would still bring its two parties together: 0 where it was made and
// nothing is left of it, NaN where it can't be made from there, since one side has both terms its way.
func (d *debriefing) leftOf(trade *solution.Trade, r *result) float64 {
	if !r.rec.Deal() || r.table != trade.Table || len(r.ruled) > 0 {
		return math.NaN()
	}
	left, ok := trade.Left(d.Scenario, r.agreed)
	switch {
	case !ok && d.made(trade, r.agreed):
		return 0
	case !ok:
		return math.NaN()
	case !d.SameUnit():
		return left.Joint
	}
	seats := d.Seating()[trade.Table]
	g, o := slices.Index(seats, trade.Giver), slices.Index(seats, trade.Other)
	return left.First[g] + left.Second[g] + left.First[o] + left.Second[o]
}

// made reports whether both terms of a trade went at least half of its way.
func (d *debriefing) made(trade *solution.Trade, agreed sim.Outcome) bool {
	gives, gets := trade.Sides(d.Scenario)
	return gives[d.Space.Value(agreed, trade.Gives)] && gets[d.Space.Value(agreed, trade.Gets)]
}

// ranked is the results, the largest share first; those without one in the order of the table.
func (d *debriefing) ranked() []*result {
	var all []*result
	for k := range d.results {
		all = append(all, &d.results[k])
	}
	slices.SortStableFunc(all, func(a, b *result) int {
		if math.IsNaN(a.share) || math.IsNaN(b.share) {
			return 0
		}
		return cmp.Compare(b.share, a.share)
	})
	return all
}

// signers counts the groups with a deal.
func (d *debriefing) signers() int {
	n := 0
	for _, r := range d.results {
		if r.rec.Deal() {
			n++
		}
	}
	return n
}

// finders are the groups that found a trade.
func (d *debriefing) finders(trade int) []string {
	return d.groupsWhere(func(r *result) bool { return r.trades[trade] == 0 })
}

// open reports whether there was room for a deal.
func (d *debriefing) open() bool { return d.analysis != nil && d.analysis.Zopa() }
