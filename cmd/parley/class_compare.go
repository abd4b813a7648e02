package main

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/stats"
)

const (
	enoughGroups = 8 // on each side, below which nothing is claimed of a difference
	mostLevels   = 6 // of a trait; by what differs more nothing is compared
	sureness     = 0.95
)

// comparison is the groups by one of the trainer's columns. A column that is named after a
// party, as in "Vendor: trained", compares what that party gained.
type comparison struct {
	trait      string
	party      int          // whose gain; -1: what all have found together
	levels     []classLevel // the highest mean first
	difference stats.Interval
	p          float64 // of no difference between two levels, corrected for how many columns are compared; NaN: not tested
}

// classLevel is the groups that have the same in a column.
type classLevel struct {
	name   string
	groups []string
	shares []float64
	deals  int
	mean   stats.Interval
}

// compare takes each column by itself; the p-values of all are corrected together.
func (d *debriefing) compare() []comparison {
	var all []comparison
	var ps []float64
	for k, trait := range d.class.traits {
		if c, ok := d.by(k, trait); ok {
			all, ps = append(all, c), append(ps, c.p)
		}
	}
	for k, p := range stats.Holm(ps) {
		all[k].p = p
	}
	return all
}

// by compares the groups by a column; not where all have the same in it, or nearly all something else.
func (d *debriefing) by(k int, trait string) (comparison, bool) {
	c := comparison{trait: trait, party: d.partyOf(trait), difference: stats.Interval{Lo: math.NaN(), Hi: math.NaN()}, p: math.NaN()}
	for i := range d.results {
		r := &d.results[i]
		share := d.gained(r, c.party)
		if r.traits[k] == "" || math.IsNaN(share) {
			continue
		}
		at := slices.IndexFunc(c.levels, func(l classLevel) bool { return source.Alike(l.name) == source.Alike(r.traits[k]) })
		if at < 0 {
			at, c.levels = len(c.levels), append(c.levels, classLevel{name: r.traits[k]})
		}
		l := &c.levels[at]
		l.groups, l.shares = append(l.groups, r.name), append(l.shares, share)
		if r.rec.Deal() {
			l.deals++
		}
	}
	if len(c.levels) < 2 || len(c.levels) > mostLevels {
		return c, false
	}
	for i := range c.levels {
		c.levels[i].mean = stats.OverClusters(c.levels[i].shares, sureness)
	}
	slices.SortStableFunc(c.levels, func(a, b classLevel) int { return cmp.Compare(b.mean.Mean, a.mean.Mean) })
	if len(c.levels) == 2 {
		c.difference = stats.Unpaired(c.levels[0].shares, c.levels[1].shares, sureness)
		if c.enough() {
			c.p = stats.UnpairedTest(c.levels[0].shares, c.levels[1].shares).P
		}
	}
	return c, true
}

// partyOf is the party that a column's name begins with, before a colon; or -1.
func (d *debriefing) partyOf(trait string) int {
	name, _, ok := strings.Cut(trait, ":")
	if !ok {
		return -1
	}
	for p := range d.Parties {
		if source.Alike(d.name(p)) == source.Alike(name) {
			return p
		}
	}
	return -1
}

// gained is the share that all have found together, or what one party has of the most it could gain.
func (d *debriefing) gained(r *result, party int) float64 {
	if party < 0 || d.analysis == nil {
		return r.share
	}
	if share, ok := d.analysis.Gain(party, r.rec.Utilities[party]); ok {
		return share
	}
	return math.NaN()
}

// enough reports whether two levels have groups enough to speak of a difference.
func (c *comparison) enough() bool {
	return len(c.levels) == 2 && len(c.levels[0].shares) >= enoughGroups && len(c.levels[1].shares) >= enoughGroups
}

// clear reports whether the first level has more than the second, and not by luck of who sat where.
func (c *comparison) clear() bool {
	return c.enough() && c.difference.OK && c.difference.Lo > 0 && c.p < 1-sureness
}
