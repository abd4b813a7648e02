package solution

import "github.com/parley-sim/parley/sim"

// TradesFrom lists the exchanges that would make two parties better off who have
// agreed to a package at a table, and none of the others there worse off: those that
// were missed. They come as those of Trades do, at most so many.
func TradesFrom(s *sim.Scenario, table int, agreed sim.Outcome, most int) []Trade {
	t := newTrader(s)
	t.base, t.fixed = agreed, true
	t.table, t.seats = table, s.Seating()[table]
	var list []Trade
	for i := range s.Space.Issues {
		for j := range s.Space.Issues {
			if i != j {
				list = t.between(i, j, list)
			}
		}
	}
	sortTrades(list)
	kept := list[:0]
	for _, trade := range list {
		if !trade.hurts() {
			kept = append(kept, trade)
		}
	}
	return varied(kept, most)
}

// hurts reports whether somebody at the table is worse off after both steps.
func (t *Trade) hurts() bool {
	for k := range t.First {
		if t.First[k]+t.Second[k] < -Tolerance {
			return true
		}
	}
	return false
}
