package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/parley-sim/parley/cmd/parley/fit"
	"github.com/parley-sim/parley/sim/solution"
)

// table is a line for each style, with the opening that was best for it.
func (t *adviser) table(w io.Writer, s *fit.Side) {
	if s.Room == 0 {
		return
	}
	fmt.Fprintf(w, "    %-16s%8s%9s%9s  %s\n", "", "opening", "gain", "deals", "largest regret, in points")
	for _, i := range s.Families {
		o := &s.Options[i]
		at := "-"
		if o.Opens {
			at = percent(o.Opening)
		}
		fmt.Fprintf(w, "    %-16s%8s%9s%9s  %s\n", o.Family, at, half(o.Gain), half(o.Deals), t.regretCell(o))
	}
}

func (t *adviser) regretCell(o *fit.Option) string {
	r := o.Met[o.Worst].Regret
	if !(r.Mean > 0.0005) {
		return "none"
	}
	return fmt.Sprintf("%s against %s", fixed(100*r.Mean, 1), t.Against[o.Worst].Spec)
}

// tradeFor tells an exchange to one of the two: what to give and what to ask for.
func (t *adviser) tradeFor(party int, tr *solution.Trade) string {
	seats := t.Seating()[tr.Table]
	give, get := tr.First, tr.Second
	gives, gets := t.span(tr.Gives, tr.From, tr.Given), t.span(tr.Gets, tr.Given, tr.To)
	other := tr.Other
	if tr.Giver != party {
		give, get = get, give
		gives, gets = gets, gives
		other = tr.Giver
	}
	me, them := slices.Index(seats, party), slices.Index(seats, other)
	mine := func(x float64) string { return t.purses[party].amount(math.Abs(x)) }
	theirs := func(x float64) string { return t.purses[other].amount(math.Abs(x)) }
	costs := "costs " + mine(give[me])
	if t.purses[party].nothing(give[me]) {
		costs = "costs nothing"
	}
	return fmt.Sprintf("Give %s (%s, brings %s %s) and ask for %s (brings %s, costs %s %s).", gives, costs, t.name(other), theirs(give[them]), gets, mine(get[me]), t.name(other), theirs(get[them]))
}
