package agent

import (
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// An agent of a style that looks at the clock alone moves exactly as its Mind
// does, whatever lies before it.
func TestClockMovesAsItsMind(t *testing.T) {
	for _, style := range Styles() {
		if !style.tactics.Timed {
			continue
		}
		t.Run(style.Name, func(t *testing.T) {
			trials(t, 200, func(t *testing.T, r *rand.Rand) {
				p, rounds := randomProfile(t, r), 1+r.IntN(12)
				plan := planOf(style, p, rounds)
				quick, slow := plan.Agent(), &Mind{plan: plan}
				view := sim.View{Profile: p, Rounds: rounds, Seats: 2}
				quick.Start(view)
				slow.Start(view)
				for round := 1; round <= rounds; round++ {
					turn := someTurn(r, p, round, rounds)
					var got, want sim.Move
					quick.Act(&turn, &got)
					slow.Act(&turn, &want)
					if got != want {
						t.Errorf("turn %+v, reservation value %v: got %+v, want %+v", turn, p.Reservation, got, want)
					}
				}
			})
		})
	}
}

// someTurn has any package on the table, and sometimes a better alternative elsewhere.
func someTurn(r *rand.Rand, p *sim.Profile, round, rounds int) sim.Turn {
	turn := sim.Turn{Round: round, Rounds: rounds, Time: float64(round) / float64(rounds+1), Offer: sim.None, Reservation: p.Reservation}
	if r.IntN(4) > 0 {
		turn.Offer = sim.Outcome(r.Uint64N(p.Space().Size()))
	}
	switch r.IntN(4) {
	case 0:
		turn.Reservation = max(p.Reservation, p.Utility(sim.Outcome(r.Uint64N(p.Space().Size()))))
	case 1:
		turn.Reservation = max(p.Reservation, p.Max()+1)
	}
	return turn
}
