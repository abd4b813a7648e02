package conform

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// manySeats puts the agent into the first seat, which in a room is at all
// tables, into the last, and into all.
func manySeats(a Agent, civil []Agent) []talk {
	var list []talk
	company := slices.Concat(civil, hostile)
	for _, n := range []int{3, 5, sim.MaxParties} {
		for _, room := range []bool{false, true} {
			s := crowd(n, room, 4, 3, 2)
			for _, tested := range []func(p int) bool{
				func(p int) bool { return p == 0 }, func(p int) bool { return p == n-1 }, func(int) bool { return true },
			} {
				t := talk{where: "many seats", scenario: s, rounds: 12, opener: n % 2, seed: n}
				for p := range n {
					t.seats, t.tested = append(t.seats, company[p%len(company)]), append(t.tested, tested(p))
					if tested(p) {
						t.seats[p] = a
					}
				}
				list = append(list, t)
			}
		}
	}
	return list
}
