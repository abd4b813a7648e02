package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// roomText says whether there is room for a deal.
func (t *teller) roomText(a *solution.Analysis) string {
	switch {
	case a == nil:
		return fmt.Sprintf("The packages are too many to compare one by one: up to %s can be, and more where two parties sit at one table.", number(float64(sim.MaxTabled)))
	case a.Rational == 0 && len(t.signingNothing()) > 0:
		return fmt.Sprintf("Room for a deal: none. By its must-haves and deal-breakers, %s signs no package at all.", list(t.signingNothing()))
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
	if party.Profile.SignsNothing() {
		p.say("  %s %s. It signs no package.", party.Name, line)
		return
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

// signingNothing names the parties that veto every package.
func (t *teller) signingNothing() []string {
	var names []string
	for i := range t.Parties {
		if t.Parties[i].Profile.SignsNothing() {
			names = append(names, t.name(i))
		}
	}
	return names
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
