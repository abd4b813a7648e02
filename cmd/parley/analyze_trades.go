package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim/solution"
)

// trades names the exchanges to look for.
func (t *teller) trades(p page, f *findings) {
	if len(f.trades) == 0 {
		p.say("%s", t.nothingToTrade(f))
		return
	}
	if f.wide {
		p.say("Trades to look for; from the middle of every list there is none, so they start elsewhere")
	} else {
		p.say("Trades to look for, from the middle of every list")
	}
	for i := range f.trades {
		p.say("  %s", t.trade(&f.trades[i]))
	}
}

func (t *teller) nothingToTrade(f *findings) string {
	if len(f.interests) == 1 {
		if f.interests[0].Fixed {
			return "Nothing to trade: there is one term only, and what one side gains on it, the other loses."
		}
		return "Nothing to trade: there is one term only."
	}
	return "Nothing to trade: no exchange of two terms makes two sides better off by more than next to nothing."
}

// trade tells an exchange: what is given, what is asked for, and what both gain.
func (t *teller) trade(tr *solution.Trade) string {
	seats := t.Seating()[tr.Table]
	g, o := slices.Index(seats, tr.Giver), slices.Index(seats, tr.Other)
	giver, other := t.name(tr.Giver), t.name(tr.Other)
	mine := func(x float64) string { return t.purses[tr.Giver].amount(math.Abs(x)) }
	costs := mine(tr.First[g])
	if t.purses[tr.Giver].nothing(tr.First[g]) {
		costs = "nothing"
	}
	theirs := func(x float64) string { return t.purses[tr.Other].amount(math.Abs(x)) }
	s := fmt.Sprintf("%s gives %s, which costs %s and brings %s %s, and asks for %s, which brings %s and costs %s %s. So %s gains %s and %s %s.",
		giver, t.span(tr.Gives, tr.From, tr.Given), costs, other, theirs(tr.First[o]),
		t.span(tr.Gets, tr.Given, tr.To), mine(tr.Second[g]), other, theirs(tr.Second[o]),
		giver, mine(tr.First[g]+tr.Second[g]), other, theirs(tr.First[o]+tr.Second[o]))
	if beside := t.bystanders(tr); beside != "" {
		s += " The others: " + beside + "."
	}
	return s
}

// bystanders says what a trade is worth to the others at the table.
func (t *teller) bystanders(tr *solution.Trade) string {
	var all []string
	for k, q := range t.Seating()[tr.Table] {
		if d := tr.First[k] + tr.Second[k]; q != tr.Giver && q != tr.Other && !t.purses[q].nothing(d) {
			all = append(all, t.name(q)+" "+t.purses[q].signed(d))
		}
	}
	return few(all)
}

// few lists things in short: of a crowd, the first ones.
func few(all []string) string {
	if len(all) <= mostColumns {
		return list(all)
	}
	return strings.Join(all[:mostColumns-1], ", ") + fmt.Sprintf(" and %d more", len(all)-mostColumns+1)
}
