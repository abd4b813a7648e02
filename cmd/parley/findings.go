package main

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// mostTrades is how many trades are named.
const mostTrades = 3

// findings is all that parley analyze knows of a case. Where its packages are
// too many to compare, analysis is nil, and so is what follows from it.
type findings struct {
	analysis  *solution.Analysis
	midpoints []solution.Midpoint // by table
	cuts      []solution.Cut      // by party
	interests []solution.Interest // by issue
	trades    []solution.Trade
	wide      bool        // none starts from the middle of every list
	asked     sim.Outcome // the package of the command line, or None
}

func find(s *sim.Scenario, asked sim.Outcome) (*findings, error) {
	a, err := analysisOf(s)
	if err != nil {
		return nil, err
	}
	f := &findings{analysis: a, asked: asked, interests: solution.Interests(s)}
	f.trades, f.wide = solution.Trades(s, mostTrades)
	if a == nil {
		return f, nil
	}
	f.cuts = a.Cuts()
	for table := range s.Seating() {
		f.midpoints = append(f.midpoints, a.Midpoint(table))
	}
	return f, nil
}
