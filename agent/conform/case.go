package conform

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/parley-sim/parley/sim"
)

// maker of random cases
type random struct{ *rand.Rand }

// Case is a random case, the same for the same number: two parties, or three at
// one table or in a room; one to four issues, some long; bundles, vetoes and spreads; some parties
// without an alternative, and some with one that no package beats. It is a
// world of its own, for property tests of agents.
func Case(number int) *sim.Scenario {
	r := random{sim.Seed(number).Child("case").Rand()}
	s := &sim.Scenario{Name: fmt.Sprint("random ", number), Space: r.space()}
	for i := range 2 + r.IntN(2) {
		party := sim.Party{Name: string(rune('A' + i)), Profile: r.profile(s.Space), Spread: sim.Spread{Reservation: r.Float64()}}
		for range s.Space.Issues {
			party.Spread.Issues = append(party.Spread.Issues, r.Float64())
		}
		s.Parties = append(s.Parties, party)
	}
	if len(s.Parties) == 3 && r.IntN(2) == 0 {
		s.Tables = [][]int{{0, 1}, {0, 2}}
	}
	return s.World(1, r.IntN(100))
}

func (r random) space() *sim.Space {
	if r.IntN(20) == 0 {
		return newSpace(300, 2)
	}
	sizes := make([]int, 1+r.IntN(4))
	for i := range sizes {
		sizes[i] = 1 + r.IntN(6)
	}
	return newSpace(sizes...)
}

// newSpace has an issue of each size.
func newSpace(sizes ...int) *sim.Space {
	issues := make([]sim.Issue, len(sizes))
	for i, n := range sizes {
		issues[i].Name = string(rune('a' + i))
		for v := range n {
			issues[i].Values = append(issues[i].Values, fmt.Sprint(v))
		}
	}
	s, err := sim.NewSpace(issues)
	if err != nil {
		panic(err) // sizes are ours
	}
	return s
}

func newProfile(s *sim.Space, w sim.Worth, reservation float64) *sim.Profile {
	p, err := sim.NewProfile(s, w, reservation)
	if err != nil {
		panic(err) // worths are ours
	}
	return p
}

func (r random) profile(s *sim.Space) *sim.Profile {
	w := sim.Worth{Tables: make([][]float64, len(s.Issues))}
	for i, issue := range s.Issues {
		for range issue.Values {
			x := float64(10 * r.Float64())
			if r.IntN(2) == 0 { // round numbers make ties
				x = math.Round(x)
			}
			w.Tables[i] = append(w.Tables[i], x)
		}
	}
	if r.IntN(3) == 0 {
		w.Bundles = []sim.Bundle{{When: r.condition(s, 2), Worth: float64(4*r.Float64()) - 2, Unless: r.IntN(2) == 0}}
	}
	for r.IntN(4) == 0 { // packages that it never signs; at times all
		w.Vetoes = append(w.Vetoes, r.condition(s, 3))
	}
	p := newProfile(s, w, 0)
	return p.WithReservation(r.reservation(p))
}

// condition holds for some values of an issue: one in so many does not count.
func (r random) condition(s *sim.Space, n int) []sim.Condition {
	c := sim.Condition{Issue: r.IntN(len(s.Issues))}
	for range s.Issues[c.Issue].Values {
		c.Values = append(c.Values, r.IntN(n) > 0)
	}
	return []sim.Condition{c}
}

func (r random) reservation(p *sim.Profile) float64 {
	switch r.IntN(8) {
	case 0:
		return math.Inf(-1)
	case 1:
		return p.Max() + 1
	case 2:
		return p.Max()
	case 3:
		return p.Utility(sim.Outcome(r.Uint64N(p.Space().Size())))
	}
	return p.Min() + float64(r.Float64()*(p.Max()-p.Min()))
}
