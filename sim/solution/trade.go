package solution

import (
	"cmp"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Trade is an exchange on two issues that makes both of two parties better off:
// the giver gives way on one, which costs it less than it brings the other, and is given more on
// another. It is measured on real packages, with the other issues in the middle of their lists.
type Trade struct {
	Table        int
	Giver, Other int // parties
	Gives, Gets  int // issues, as the giver sees them
	From         sim.Outcome
	Given        sim.Outcome // after the giver's step
	To           sim.Outcome // after the other's step too
	Joint        float64     // what all at the table gain together; each scaled by its range where units differ
	Least        float64     // what the one of the two who gains less gains, likewise
}

// Trades lists the exchanges worth looking for, at most so many: the largest joint
// gain first, and each with an issue that those before it do not name. It starts from the middle of every
// list (from either middle value where there are two) and works in spaces of any size; of issues
// with very many values some are looked at, spread evenly.
func Trades(s *sim.Scenario, most int) []Trade {
	var all []Trade
	t := &trader{scenario: s, base: middle(s.Space), most: steps(s)}
	for p := range s.Parties {
		t.weights = append(t.weights, weight(s, p))
	}
	for table, seats := range s.Seating() {
		t.table, t.seats = table, seats
		for i := range s.Space.Issues {
			for j := range s.Space.Issues {
				if i != j {
					all = t.between(i, j, all)
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Trade) int {
		return cmp.Or(compareNear(b.Joint, a.Joint), compareNear(b.Least, a.Least))
	})
	return varied(all, most)
}

// steps is how many values of an issue are looked at, so that the work stays within bounds.
func steps(s *sim.Scenario) int {
	const most, work = 25, 1 << 27
	n := most
	issues, pairs := len(s.Space.Issues), 0
	for _, seats := range s.Seating() {
		pairs += len(seats) * len(seats)
	}
	for n > 3 && issues*issues*pairs*n*n > work {
		n--
	}
	return n
}

func compareNear(a, b float64) int {
	if d := a - b; d <= Tolerance && d >= -Tolerance {
		return 0
	}
	return cmp.Compare(a, b)
}

// varied keeps trades that name an issue which those before do not.
func varied(all []Trade, most int) []Trade {
	var kept []Trade
	named := map[int]bool{}
	for _, t := range all {
		if len(kept) == most {
			break
		}
		if !named[t.Gives] || !named[t.Gets] {
			kept = append(kept, t)
			named[t.Gives], named[t.Gets] = true, true
		}
	}
	return kept
}

type trader struct {
	scenario *sim.Scenario
	base     sim.Outcome
	most     int
	weights  []float64
	table    int
	seats    []int
}

// between adds, for each two parties at the table, the best trade in which one
// gives way on issue i and the other on issue j.
func (t *trader) between(i, j int, all []Trade) []Trade {
	space := t.scenario.Space
	best := map[[2]int]Trade{}
	for _, x := range middles(len(space.Issues[i].Values)) {
		for _, y := range middles(len(space.Issues[j].Values)) {
			from := space.With(space.With(t.base, i, x), j, y)
			for _, v := range t.values(i, x) {
				given := space.With(from, i, v)
				if step := t.step(from, given); slices.Max(step) > Tolerance && slices.Min(step) < -Tolerance {
					for _, w := range t.values(j, y) {
						t.see(best, Trade{Table: t.table, Gives: i, Gets: j, From: from, Given: given, To: space.With(given, j, w)}, step)
					}
				}
			}
		}
	}
	for _, p := range t.seats {
		for _, q := range t.seats {
			if trade, found := best[[2]int{p, q}]; found {
				all = append(all, trade)
			}
		}
	}
	return all
}

// step is what each seat gains by going from one package to another, weighted.
func (t *trader) step(from, to sim.Outcome) []float64 {
	gains := make([]float64, len(t.seats))
	for k, p := range t.seats {
		profile := t.scenario.Parties[p].Profile
		gains[k] = float64((profile.Utility(to) - profile.Utility(from)) * t.weights[p])
	}
	return gains
}

// values are those of an issue that are looked at, but for one.
func (t *trader) values(issue, except int) []int {
	n := len(t.scenario.Space.Issues[issue].Values)
	var list []int
	for k := range min(n, t.most) {
		v := k
		if n > t.most {
			v = k * (n - 1) / (t.most - 1)
		}
		if v != except {
			list = append(list, v)
		}
	}
	return list
}

// see keeps a trade for each giver and other whom it makes better off, if it is the best so far.
func (t *trader) see(best map[[2]int]Trade, trade Trade, first []float64) {
	second := t.step(trade.Given, trade.To)
	joint := 0.0
	for k := range first {
		joint += first[k] + second[k]
	}
	if joint <= Tolerance {
		return
	}
	for a, giver := range t.seats {
		for b, other := range t.seats {
			gives := first[a] < -Tolerance && first[b] > Tolerance && second[a] > Tolerance && second[b] < -Tolerance
			least := min(first[a]+second[a], first[b]+second[b])
			if !gives || least <= Tolerance {
				continue
			}
			trade.Giver, trade.Other, trade.Joint, trade.Least = giver, other, joint, least
			before, found := best[[2]int{giver, other}]
			if !found || compareNear(joint, before.Joint) > 0 || compareNear(joint, before.Joint) == 0 && compareNear(least, before.Least) > 0 {
				best[[2]int{giver, other}] = trade
			}
		}
	}
}
