package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/solution"
)

// sketch is the debriefing as a story tells it.
func (d *debriefing) sketch() *reports.Class {
	c := &reports.Class{Case: d.ground(), Title: cmp.Or(d.Title, d.Scenario.Name) + ": what the class came to", Gain: d.gainWords(), Notes: d.notes()}
	for _, r := range d.ranked() {
		c.Results = append(c.Results, d.resultDrawn(r))
	}
	for i := range d.Space.Issues {
		c.Choices = append(c.Choices, d.choice(i))
	}
	for k := range d.trades {
		c.Trades = append(c.Trades, reports.Exchange{Name: d.tradeName(&d.trades[k]), Says: d.trade(&d.trades[k])})
	}
	for k := range d.comparisons {
		c.Comparisons = append(c.Comparisons, d.compared(&d.comparisons[k]))
	}
	c.Summary = d.summary()
	return c
}

// ground is the case as the pictures of a class need it.
func (d *debriefing) ground() *reports.Analysis {
	a := &reports.Analysis{Design: d.terms(), Case: d.Scenario.Name, Version: batch.Version, Words: glossaryWords()}
	for p := range d.Parties {
		a.Sides = append(a.Sides, reports.Side{Name: d.name(p), Unit: d.purses[p].unit, WalkAway: d.purses[p].drawn(d.floor(p))})
	}
	if d.analysis != nil {
		a.Signed, a.Plane = d.deals(d.analysis), d.plane(d.analysis)
	}
	return a
}

// gainWords say what a share is a share of.
func (d *debriefing) gainWords() string {
	if d.SameUnit() {
		return "the gain that was there to be had"
	}
	return "what each side could gain, on average"
}

func (d *debriefing) resultDrawn(r *result) reports.Result {
	out := reports.Result{Group: r.name, People: d.seated(r.group), Deal: r.rec.Deal(), Share: r.share, Lost: d.lost(r), Below: d.names(d.belowOrRuled(r)), Better: d.betterText(r)}
	if r.rec.Deal() {
		out.Terms = d.packageOf(solution.Point{Outcome: r.agreed, Table: r.table})
	}
	for p, u := range r.rec.Utilities {
		out.Worth = append(out.Worth, d.purses[p].drawn(u))
	}
	out.Slices = d.slices(r)
	for _, left := range r.trades {
		out.Trades = append(out.Trades, d.tradeLeft(left))
	}
	return out
}

// seated names the people of a group.
func (d *debriefing) seated(g *group) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(g.people), func(s string) bool { return s == "" }), ", ")
}

func (d *debriefing) belowOrRuled(r *result) []int {
	all := slices.Clone(r.below)
	for _, p := range r.ruled {
		if !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	slices.Sort(all)
	return all
}

func (d *debriefing) names(parties []int) []string {
	var names []string
	for _, p := range parties {
		names = append(names, d.name(p))
	}
	return names
}

// lost is what all together could have had more, or where their worths are not added up the share of it.
func (d *debriefing) lost(r *result) reports.Amount {
	switch {
	case !math.IsNaN(r.left):
		text := "nothing"
		if !d.purses[0].nothing(r.left) {
			text = d.purses[0].amount(r.left)
		}
		return reports.Amount{Of: d.purses[0].scale(r.left), Text: text}
	case !math.IsNaN(r.share):
		return reports.Amount{Of: 1 - r.share, Text: percent(1 - r.share)}
	}
	return reports.Amount{Of: math.NaN(), Text: "–"}
}

// slices is how much of what the deal added went to each side, where it added something to be shared out.
func (d *debriefing) slices(r *result) []string {
	total := sum(r.rec.Utilities) - sum(r.rec.Reservations)
	if !r.rec.Deal() || !d.SameUnit() || total <= solution.Tolerance {
		return nil
	}
	var all []string
	for p, u := range r.rec.Utilities {
		all = append(all, percent((u-r.rec.Reservations[p])/total))
	}
	return all
}

// choice counts the values of a term.
func (d *debriefing) choice(i int) reports.Choice {
	issue := &d.Space.Issues[i]
	c := reports.Choice{Term: issue.Name}
	best := d.bestValues(i)
	for v := range issue.Values {
		chosen := reports.Chosen{Value: shortValue(issue, v), Best: best[v]}
		for k := range d.results {
			if r := &d.results[k]; r.rec.Deal() && d.Space.Value(r.agreed, i) == v {
				chosen.Count++
			}
		}
		c.Values = append(c.Values, chosen)
	}
	return c
}

// bestValues are those that the best joint packages have in a term; none where they have every one, or where
// worths are not added up.
func (d *debriefing) bestValues(i int) []bool {
	best := make([]bool, len(d.Space.Issues[i].Values))
	if !d.open() || !d.SameUnit() {
		return best
	}
	for _, point := range d.analysis.Solution(solution.Best).Points {
		best[d.Space.Value(point.Outcome, i)] = true
	}
	if !slices.Contains(best, false) || d.sharesOnly(i) {
		clear(best)
	}
	return best
}

// sharesOnly reports whether all together have the same, whatever the value of a term.
func (d *debriefing) sharesOnly(i int) bool {
	sums := make([]float64, len(d.Space.Issues[i].Values))
	for _, p := range d.Parties {
		for v, u := range p.Profile.Worth.Tables[i] {
			sums[v] += u
		}
	}
	return slices.Max(sums)-slices.Min(sums) <= solution.Tolerance
}

// tradeName is a trade in a few words: what is given for what, and with whom where there are several tables.
func (d *debriefing) tradeName(tr *solution.Trade) string {
	name := fmt.Sprintf("%s for %s", d.Space.Issues[tr.Gives].Name, d.Space.Issues[tr.Gets].Name)
	if partners := partnersOf(d.Scenario); len(partners) > 1 {
		name += " with " + partners[tr.Table]
	}
	return name
}

// tradeLeft is what a trade would still bring, as a picture writes it.
func (d *debriefing) tradeLeft(left float64) reports.Amount {
	switch {
	case math.IsNaN(left):
		return reports.Amount{Of: left, Text: "–"}
	case left == 0:
		return reports.Amount{Text: "found"}
	case !d.SameUnit():
		return reports.Amount{Of: left, Text: "missed"}
	}
	return reports.Amount{Of: d.purses[0].scale(left), Text: d.purses[0].signed(left)}
}

func (d *debriefing) compared(c *comparison) reports.Comparison {
	out := reports.Comparison{Trait: c.trait, Of: d.comparedWords(c), Enough: c.enough(), Clear: c.clear(), Difference: math.NaN(), Lo: math.NaN(), Hi: math.NaN()}
	if c.enough() && c.difference.OK {
		out.Difference, out.Lo, out.Hi = c.difference.Mean, c.difference.Lo, c.difference.Hi
	}
	for _, l := range c.levels {
		out.Levels = append(out.Levels, reports.ClassLevel{Name: l.name, Groups: l.groups, Shares: l.shares, Deals: l.deals, Mean: l.mean.Mean, Lo: l.mean.Lo, Hi: l.mean.Hi})
	}
	return out
}

func (d *debriefing) comparedWords(c *comparison) string {
	if c.party >= 0 {
		return "most that " + d.name(c.party) + " could gain"
	}
	return strings.TrimPrefix(d.gainWords(), "the ")
}
