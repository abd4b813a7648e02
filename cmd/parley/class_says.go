package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim/amount"
)

// summary is the debriefing in a few sentences.
func (d *debriefing) summary() []reports.Said {
	all := []reports.Said{{Label: "Deals", Text: d.dealsText()}}
	add := func(label, text string) {
		if text != "" {
			all = append(all, reports.Said{Label: label, Text: text})
		}
	}
	add("Found", d.foundText())
	add("Shared out", d.sharedText())
	add("Better deals", d.leftText())
	add("Trades", d.tradesText())
	for k := range d.comparisons {
		add("By "+d.comparisons[k].trait, d.comparisonText(&d.comparisons[k]))
	}
	add("How sure", d.sureText())
	return all
}

func (d *debriefing) dealsText() string {
	n, deals := len(d.results), d.signers()
	s := fmt.Sprintf("%s of %s signed.", number(float64(deals)), count(n, "group"))
	if below := d.groupsWhere(func(r *result) bool { return len(d.belowOrRuled(r)) > 0 }); len(below) > 0 {
		s += fmt.Sprintf(" Signed below somebody's walk-away: %s. It happens in most classes: it is worth asking what made the deal feel better than it was.", few(below))
	}
	if d.analysis != nil && !d.open() {
		s += " The case holds no room for a deal: whoever walked away was right."
	} else if none := d.groupsWhere(func(r *result) bool { return !r.rec.Deal() }); len(none) > 0 {
		s += fmt.Sprintf(" Without a deal: %s.", few(none))
	}
	return s
}

// groupsWhere names the groups of which something is true.
func (d *debriefing) groupsWhere(is func(*result) bool) []string {
	var names []string
	for k := range d.results {
		if is(&d.results[k]) {
			names = append(names, d.results[k].name)
		}
	}
	return names
}

func (d *debriefing) foundText() string {
	all := d.ranked()
	if math.IsNaN(all[0].share) {
		return ""
	}
	if len(all) == 1 {
		return fmt.Sprintf("The group found %s of %s.", percent(all[0].share), d.gainWords())
	}
	middle := (all[(len(all)-1)/2].share + all[len(all)/2].share) / 2
	best := d.groupsWhere(func(r *result) bool { return percent(r.share) == percent(all[0].share) })
	return fmt.Sprintf("The group in the middle found %s of %s, the best (%s) %s, the last %s.", percent(middle), d.gainWords(), few(best), percent(all[0].share), percent(all[len(all)-1].share))
}

// sharedText counts who got the largest part of what the deals added.
func (d *debriefing) sharedText() string {
	largest, even, n := make([]int, len(d.Parties)), 0, 0
	for k := range d.results {
		r := &d.results[k]
		if d.slices(r) == nil {
			continue
		}
		n++
		if p, ahead := d.ahead(r); ahead {
			largest[p]++
		} else {
			even++
		}
	}
	if n == 0 {
		return ""
	}
	var parts []string
	for p, times := range largest {
		if times > 0 {
			parts = append(parts, fmt.Sprintf("to %s in %s", d.name(p), number(float64(times))))
		}
	}
	if even > 0 {
		parts = append(parts, fmt.Sprintf("to nobody in %s", number(float64(even))))
	}
	which := "larger"
	if len(d.Parties) > 2 {
		which = "largest"
	}
	return fmt.Sprintf("Of %s that added something, the %s part of it went %s.", count(n, "deal"), which, few(parts))
}

// ahead is the party with the largest surplus; not ok: others have as much.
func (d *debriefing) ahead(r *result) (party int, ok bool) {
	gain := func(p int) float64 { return r.rec.Utilities[p] - r.rec.Reservations[p] }
	for p := range d.Parties {
		if gain(p) > gain(party) {
			party = p
		}
	}
	for p := range d.Parties {
		if p != party && d.purses[p].nothing(gain(party)-gain(p)) {
			return party, false
		}
	}
	return party, true
}

func (d *debriefing) leftText() string {
	better := d.groupsWhere(func(r *result) bool { return r.rec.Deal() && r.better != nil })
	if d.analysis == nil || d.signers() == 0 {
		return ""
	}
	if len(better) == 0 {
		return "No deal could have been better for somebody without being worse for somebody else."
	}
	return fmt.Sprintf("%s of %s could have been better for somebody and worse for nobody.", number(float64(len(better))), count(d.signers(), "deal"))
}

func (d *debriefing) tradesText() string {
	var parts []string
	for k := range d.trades {
		parts = append(parts, fmt.Sprintf("%s %d of %d", d.tradeName(&d.trades[k]), len(d.finders(k)), len(d.results)))
	}
	if len(parts) == 0 {
		return ""
	}
	return "Found by groups: " + strings.Join(parts, "; ") + "."
}

func (d *debriefing) comparisonText(c *comparison) string {
	var parts []string
	for _, l := range c.levels {
		parts = append(parts, fmt.Sprintf("%s %s (%s)", l.name, percent(l.mean.Mean), count(len(l.shares), "group")))
	}
	s := fmt.Sprintf("Mean share of the %s: %s.", d.comparedWords(c), list(parts))
	span := fmt.Sprintf("%s to %s points", amount.Fixed(100*c.difference.Lo, 0), amount.Fixed(100*c.difference.Hi, 0))
	switch {
	case c.clear():
		return s + fmt.Sprintf(" The difference is clear: %s.", span)
	case c.enough() && c.difference.OK:
		return s + fmt.Sprintf(" No clear difference: %s.", span)
	case len(c.levels) > 2:
		return s + " Of more than two kinds nothing is claimed."
	}
	return s + fmt.Sprintf(" With fewer than %d groups on a side nothing is claimed.", enoughGroups)
}

func (d *debriefing) sureText() string {
	const few = 10
	if len(d.results) < few {
		return "One class of real people, and these groups only: a picture of what happened here, not of what people do."
	}
	return fmt.Sprintf("One class of real people, %s: another class may do otherwise.", count(len(d.results), "group"))
}

// notes are what the reader must know before the numbers are trusted.
func (d *debriefing) notes() []string {
	var all []string
	if n := len(d.class.pending); n > 0 {
		all = append(all, fmt.Sprintf("Left out, since the table holds no result: %s.", few(d.class.pending)))
	}
	if d.analysis == nil {
		all = append(all, "The packages of this case are too many to compare, so nothing is said of what was left on the table.")
	} else if !d.analysis.Exact {
		all = append(all, strings.TrimSpace("The frontier is not proven."+d.proof(d.analysis)))
	}
	if d.Varies() {
		all = append(all, "In simulated negotiations some numbers of this case vary; here, as on the role sheets, they are as written.")
	}
	if ruled := d.groupsWhere(func(r *result) bool { return len(r.ruled) > 0 }); len(ruled) > 0 {
		all = append(all, fmt.Sprintf("Signed what somebody's instructions rule out: %s. It is counted as worth what its terms add up to.", few(ruled)))
	}
	return all
}
