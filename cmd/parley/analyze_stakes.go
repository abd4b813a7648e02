package main

import (
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/sim/solution"
)

const (
	mostTerms   = 12 // rows of the value matrix in the terminal
	mostColumns = 6  // parties side by side in it
)

// matrix shows what each term is worth to each side, and so what it is good for.
func (t *teller) matrix(p page, f *findings) error {
	p.say("What each term is worth, from its worst value to its best%s", t.inUnit())
	shown := min(len(t.Parties), mostColumns)
	head := table.Row{""}
	var columns []table.ColumnConfig
	for i := range shown {
		head = append(head, t.column(i))
		columns = append(columns, table.ColumnConfig{Number: i + 2, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	rows := newTable(append(head, "")...)
	rows.SetColumnConfigs(columns)
	for i, in := range f.interests[:min(len(f.interests), mostTerms)] {
		row := table.Row{"  " + t.Space.Issues[i].Name}
		for party := range shown {
			row = append(row, t.stake(&in, party))
		}
		rows.AppendRow(append(row, t.remark(&in, i)))
	}
	if err := writeTable(p.w, rows, ""); err != nil {
		return err
	}
	t.leftOut(p, len(f.interests)-mostTerms, len(t.Parties)-shown)
	if t.joined() {
		p.say("  Some terms are worth more or less together than each by itself: this is the most that a term can change, and the remarks are as seen from the middle of every list.")
	}
	return nil
}

// inUnit is the unit that all numbers of a table have in common, where it is
// not written with every number.
func (t *teller) inUnit() string {
	if unit := t.purses[0].unit; t.SameUnit() && !isMoney(unit) {
		return ", in " + unit
	}
	return ""
}

// column is a party's name, with its unit where others have another.
func (t *teller) column(party int) string {
	if unit := t.purses[party].unit; !isMoney(unit) && !t.SameUnit() {
		return fmt.Sprintf("%s (%s)", t.name(party), unit)
	}
	return t.name(party)
}

// stake is what a term is worth to a party; between two also as a share of its range.
func (t *teller) stake(in *solution.Interest, party int) string {
	money, x := t.purses[party], in.Stakes[party]
	if money.nothing(x) {
		return "-"
	}
	amount := t.bare(party, x)
	if len(t.Parties) > 2 {
		return amount
	}
	return fmt.Sprintf("%s  %5s", amount, percent(in.Shares[party]))
}

// bare is an amount of a party in a table, where the unit stands above if it is no money.
func (t *teller) bare(party int, x float64) string {
	if money := t.purses[party]; !isMoney(money.unit) {
		return number(money.scale(x))
	}
	return t.purses[party].amount(x)
}

func (t *teller) leftOut(p page, terms, parties int) {
	var more []string
	if terms > 0 {
		more = append(more, count(terms, "more term"))
	}
	if parties > 0 {
		more = append(more, strings.Replace(count(parties, "more party"), "partys", "parties", 1))
	}
	if len(more) > 0 {
		p.say("  And %s: --json and --page have all.", list(more))
	}
}

// joined reports whether bundles join terms.
func (t *teller) joined() bool {
	for i := range t.Parties {
		if len(t.Parties[i].Profile.Worth.Bundles) > 0 {
			return true
		}
	}
	return false
}

// remark says what a term is good for: to agree on, to share out, or to trade.
func (t *teller) remark(in *solution.Interest, issue int) string {
	switch in.Kind {
	case solution.Indifferent:
		return "nobody cares"
	case solution.OneSided:
		return "only " + t.name(in.Leader) + " cares: " + valueText(&t.Space.Issues[issue], in.Value)
	case solution.Compatible:
		return t.all() + " want the same: " + valueText(&t.Space.Issues[issue], in.Value)
	case solution.Distributive:
		if !in.Fixed {
			return "worth about as much to " + t.all()
		}
		return "what one side gains, the other loses"
	}
	switch {
	case len(t.Tables) > 1:
		return t.leaders(in)
	case in.Leader < 0 && t.SameUnit():
		return "worth about as much to " + t.all()
	case in.Leader < 0:
		return t.all() + " care about alike"
	case t.SameUnit() && len(t.Parties) == 2:
		return "worth more to " + t.name(in.Leader)
	case t.SameUnit():
		return "worth most to " + t.name(in.Leader)
	}
	return "matters most to " + t.name(in.Leader)
}

// leaders says to whom a term is worth more, table by table.
func (t *teller) leaders(in *solution.Interest) string {
	var more, parts []string
	hub := t.Hub()
	for _, seats := range t.Seating() {
		for _, other := range seats {
			switch x, y := in.Stakes[hub]*in.Weights[hub], in.Stakes[other]*in.Weights[other]; {
			case other == hub:
			case x > y*solution.Alike:
				more = append(more, t.name(other))
			case y > x*solution.Alike:
				parts = append(parts, fmt.Sprintf("more to %s than to %s", t.name(other), t.name(hub)))
			}
		}
	}
	if len(more) > 0 {
		parts = append([]string{fmt.Sprintf("more to %s than to %s", t.name(hub), list(more))}, parts...)
	}
	if len(parts) == 0 {
		return "all care about alike"
	}
	return "worth " + list(parts)
}

func (t *teller) all() string {
	if len(t.Parties) == 2 {
		return "both"
	}
	return "all"
}
