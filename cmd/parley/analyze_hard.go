package main

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim/solution"
)

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
	share, scale := a.Opposition/fixed, fmt.Sprintf("0 would mean that one package is best for all, %s that a fixed sum is shared out", number(fixed))
	if share > 1.01 { // that is not the end of the scale: two packages, each worth all to one side and nothing to the other, come to 1
		scale += ", and more, as here, that no package gives each side what an even share of it would"
	}
	return fmt.Sprintf("Wishes collide %s (opposition %s; %s).", extent(share), number(a.Opposition), scale)
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

// From where on there is something, and much, to be gained by trading. Two sides who want opposite
// ends have half their range each in the middle of every list. The best package at a
// potential of 0.05, below which scenario lint too sees hardly anything to trade, gives them 53 % each; at 0.15,
// which one shipped case in four reaches, 59 %.
const (
	somePotential = 0.05
	muchPotential = 0.15
)

// potential says how much can be gained by trading. Where there is no trade, what the
// middle of every list leaves is found by choosing each term better.
func (t *teller) potential(f *findings, table int) string {
	x, how := f.midpoints[table].Potential, "by trading"
	much := grade(x)
	switch none := len(f.trades) == 0; {
	case none && x <= solution.Tolerance:
		much = "Nothing"
	case none:
		how = "by choosing other values than the middle ones"
	}
	if len(t.Tables) > 1 {
		how += " between " + list(t.namesOf(t.Seating()[table]))
	}
	return fmt.Sprintf("%s can be gained %s (integrative potential %s).", much, how, number(x))
}

// grade is integrative potential in words.
func grade(potential float64) string {
	switch {
	case potential < somePotential:
		return "Little"
	case potential < muchPotential:
		return "Something"
	}
	return "Much"
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
	return "almost wholly: what one side gets, the other loses"
}
