package solution

import (
	"errors"

	"github.com/parley-sim/parley/sim"
)

// ErrNoRoom is the error for a case in which no package leaves everybody better off.
var ErrNoRoom = errors.New("no room for a deal, so there is nothing to gain that a share could be of")

// Raise moves walk-aways by a share of what each party can gain at most, below 0
// for worse ones; parties without a share keep theirs. The copy keeps its name,
// and so its worlds and dice.
func Raise(s *sim.Scenario, shares ...float64) (*sim.Scenario, error) {
	a, err := Analyze(s)
	if err != nil {
		return nil, err
	}
	if a.Ideal == nil {
		return nil, ErrNoRoom
	}
	raised := *s
	raised.Parties = append([]sim.Party(nil), s.Parties...)
	for i, share := range shares {
		if share != 0 {
			p, floor := &raised.Parties[i], a.Reservation(i)
			p.Profile = p.Profile.WithReservation(floor + float64(share*(a.Ideal[i]-floor)))
		}
	}
	return &raised, nil
}
