package solution

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// bargain has these worths, by party and issue, in one unit.
func bargain(t testing.TB, worths ...[][]float64) *sim.Scenario {
	t.Helper()
	var issues []sim.Issue
	for _, table := range worths[0] {
		issues = append(issues, sim.Issue{Name: string(rune('a' + len(issues))), Values: make([]string, len(table))})
	}
	space, err := sim.NewSpace(issues)
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Space: space}
	for _, tables := range worths {
		p, err := sim.NewProfile(space, sim.Worth{Tables: tables}, 0)
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Profile: p})
	}
	return s
}

// midpointByHand is the mean over the middle packages, one by one.
func midpointByHand(a *Analysis) (mean []float64, potential float64) {
	s := a.Scenario
	mean = make([]float64, len(s.Parties))
	most, count := math.Inf(-1), 0.0
	for o := range sim.Outcome(s.Space.Size()) {
		joint, halfway := 0.0, true
		for i, issue := range s.Space.Issues {
			n, v := len(issue.Values), s.Space.Value(o, i)
			halfway = halfway && (v == (n-1)/2 || v == n/2)
		}
		for p := range s.Parties {
			u := plain(s.Parties[p].Profile, o)
			if halfway {
				mean[p] += u
			}
			if a.Max[p]-a.Min[p] > Tolerance {
				joint += (u - a.Min[p]) / (a.Max[p] - a.Min[p])
			}
		}
		if signsAll(s, o) {
			most = max(most, joint)
		}
		if halfway {
			count++
		}
	}
	joint := 0.0
	for p := range mean {
		mean[p] /= count
		if a.Max[p]-a.Min[p] > Tolerance {
			joint += (mean[p] - a.Min[p]) / (a.Max[p] - a.Min[p])
		}
	}
	if most <= Tolerance {
		return mean, 0
	}
	return mean, 1 - joint/most
}

func TestMidpointAgainstEnumeration(t *testing.T) {
	for seed := range uint64(600) {
		s := someCase(t, rand.New(rand.NewPCG(seed, 41)))
		if seed%3 == 0 {
			s = vetoCase(t, rand.New(rand.NewPCG(seed, 44)))
		}
		a := analyze(t, s)
		if len(a.Frontier) == 0 {
			continue // all is vetoed
		}
		large, err := analyzeLarge(s)
		if err != nil {
			t.Fatal(err)
		}
		mean, potential := midpointByHand(a)
		for _, got := range []Midpoint{a.Midpoint(0), large.Midpoint(0)} {
			if !near(got.Potential, potential) || !near(got.Utilities[0], mean[0]) || !near(got.Utilities[1], mean[1]) {
				t.Fatalf("seed %d: got %+v, want %v and %v", seed, got, mean, potential)
			}
		}
	}
}

// A middle package of an odd number of values each, at either table of a buyer.
func TestMidpointOfTwoTables(t *testing.T) {
	s := scenario(t, party{1, []float64{9, 5, 1}}, party{3, []float64{2, 4, 10}}, party{5, []float64{6, 9, 7}})
	s.Tables = [][]int{{0, 1}, {0, 2}}
	a := analyze(t, s)
	got := a.Midpoint(1)
	if got.Packages != 1 || got.Outcome != 1 || !reflect.DeepEqual(got.Utilities, []float64{5, 3, 9}) {
		t.Errorf("got %+v, want package 1 with the first vendor at its walk-away", got)
	}
	if want := 1 - (0.5+1)/1.5; !near(got.Potential, want) { // package 1 is best there: 0.5 + 1 against 1 + 0
		t.Errorf("got a potential of %v, want %v", got.Potential, want)
	}
}

// The first issue is worth 2 to one and 6 to the other, the second the other
// way round, the third is shared out, on the fourth they agree, the fifth concerns one.
func TestInterests(t *testing.T) {
	s := bargain(t,
		[][]float64{{0, 1, 2}, {6, 3, 0}, {5, 0}, {0, 3}, {0, 0}, {1, 1}},
		[][]float64{{6, 3, 0}, {0, 1, 2}, {0, 5}, {0, 4}, {7, 0}, {2, 2}})
	for i, want := range []Interest{
		{Kind: Tradable, Value: -1, Leader: 1, Stakes: []float64{2, 6}},
		{Kind: Tradable, Value: -1, Leader: 0, Stakes: []float64{6, 2}},
		{Kind: Distributive, Value: -1, Leader: -1, Fixed: true, Stakes: []float64{5, 5}},
		{Kind: Compatible, Value: 1, Leader: 1, Stakes: []float64{3, 4}},
		{Kind: OneSided, Value: 0, Leader: 1, Stakes: []float64{0, 7}},
		{Kind: Indifferent, Value: -1, Leader: -1, Stakes: []float64{0, 0}},
	} {
		got := Interests(s)[i]
		if !near(got.Shares[0], want.Stakes[0]/16) || !near(got.Shares[1], want.Stakes[1]/24) {
			t.Errorf("issue %d: shares are %v, want stakes by 16 and 24", i, got.Shares)
		}
		got.Shares, got.Weights = nil, nil
		if !reflect.DeepEqual(got, want) {
			t.Errorf("issue %d: got %+v, want %+v", i, got, want)
		}
	}
}

// Sums that vary by up to a tenth of the stakes are shared out, but they are not the same.
func TestInterestsOfNearlyFixedSums(t *testing.T) {
	for most, want := range map[float64]Interest{
		100: {Kind: Distributive, Fixed: true}, 100.9: {Kind: Distributive, Fixed: true}, 102: {Kind: Distributive}, 109: {Kind: Distributive}, 120: {Kind: Tradable},
	} {
		s := bargain(t, [][]float64{{0, most}}, [][]float64{{100, 0}})
		if got := Interests(s)[0]; got.Kind != want.Kind || got.Fixed != want.Fixed {
			t.Errorf("%v against 100: got %s (fixed: %v), want %s (%v)", most, got.Kind, got.Fixed, want.Kind, want.Fixed)
		}
	}
}

// In different units an issue is worth most to whom it is the larger share.
func TestInterestsInDifferentUnits(t *testing.T) {
	s := bargain(t, [][]float64{{0, 100}, {100, 0}}, [][]float64{{3, 0}, {0, 1}})
	s.Parties[0].Unit, s.Parties[1].Unit = "$", "days"
	if got := Interests(s); got[0].Leader != 1 || got[1].Leader != 0 || got[0].Kind != Tradable {
		t.Errorf("got %+v, want the first to matter more to the second party, and the other way round", got)
	}
}

func TestTrades(t *testing.T) {
	s := bargain(t,
		[][]float64{{0, 1, 2}, {6, 3, 0}, {5, 0}, {0, 3}},
		[][]float64{{6, 3, 0}, {0, 1, 2}, {0, 5}, {0, 4}})
	got, wide := Trades(s, 3)
	want := Trade{Giver: 0, Other: 1, Gives: 0, Gets: 1, Joint: 4, Least: 2, First: []float64{-1, 3}, Second: []float64{3, -1},
		From: s.Space.Outcome(1, 1, 0, 0), Given: s.Space.Outcome(0, 1, 0, 0), To: s.Space.Outcome(0, 0, 0, 0)}
	if len(got) == 0 || !reflect.DeepEqual(got[0], want) || wide {
		t.Errorf("got %+v, want first %+v", got, want)
	}
	fixed := bargain(t, [][]float64{{0, 1, 2}, {4, 2, 0}}, [][]float64{{2, 1, 0}, {0, 2, 4}})
	if got, _ := Trades(fixed, 3); len(got) != 0 {
		t.Errorf("got %+v, want nothing to trade in a fixed sum", got)
	}
}

// What costs the giver nothing can be traded, for a step that costs the other
// something; two steps that cost nothing are no trade, nor is one that brings next to nothing.
func TestTradesOfAFreeGive(t *testing.T) {
	s := bargain(t, [][]float64{{0, 0, 0}, {0, 2, 5}}, [][]float64{{0, 1, 9}, {3, 2, 1}})
	got, wide := Trades(s, 3)
	want := Trade{Giver: 0, Other: 1, Gives: 0, Gets: 1, Joint: 10, Least: 3, First: []float64{0, 8}, Second: []float64{3, -1},
		From: s.Space.Outcome(1, 1), Given: s.Space.Outcome(2, 1), To: s.Space.Outcome(2, 2)}
	if len(got) != 1 || !reflect.DeepEqual(got[0], want) || wide {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := TradesFrom(s, 0, want.From, 3); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Errorf("from the middle: got %+v, want %+v", got, want)
	}
	free := bargain(t, [][]float64{{0, 0, 0}, {0, 2, 5}}, [][]float64{{0, 1, 9}, {3, 3, 3}})
	if got, _ := Trades(free, 3); len(got) != 0 {
		t.Errorf("got %+v, want none where nothing costs anything", got)
	}
	for gain, want := range map[float64]int{0.05: 0, 0.2: 1} { // to one whose packages differ by 12
		some := bargain(t, [][]float64{{0, -1}, {0, 1 + gain}, {0, 10}}, [][]float64{{0, 3}, {0, -1}, {10, 0}})
		if got, _ := Trades(some, 3); len(got) != want {
			t.Errorf("a gain of %v: got %+v, want %d trades", gain, got, want)
		}
	}
}

// Where the middle of a list is one side's favourite there is nothing to swap
// from there, but there is elsewhere: from the last value of the first issue, which the first party gives for nothing.
func TestTradesFromElsewhere(t *testing.T) {
	s := bargain(t, [][]float64{{0, 2, 0}, {1, 6, 0}}, [][]float64{{6, 0, 1}, {2, 0, 1}})
	got, wide := Trades(s, 3)
	want := Trade{Giver: 0, Other: 1, Gives: 0, Gets: 1, Joint: 10, Least: 4, First: []float64{0, 5}, Second: []float64{6, -1},
		From: s.Space.Outcome(2, 2), Given: s.Space.Outcome(0, 2), To: s.Space.Outcome(0, 1)}
	if len(got) != 1 || !reflect.DeepEqual(got[0], want) || !wide {
		t.Errorf("got %+v (wide %v), want %+v", got, wide, want)
	}
}

// Every trade makes both better off on real packages, and what is given costs
// less than it brings; none that is left out is better than the first.
func TestTradesAreTrades(t *testing.T) {
	found := 0
	for seed := range uint64(500) {
		s := someCase(t, rand.New(rand.NewPCG(seed, 42)))
		if seed%3 == 0 {
			s = vetoCase(t, rand.New(rand.NewPCG(seed, 43)))
		}
		worth := func(p int, o sim.Outcome) float64 { return plain(s.Parties[p].Profile, o) }
		trades, wide := Trades(s, 3)
		for _, tr := range trades {
			found++
			give, get := worth(tr.Giver, tr.Given)-worth(tr.Giver, tr.From), worth(tr.Giver, tr.To)-worth(tr.Giver, tr.Given)
			receive, pay := worth(tr.Other, tr.Given)-worth(tr.Other, tr.From), worth(tr.Other, tr.To)-worth(tr.Other, tr.Given)
			if !signsAll(s, tr.From) || !signsAll(s, tr.To) {
				t.Fatalf("seed %d: somebody never signs a package of %+v", seed, tr)
			}
			if give > Tolerance || get <= 0 || receive <= 0 || pay >= 0 || give+get <= 0 || receive+pay <= 0 || !near(tr.Joint, give+get+receive+pay) {
				t.Fatalf("seed %d: %+v is no trade: giver %v and %v, other %v and %v", seed, tr, give, get, receive, pay)
			}
		}
		if best := bestTradeByHand(s); wide && best > 2*Tolerance || len(trades) == 0 && best > 2*Tolerance || len(trades) > 0 && !wide && !near(best, trades[0].Joint) {
			t.Fatalf("seed %d: the best of %+v is not %v", seed, trades, best)
		}
	}
	if found < 100 {
		t.Errorf("only %d trades were found", found)
	}
}

// bestTradeByHand tries every two changes from every middle package.
func bestTradeByHand(s *sim.Scenario) float64 {
	best, base := 0.0, middle(s.Space)
	enough := func(p int, from, to sim.Outcome) bool {
		gain, width := plain(s.Parties[p].Profile, to)-plain(s.Parties[p].Profile, from), s.Parties[p].Profile.Max()-s.Parties[p].Profile.Min()
		return gain > Tolerance && gain >= width/100-Tolerance
	}
	u := func(o sim.Outcome) float64 { return plain(s.Parties[0].Profile, o) }
	v := func(o sim.Outcome) float64 { return plain(s.Parties[1].Profile, o) }
	for o := range sim.Outcome(s.Space.Size()) {
		for i := range s.Space.Issues {
			for j := range s.Space.Issues {
				if i == j || s.Space.With(s.Space.With(o, i, s.Space.Value(base, i)), j, s.Space.Value(base, j)) != base {
					continue
				}
				for _, x := range middles(len(s.Space.Issues[i].Values)) {
					for _, y := range middles(len(s.Space.Issues[j].Values)) {
						from := s.Space.With(s.Space.With(o, i, x), j, y)
						mid := s.Space.With(from, i, s.Space.Value(o, i))
						both := signsAll(s, from) && signsAll(s, o) && enough(0, from, o) && enough(1, from, o)
						gives := u(mid) <= u(from)+Tolerance && v(mid) > v(from)+Tolerance && u(o) > u(mid)+Tolerance && v(o) < v(mid)-Tolerance
						gets := v(mid) <= v(from)+Tolerance && u(mid) > u(from)+Tolerance && v(o) > v(mid)+Tolerance && u(o) < u(mid)-Tolerance
						if both && (gives || gets) {
							best = max(best, u(o)-u(from)+v(o)-v(from))
						}
					}
				}
			}
		}
	}
	return best
}

// Trades from an agreement are those exchanges of two terms that make two better
// off and nobody worse: against a walk over all packages that differ in two terms.
func TestTradesFrom(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 5))
		worths := make([][][]float64, 2+r.IntN(2))
		for p := range worths {
			for range 3 {
				table := make([]float64, 3)
				for v := range table {
					table[v] = float64(r.IntN(8))
				}
				worths[p] = append(worths[p], table)
			}
		}
		s := bargain(t, worths...)
		agreed := sim.Outcome(r.Uint64N(s.Space.Size()))
		got := TradesFrom(s, 0, agreed, 9)
		if found := tradeByHand(s, agreed); found != (len(got) > 0) {
			t.Errorf("seed %d: got %d trades from %s; by hand there are some: %v", seed, len(got), s.Space.Format(agreed), found)
		}
		for _, trade := range got {
			for k := range s.Parties {
				if d := s.Parties[k].Profile.Utility(trade.To) - s.Parties[k].Profile.Utility(agreed); d < -Tolerance || math.Abs(d-trade.First[k]-trade.Second[k]) > 1e-9 {
					t.Errorf("seed %d: party %d gains %v by a trade that says %v", seed, k, d, trade.First[k]+trade.Second[k])
				}
			}
		}
	}
}

// tradeByHand reports whether one of two parties can give on one term, be it for
// nothing, and the other on another so that both gain and nobody loses.
func tradeByHand(s *sim.Scenario, from sim.Outcome) bool {
	u := func(p int, o sim.Outcome) float64 { return s.Parties[p].Profile.Utility(o) }
	for i := range s.Space.Issues {
		for j := range s.Space.Issues {
			for v := range s.Space.Issues[i].Values {
				for w := range s.Space.Issues[j].Values {
					given := s.Space.With(from, i, v)
					to := s.Space.With(given, j, w)
					if i == j || given == from || to == given {
						continue
					}
					worse, gives, gets := false, false, false
					for p := range s.Parties {
						worse = worse || u(p, to) < u(p, from)
						gives = gives || u(p, given) <= u(p, from) && u(p, to) > u(p, from)
						gets = gets || u(p, given) > u(p, from) && u(p, to) < u(p, given) && u(p, to) > u(p, from)
					}
					if !worse && gives && gets {
						return true
					}
				}
			}
		}
	}
	return false
}
