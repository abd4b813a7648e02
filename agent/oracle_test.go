package agent_test

import (
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/agent/conform"
	"github.com/parley-sim/parley/sim"
)

// TestMicroAgainstTheOracle reads micro's talks with sets and lists: it goes down its packages
// one by one, as fast as the other, and accepts what is worth its own next package.
func TestMicroAgainstTheOracle(t *testing.T) {
	trials(t, 200, func(t *testing.T, r random) {
		s := conform.Case(r.IntN(1000))
		s.Tables = nil
		specs := slices.Repeat([]string{r.company()}, len(s.Parties))
		specs[0] = "micro"
		session := duel(t, s, 25, specs...)
		session.Seed, session.Opener = 7, r.IntN(2)
		readMicro(t, s.Parties[0].Profile, play(t, session))
	})
}

// company is anybody to talk to.
func (r random) company() string {
	return []string{"micro", "random", "conceder", "hardliner", "collaborative"}[r.IntN(5)]
}

func readMicro(t *testing.T, p *sim.Profile, rec *sim.Record) {
	t.Helper()
	var list []sim.Outcome // its packages, best first
	for o := range sim.Outcome(p.Space().Size()) {
		if p.Utility(o) >= p.Reservation {
			list = append(list, o)
		}
	}
	slices.SortStableFunc(list, func(a, b sim.Outcome) int {
		if p.Utility(a) > p.Utility(b) {
			return -1
		} else if p.Utility(a) < p.Utility(b) {
			return 1
		}
		return 0
	})
	sent, received := map[sim.Outcome]bool{}, map[sim.Outcome]bool{}
	table := sim.None
	for _, step := range rec.Steps {
		if step.Seat != 0 {
			if step.Kind == sim.Propose {
				received[step.Offer], table = true, step.Offer
			}
			continue
		}
		fresh := len(sent) <= len(received) && len(sent) < len(list)
		least := p.Reservation // worth of the least it would have
		if fresh {
			least = p.Utility(list[len(sent)])
		} else if n := len(sent); n > 0 && len(sent) > len(received) {
			least = p.Utility(list[n-1])
		}
		if len(list) == 0 {
			least = math.Inf(1)
		}
		switch accept := table != sim.None && p.Utility(table) >= least; {
		case accept != (step.Kind == sim.Accept):
			t.Fatalf("round %d: %v worth %v lies there, its limit is %v; got move %+v", step.Round, table, p.Utility(max(0, min(table, sim.Outcome(p.Space().Size()-1)))), least, step.Move)
		case accept:
			continue
		case fresh && step.Offer != list[len(sent)]:
			t.Fatalf("round %d: got package %d, want its next, %d", step.Round, step.Offer, list[len(sent)])
		case !fresh && len(list) > 0 && !sent[step.Offer]:
			t.Fatalf("round %d: got package %d, want one of those it sent before", step.Round, step.Offer)
		}
		if len(list) > 0 {
			sent[step.Offer] = true
		}
		table = step.Offer
	}
}

// TestTitForTatAgainstTheOracle works its target out of all it has heard.
func TestTitForTatAgainstTheOracle(t *testing.T) {
	trials(t, 200, func(t *testing.T, r random) {
		s := conform.Case(r.IntN(1000))
		s.Tables = nil
		p := s.Parties[0].Profile
		gift, share := 0.25, 2*r.Float64()
		specs := slices.Repeat([]string{r.company()}, len(s.Parties))
		specs[0] = "tit-for-tat:gift=0.25:share=" + format(share)
		session := duel(t, s, 25, specs...)
		session.Seed, session.Opener = 7, r.IntN(2)
		floor := max(p.Min(), p.Reservation)
		heard, offers := map[uint8][]float64{}, 0
		for _, step := range play(t, session).Steps {
			switch {
			case step.Seat != 0 && step.Kind == sim.Propose:
				heard[step.Seat] = append(heard[step.Seat], p.Utility(step.Offer))
			case step.Seat == 0 && step.Why.Mode != nil:
				want := p.Max()
				if offers > 0 {
					want = max(floor, min(p.Max(), p.Max()-gift*(p.Max()-floor)-share*leastGiven(heard)-0.0001))
				}
				if math.Abs(step.Why.Target-want) > 1e-9 {
					t.Fatalf("round %d: got target %v, want %v after hearing %v", step.Round, step.Why.Target, want, heard)
				}
				if step.Kind == sim.Propose {
					offers++
				}
			}
		}
	})
}

// leastGiven is what the one who gave least has given, from the first package to the last.
func leastGiven(heard map[uint8][]float64) float64 {
	least := math.Inf(1)
	for _, worths := range heard {
		least = min(least, worths[len(worths)-1]-worths[0])
	}
	if math.IsInf(least, 1) {
		return 0
	}
	return least
}
