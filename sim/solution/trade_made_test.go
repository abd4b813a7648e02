package solution

import (
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// Which packages make a trade, by walking all of them and adding up tables.
func TestSidesAgainstTables(t *testing.T) {
	looked := 0
	for seed := range uint64(200) {
		dice := rand.New(rand.NewPCG(seed, 5))
		worths := make([][][]float64, 2)
		for p := range worths {
			for range 3 {
				table := make([]float64, 5)
				for v := range table {
					table[v] = float64(dice.IntN(20))
				}
				worths[p] = append(worths[p], table)
			}
		}
		s := bargain(t, worths...)
		list, _ := Trades(s, 6)
		for _, trade := range list {
			gives, gets := trade.Sides(s)
			for o := range sim.Outcome(s.Space.Size()) {
				part := func(party, issue int) float64 { // of the step, in the party's own table
					table := worths[party][issue]
					from, to := table[s.Space.Value(trade.From, issue)], table[s.Space.Value(trade.To, issue)]
					return (table[s.Space.Value(o, issue)] - from) / (to - from)
				}
				want := part(trade.Other, trade.Gives) >= 0.5 && part(trade.Giver, trade.Gets) >= 0.5
				if got := gives[s.Space.Value(o, trade.Gives)] && gets[s.Space.Value(o, trade.Gets)]; got != want {
					t.Fatalf("seed %d, trade %+v, package %d: made %v, want %v", seed, trade, o, got, want)
				}
			}
			if !gives[s.Space.Value(trade.To, trade.Gives)] || gets[s.Space.Value(trade.From, trade.Gets)] {
				t.Errorf("seed %d: a trade's end has to make it, and its start not: %+v", seed, trade)
			}
			looked++
		}
	}
	if looked < 100 {
		t.Errorf("only %d trades were looked at", looked)
	}
}
