package solution

import (
	"cmp"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// Trade is an exchange on two issues that makes both of two parties better off:
// the giver gives way on one, which costs it nothing or less than it brings the other, and is given more on
// another, which costs the other something. It is measured on real packages, with the other issues in the middle of their lists.
type Trade struct {
	Table        int
	Giver, Other int // parties
	Gives, Gets  int // issues, as the giver sees them
	From         sim.Outcome
	Given        sim.Outcome // after the giver's step
	To           sim.Outcome // after the other's step too
	First        []float64   // what the giver's step is worth to each seat of the table, in its own unit, vetoes left aside
	Second       []float64   // and the other's step
	Joint        float64     // what all at the table gain together; each scaled by its range where units differ
	Least        float64     // what the one of the two who gains less gains, likewise
}

// slight is the share of what lies between a party's worst and best package below
// which a gain is no reason for a trade.
const slight = 0.01

// Trades lists the exchanges worth looking for, of which each of the two gains 1 % of its range
// at least, at most so many: the largest joint gain first, and each with an issue that those before it do not name. It starts from the middle of every
// list (from either middle value where there are two); where no exchange helps from there, the
// two issues start from any of their values, and wide is true. It works in spaces of any size; of
// issues with very many values some are looked at, spread evenly.
func Trades(s *sim.Scenario, most int) (list []Trade, wide bool) {
	t := newTrader(s)
	if list = varied(t.all(), most); len(list) > 0 {
		return list, false
	}
	t.wide, t.most = true, t.bound(4, 1<<22)
	return varied(t.all(), most), true
}

type trader struct {
	scenario *sim.Scenario
	base     sim.Outcome
	fixed    bool // start from the base itself
	wide     bool // start from any value, and not only from the middle
	most     int  // values of an issue that are looked at
	weights  []float64
	enough   []float64 // by party, the gain below which nothing is worth a trade
	table    int
	seats    []int
}

func newTrader(s *sim.Scenario) *trader {
	t := &trader{scenario: s, base: middle(s.Space)}
	for p := range s.Parties {
		t.weights = append(t.weights, weight(s, p))
		t.enough = append(t.enough, max(2*Tolerance, float64(slight*(s.Parties[p].Profile.Max()-s.Parties[p].Profile.Min()))-Tolerance))
	}
	t.most = t.bound(2, 1<<27)
	return t
}

// bound is how many values of an issue are looked at, so that the work, which
// grows with this power of their number, stays within limits.
func (t *trader) bound(power int, work float64) int {
	issues, pairs := float64(len(t.scenario.Space.Issues)), 0
	for _, seats := range t.scenario.Seating() {
		pairs += len(seats) * len(seats)
	}
	n := 25
	for n > 3 && issues*issues*float64(pairs)*math.Pow(float64(n), float64(power)) > work {
		n--
	}
	return n
}

// all is the best trade of each two parties on each two issues, best first.
func (t *trader) all() []Trade {
	var list []Trade
	for table, seats := range t.scenario.Seating() {
		t.table, t.seats = table, seats
		for i := range t.scenario.Space.Issues {
			for j := range t.scenario.Space.Issues {
				if i != j {
					list = t.between(i, j, list)
				}
			}
		}
	}
	sortTrades(list)
	return list
}

func sortTrades(list []Trade) {
	slices.SortStableFunc(list, func(a, b Trade) int {
		return cmp.Or(compareNear(b.Joint, a.Joint), compareNear(b.Least, a.Least))
	})
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

// between adds, for each two parties at the table, the best trade in which one
// gives way on issue i and the other on issue j.
func (t *trader) between(i, j int, all []Trade) []Trade {
	space := t.scenario.Space
	best := map[[2]int]Trade{}
	for _, x := range t.starts(i) {
		for _, y := range t.starts(j) {
			from := space.With(space.With(t.base, i, x), j, y)
			if !signed(t.scenario, t.seats, from) {
				continue
			}
			for _, v := range t.values(i, x) {
				given := space.With(from, i, v)
				if step := t.step(from, given); slices.Max(step) > Tolerance { // the giver may give for nothing
					for _, w := range t.values(j, y) {
						t.see(best, Trade{Table: t.table, Gives: i, Gets: j, From: from, Given: given, To: space.With(given, j, w), First: step})
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

// step is what each seat gains by going from one package to another.
func (t *trader) step(from, to sim.Outcome) []float64 {
	gains := make([]float64, len(t.seats))
	for k, p := range t.seats {
		profile := t.scenario.Parties[p].Profile
		gains[k] = plain(profile, to) - plain(profile, from)
	}
	return gains
}

// starts are the values of an issue from which a trade may start.
func (t *trader) starts(issue int) []int {
	switch {
	case t.fixed:
		return []int{t.scenario.Space.Value(t.base, issue)}
	case t.wide:
		return t.values(issue, -1)
	}
	return middles(len(t.scenario.Space.Issues[issue].Values))
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
func (t *trader) see(best map[[2]int]Trade, trade Trade) {
	trade.Second = t.step(trade.Given, trade.To)
	first, second := trade.First, trade.Second
	for k, p := range t.seats {
		trade.Joint += float64((first[k] + second[k]) * t.weights[p])
	}
	if trade.Joint <= Tolerance || !signed(t.scenario, t.seats, trade.To) {
		return
	}
	for a, giver := range t.seats {
		for b, other := range t.seats {
			gives := first[a] <= Tolerance && first[b] > Tolerance && second[a] > Tolerance && second[b] < -Tolerance
			trade.Giver, trade.Other = giver, other
			trade.Least = min(float64((first[a]+second[a])*t.weights[giver]), float64((first[b]+second[b])*t.weights[other]))
			if !gives || first[a]+second[a] < t.enough[giver] || first[b]+second[b] < t.enough[other] {
				continue
			}
			before, found := best[[2]int{giver, other}]
			if !found || cmp.Or(compareNear(trade.Joint, before.Joint), compareNear(trade.Least, before.Least)) > 0 {
				best[[2]int{giver, other}] = trade
			}
		}
	}
}
