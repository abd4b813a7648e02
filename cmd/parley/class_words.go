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
