package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// analysis tells what a case has in it, in the order in which a trainer asks.
func (t *teller) analysis(w io.Writer, f *findings) error {
	p := page{w}
	t.heading(p)
	a := f.analysis
	if t.room(p, a); a != nil && a.Zopa() {
		t.bestJoint(p, a)
		t.fair(p, a)
	}
	if err := t.matrix(p, f); err != nil {
		return err
	}
	t.trades(p, f)
	if a != nil {
		if err := t.cuts(p, f); err != nil {
			return err
		}
		t.collision(p, f)
	}
	if f.asked != sim.None {
		t.askedFor(p, a, f.asked)
	}
	return nil
}

// page writes paragraphs; lines that begin with blanks belong to the one before.
type page struct{ w io.Writer }

func (p page) say(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if !strings.HasPrefix(text, " ") {
		fmt.Fprintln(p.w)
	}
	fmt.Fprintln(p.w, wrapHanging(text))
}

func (t *teller) heading(p page) {
	fmt.Fprintln(p.w, cmp.Or(t.Title, t.Name))
	fmt.Fprintln(p.w, wrapHanging(t.terms()))
	if t.hundred() {
		fmt.Fprintln(p.w, hundred)
	}
}

// terms says what is to be settled.
func (t *teller) terms() string {
	terms := make([]string, len(t.Space.Issues))
	for i, issue := range t.Space.Issues {
		terms[i] = fmt.Sprintf("%s (%d)", issue.Name, len(issue.Values))
	}
	return fmt.Sprintf("%s from %s: %s.", packages(t.Space), count(len(terms), "term"), list(terms))
}

// roomText says whether there is room for a deal.
func (t *teller) roomText(a *solution.Analysis) string {
	switch {
	case a == nil:
		return fmt.Sprintf("The packages are too many to compare one by one: up to %s can be, and more where two parties sit at one table.", number(float64(sim.MaxTabled)))
	case a.Rational == 0:
		return "Room for a deal: none. Every package leaves somebody worse off than walking away."
	case !a.Zopa():
		return "Room for a deal: none. The best that a package can do is to leave everybody as well off as walking away."
	case !a.Counted:
		return "Room for a deal: yes. Packages that leave nobody worse off than walking away are too many to count."
	}
	all := float64(t.Space.Size()) * float64(len(t.Seating()))
	return fmt.Sprintf("Room for a deal: yes. %s of %s packages (%s) leave nobody worse off than walking away.", number(float64(a.Rational)), number(all), percent(float64(a.Rational)/all))
}

// room says whether there is room for a deal, and how much for whom.
func (t *teller) room(p page, a *solution.Analysis) {
	p.say("%s", t.roomText(a))
	if a == nil {
		return
	}
	for i := range t.Parties[:min(len(t.Parties), mostColumns)] {
		t.position(p, a, i)
	}
	t.leftOut(p, 0, len(t.Parties)-mostColumns)
	if t.Varies() {
		p.say("  These numbers vary from deal to deal; here they are as written.")
	}
}

// position says what a party has without a deal and what it can hope for.
func (t *teller) position(p page, a *solution.Analysis, i int) {
	party, money := &t.Parties[i], t.purses[i]
	line := "has no walk-away; its worst package counts"
	if r := party.Profile.Reservation; !math.IsInf(r, -1) {
		line = "walks away with " + money.amount(r)
	}
	if party.Batna != "" {
		line += " (" + strings.TrimSuffix(party.Batna, ".") + ")"
	}
	if lo, hi, ok := extremes(party.Profile); ok {
		line += ". Packages are worth " + money.between(float64(lo), float64(hi))
	}
	if a.Zopa() {
		line += fmt.Sprintf("; it can gain %s at most", money.amount(a.Ideal[i]-a.Reservation(i)))
	}
	if n, counted := neverSigns(party); n > 0 && counted {
		line += fmt.Sprintf(". It never signs %s of the packages", number(float64(n)))
	} else if !counted {
		line += ". Some packages it never signs"
	}
	p.say("  %s %s.", party.Name, line)
}

// neverSigns is how many packages a party vetoes; not counted in spaces that
// are too large to list.
func neverSigns(p *sim.Party) (n uint64, counted bool) {
	if len(p.Profile.Worth.Vetoes) == 0 {
		return 0, true
	}
	space := p.Profile.Space()
	if !space.Tabled() {
		return 0, false
	}
	for o := range sim.Outcome(space.Size()) {
		if !p.Profile.Signs(o) {
			n++
		}
	}
	return n, true
}

// collision says how hard it is to find a good deal.
func (t *teller) collision(p page, f *findings) {
	a := f.analysis
	p.say("How hard it is")
	if text := t.wishes(a); text != "" {
		p.say("  %s", text)
	}
	for table := range f.midpoints {
		p.say("  %s", t.potential(f, table))
	}
	p.say("  The frontier has %s.%s", count(len(a.Frontier), "point"), t.proof(a))
}

// wishes says how far these collide, against the yardstick of sharing out a
// fixed sum. Over several tables there is no such yardstick.
func (t *teller) wishes(a *solution.Analysis) string {
	n := float64(len(t.Parties))
	if len(t.Seating()) > 1 || n < 2 {
		return ""
	}
	fixed := math.Sqrt(n) * (1 - 1/n)
	return fmt.Sprintf("Wishes collide %s: opposition is %s, where 0 means that one package is best for all and %s that a fixed sum is shared out.",
		extent(a.Opposition/fixed), number(a.Opposition), number(fixed))
}

// proof says how far the frontier can be trusted, where it is not the whole one.
func (t *teller) proof(a *solution.Analysis) string {
	switch {
	case a.Exact:
		return ""
	case math.IsInf(a.Within, 1):
		return " These are the best packages that a search found; there may be better ones."
	}
	return fmt.Sprintf(" There are more points between them, none of which is worth more than %s more to %s.", t.purses[0].amount(a.Within), t.name(0))
}

// potential says what is lost by taking the middle of every list.
func (t *teller) potential(f *findings, table int) string {
	m := &f.midpoints[table]
	where, middle := "", "the middle of every list"
	if len(t.Tables) > 1 {
		where = " between " + list(t.namesOf(t.Seating()[table]))
	}
	if m.Packages > 1 {
		middle += fmt.Sprintf(" (the mean of %s packages)", number(m.Packages))
	}
	if m.Vetoed {
		middle += ", which not everybody would sign,"
	}
	s := fmt.Sprintf("Integrative potential%s is %s: %s gives up %s of what the best package holds", where, number(m.Potential), middle, t.lost(m.Potential))
	if share, ok := f.analysis.Captured(sum(m.Utilities)); ok && t.SameUnit() && !t.purses[0].nothing(f.analysis.BestJoint-sum(m.Utilities)) {
		s += fmt.Sprintf(", and leaves %s of the gain on the table%s", percent(1-share), t.leaving(f.analysis, m.Utilities))
	}
	return s + "."
}

func (t *teller) lost(share float64) string {
	if share <= solution.Tolerance {
		return "nothing"
	}
	return percent(share)
}

// extent is opposition in words, as a share of that of sharing out a fixed sum.
func extent(share float64) string {
	switch {
	case share <= solution.Tolerance:
		return "not at all"
	case share < 0.25:
		return "hardly"
	case share < 0.6:
		return "partly"
	case share < 0.9:
		return "strongly"
	}
	return "almost wholly, what one side gets the other loses"
}

// askedFor says what the package of the command line is worth.
func (t *teller) askedFor(p page, a *solution.Analysis, asked sim.Outcome) {
	point := signed(t.Scenario, a, asked)
	p.say("Your package: %s.", t.packageOf(point))
	t.standings(p, point)
	if a == nil {
		return
	}
	if t.SameUnit() {
		t.captures(p, a, point)
	}
	if a.OnFrontier(point.Utilities) {
		p.say("  It is on the frontier: nobody can get more unless somebody gets less.")
	} else {
		p.say("  It is not on the frontier: another package is better for somebody and worse for nobody.")
	}
}
