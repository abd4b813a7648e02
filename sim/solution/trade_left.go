package solution

import "github.com/parley-sim/parley/sim"

// Left is what those who have agreed to a package could still gain by this trade: the best
// exchange of its two terms, between the same two and in the same direction, from where they are; as in Trades, whatever
// it means to others at the table. Not ok: nothing is left of it, so that it was found.
func (t *Trade) Left(s *sim.Scenario, agreed sim.Outcome) (left Trade, ok bool) {
	from := newTrader(s)
	from.base, from.fixed = agreed, true
	from.table, from.seats = t.Table, s.Seating()[t.Table]
	for _, trade := range from.between(t.Gives, t.Gets, nil) {
		if trade.Giver == t.Giver && trade.Other == t.Other {
			return trade, true
		}
	}
	return Trade{}, false
}
