package conform

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// opposed is a case of two parties with an issue of each size: what one likes the
// other does not, and they care in different measure.
func opposed(sizes ...int) *sim.Scenario { return crowd(2, false, sizes...) }

// crowd is a case of many parties at one table, or in a room where the first sits with
// each of the others. Every other party wants the same as the first.
func crowd(parties int, room bool, sizes ...int) *sim.Scenario {
	s := &sim.Scenario{Name: "crowd", Space: newSpace(sizes...)}
	for p := range parties {
		s.Parties = append(s.Parties, sim.Party{Name: fmt.Sprint("party ", p+1), Profile: wanting(s.Space, p)})
		if room && p > 0 {
			s.Tables = append(s.Tables, []int{0, p})
		}
	}
	return s
}

// wanting is a profile that runs from 0 to 1 an issue, times its weight; no deal is worth
// three tenths of the best.
func wanting(space *sim.Space, party int) *sim.Profile {
	w := sim.Worth{Tables: make([][]float64, len(space.Issues))}
	for i, issue := range space.Issues {
		weight, last := float64(1+(i+party)%3), max(1, len(issue.Values)-1)
		for v := range issue.Values {
			x := float64(v) / float64(last)
			if party%2 == 1 {
				x = 1 - x
			}
			w.Tables[i] = append(w.Tables[i], weight*x)
		}
	}
	p := newProfile(space, w, 0)
	return p.WithReservation(0.3 * p.Max())
}
