package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/reports"
)

// mostBetter is how many better deals are told in the terminal.
const mostBetter = 5

// tell writes the debrief in words.
func (d *debriefing) tell(w io.Writer) error {
	p := page{w}
	d.heading(p)
	for _, line := range d.summary() {
		p.say("%s: %s", line.Label, line.Text)
	}
	p.say("What each group came to")
	if err := d.resultsTable(w); err != nil {
		return err
	}
	d.betterDeals(p)
	d.tradesFound(p)
	for _, note := range d.notes() {
		p.say("%s", note)
	}
	return nil
}

// summary is the debriefing in a few sentences.
func (d *debriefing) summary() []reports.Said {
	all := []reports.Said{{Label: "Deals", Text: d.dealsText()}}
	add := func(label, text string) {
		if text != "" {
			all = append(all, reports.Said{Label: label, Text: text})
		}
	}
	add("Found", d.foundText())
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
	span := fmt.Sprintf("%s to %s points", number(100*c.difference.Lo), number(100*c.difference.Hi))
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

func (d *debriefing) resultsTable(w io.Writer) error {
	head := table.Row{"", "group"}
	columns := []table.ColumnConfig{}
	shown := min(len(d.Parties), mostColumns)
	for p := range shown {
		head = append(head, d.column(p))
	}
	head = append(head, "found", "left")
	for k := 3; k <= len(head); k++ {
		columns = append(columns, table.ColumnConfig{Number: k, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	rows := newTable(append(head, "")...)
	rows.SetColumnConfigs(columns)
	for k, r := range d.ranked() {
		row := table.Row{fmt.Sprintf("%d", k+1), r.name}
		for p := range shown {
			row = append(row, d.bare(p, r.rec.Utilities[p]))
		}
		share := "–"
		if !math.IsNaN(r.share) {
			share = percent(r.share)
		}
		rows.AppendRow(append(row, share, d.lost(r).Text, d.mark(r)))
	}
	return writeTable(w, rows, "")
}

// mark is what is remarkable about a result, in a word or two.
func (d *debriefing) mark(r *result) string {
	switch below := d.names(d.belowOrRuled(r)); {
	case !r.rec.Deal():
		return "no deal"
	case len(below) > 0:
		return "signed below the walk-away of " + few(below)
	case r.better == nil && d.analysis != nil:
		return "on the frontier"
	}
	return ""
}

// betterDeals tells the better deals of the groups that left most.
func (d *debriefing) betterDeals(p page) {
	all := slices.DeleteFunc(d.ranked(), func(r *result) bool { return d.betterText(r) == "" })
	slices.SortStableFunc(all, func(a, b *result) int { return cmp.Compare(d.lost(b).Of, d.lost(a).Of) })
	if len(all) == 0 {
		return
	}
	p.say("Better deals")
	for _, r := range all[:min(len(all), mostBetter)] {
		p.say("  %s", d.betterText(r))
	}
	if more := len(all) - mostBetter; more > 0 {
		p.say("  And %s more: --json and --page have all.", number(float64(more)))
	}
}

// betterText is the concrete deal that a group could have had; empty where there is none.
func (d *debriefing) betterText(r *result) string {
	if r.better == nil {
		return ""
	}
	if !r.rec.Deal() {
		var gains []string
		for _, p := range d.Seating()[r.better.Table] {
			gains = append(gains, fmt.Sprintf("%s %s", d.name(p), d.purses[p].signed(r.better.Utilities[p]-r.rec.Utilities[p])))
		}
		return fmt.Sprintf("Group %s could have signed %s: %s.", r.name, d.packageOf(*r.better), few(gains))
	}
	return fmt.Sprintf("Group %s: %s", r.name, strings.TrimPrefix(d.preferred(*r.better, r.rec), "Left on the table: "))
}

// tradesFound explains the trades, and names those who left nothing of them.
func (d *debriefing) tradesFound(p page) {
	if len(d.trades) == 0 {
		return
	}
	p.say("The trades that the case holds, and who found them")
	for k := range d.trades {
		who := d.finders(k)
		names := "nobody"
		if len(who) > 0 {
			names = few(who)
		}
		p.say("  %s: %s. %s", d.tradeName(&d.trades[k]), names, d.trade(&d.trades[k]))
	}
}
