package batch

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// mostTrades is how many trades of a case are looked for in its deals.
const mostTrades = 6

// trade is an exchange on two issues that a case as written offers, with the values that make it.
type trade struct {
	solution.Trade
	gives, gets []bool // by value, as solution.Trade.Sides says
}

// tradesOf are the trades worth looking for in a case; none where its parties sit at
// several tables, since a package does not say at which it was signed.
func (g *ground) tradesOf(s *sim.Scenario) []trade {
	e := entry(&g.mu, g.trades, s)
	e.do.Do(func() {
		if len(s.Seating()) > 1 {
			return
		}
		list, _ := solution.Trades(s, mostTrades)
		for _, t := range list {
			gives, gets := t.Sides(s)
			e.value = append(e.value, trade{t, gives, gets})
		}
	})
	return e.value
}

// made reports whether the package of these values makes the trade.
func (t *trade) made(values []int) bool { return t.gives[values[t.Gives]] && t.gets[values[t.Gets]] }

// found counts deals, and those of them that made each of a case's trades.
type found struct {
	space  *sim.Space
	trades []trade
	deals  int64
	made   []int64
}

// foundKey is whose deals are counted together.
type foundKey struct{ scenario, pairing string }

func newFound(s *sim.Scenario, trades []trade) *found {
	return &found{s.Space, trades, 0, make([]int64, len(trades))}
}

// add counts the deals of a block, none of whose packages is untold.
func (f *found) add(p *packages) {
	values := make([]int, len(f.space.Issues))
	for o, a := range p.of {
		if o == sim.None {
			continue
		}
		f.deals += a.count
		f.space.Decode(o, values)
		for k := range f.trades {
			if f.trades[k].made(values) {
				f.made[k] += a.count
			}
		}
	}
}

// foldFound adds the deals of a block to those of its pairing.
func (r *Results) foldFound(c *Condition, from *found) {
	if from == nil {
		return
	}
	key := foundKey{c.Scenario.Name, c.LineUp.Pairing()}
	to := r.found[key]
	if to == nil {
		to = newFound(c.Scenario, from.trades)
		r.found[key] = to
	}
	to.deals += from.deals
	for k, n := range from.made {
		to.made[k] += n
	}
}
