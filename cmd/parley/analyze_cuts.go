package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/sim/solution"
)

// mostListed is how many terms a package may have to be told in passing.
const mostListed = 8

// toldSteps are the steps of a walk-away that a table in the terminal has room for.
var toldSteps = []int{0, 5, 8, 10, 12, 15, 20}

// cuts says what each walk-away rules out, and what is left as it moves.
func (t *teller) cuts(p page, f *findings) error {
	p.say("Where the walk-aways cut")
	for i := range f.cuts[:min(len(f.cuts), mostColumns)] {
		p.say("  %s", t.cut(f, i))
	}
	t.leftOut(p, 0, len(f.cuts)-mostColumns)
	return t.steps(p, f)
}

func (t *teller) cut(f *findings, i int) string {
	c, a := &f.cuts[i], f.analysis
	s := ofWhom(t.name(i)) + " walk-away rules out "
	if c.Counted {
		s += percent(c.RulesOut) + " of the packages it could sign and "
	}
	s += percent(c.Frontier) + " of the frontier."
	if math.IsInf(t.Parties[i].Profile.Reservation, -1) {
		s = t.name(i) + " has no walk-away: nothing is ruled out."
	}
	if c.Signable {
		return s + " " + t.limit(c, i, a.Reservation(i))
	}
	return s + fmt.Sprintf(" But no package is good enough for %s, whatever %s has elsewhere.", t.opposite(i), t.name(i))
}

// ofWhom is the name as an owner's: "Vendor's", "Fishers'".
func ofWhom(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// opposite is who must sign with a party.
func (t *teller) opposite(i int) string {
	if len(t.Parties) == 2 {
		return t.name(1 - i)
	}
	return "the others"
}

// limit says how far a walk-away may rise before no deal is left, or must fall before there is one.
func (t *teller) limit(c *solution.Cut, i int, reservation float64) string {
	money, most := t.purses[i], c.Best.Utilities[i]
	best := fmt.Sprintf("%s, the best that %s would still sign", money.amount(most), t.opposite(i))
	if len(t.Parties) == 2 && len(t.Space.Issues) <= mostListed {
		best += " (" + t.packageOf(c.Best) + ")"
	}
	deal := "no deal"
	if len(t.Tables) > 1 {
		deal = "no deal with " + t.name(i)
	}
	switch d := most - reservation; {
	case money.nothing(d):
		return "It can't rise at all: no package that " + t.opposite(i) + " would sign is worth more."
	case d < 0:
		return fmt.Sprintf("It would have to fall by %s before there is room for a deal: to %s.", money.amount(-d), best)
	default:
		return fmt.Sprintf("It could rise by %s before %s is left: to %s.", money.amount(d), deal, best)
	}
}

// steps is a table of the room that is left as one walk-away moves.
func (t *teller) steps(p page, f *findings) error {
	if !slices.ContainsFunc(f.cuts, func(c solution.Cut) bool { return c.Steps[0].Left }) {
		p.say("  No single walk-away is in the way: there would be no room even if one of them fell by half of what lies between that side's worst and best package.")
		return nil
	}
	head := table.Row{"  If a walk-away moves by"}
	var columns []table.ColumnConfig
	for n, k := range toldSteps {
		head = append(head, signedPercent(f.cuts[0].Steps[k].Shift))
		columns = append(columns, table.ColumnConfig{Number: n + 2, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	rows := newTable(head...)
	rows.SetColumnConfigs(columns)
	for i := range f.cuts[:min(len(f.cuts), mostColumns)] {
		t.stepRows(rows, f, i)
	}
	fmt.Fprintln(p.w)
	return writeTable(p.w, rows, "  (in percent of what lies between the side's worst and best package)\n")
}

func (t *teller) stepRows(rows table.Writer, f *findings, i int) {
	all := float64(t.Space.Size()) * float64(len(t.Seating()))
	counted := f.cuts[i].Steps[0].Counted
	left, joint := table.Row{"  " + t.name(i) + ": packages left"}, table.Row{"    best joint gain" + t.inUnit()}
	if !counted {
		joint[0] = "  " + t.name(i) + ": best joint gain" + t.inUnit()
	}
	for _, k := range toldSteps {
		room := &f.cuts[i].Steps[k]
		switch {
		case !room.Left:
			left, joint = append(left, "none"), append(joint, "-")
		case !counted:
			left, joint = append(left, "some"), append(joint, t.bare(i, room.Joint))
		default:
			left, joint = append(left, percent(float64(room.Packages)/all)), append(joint, t.bare(i, room.Joint))
		}
	}
	adds := t.SameUnit() && !t.purses[i].percent && len(t.Parties) == 2
	if counted || !adds {
		rows.AppendRow(left)
	}
	if adds {
		rows.AppendRow(joint)
	}
}

// signedPercent is a step: "-25 %", "now", "+25 %".
func signedPercent(x float64) string {
	switch {
	case x == 0:
		return "now"
	case x > 0:
		return "+" + percent(x)
	}
	return percent(x)
}
