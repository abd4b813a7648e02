package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim/solution"
)

// hers are the trades that a party is one of the two of, table by table, at most so many.
func (t *adviser) hers(party, most int) []solution.Trade {
	const many = 24 // so that some are left for each party of a crowd
	var all []solution.Trade
	for k, seats := range t.Seating() {
		if !slices.Contains(seats, party) {
			continue
		}
		table := *t.Scenario
		table.Tables, table.Parties = nil, nil
		for _, p := range seats {
			table.Parties = append(table.Parties, t.Parties[p])
		}
		list, _ := solution.Trades(&table, many)
		for _, tr := range list {
			tr.Table, tr.Giver, tr.Other = k, seats[tr.Giver], seats[tr.Other]
			if tr.Giver == party || tr.Other == party {
				all = append(all, tr)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b solution.Trade) int { return cmp.Compare(b.Joint, a.Joint) })
	return all[:min(len(all), most)]
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
