package conform

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim"
)

func nothingToGain(a Agent, civil []Agent) []talk {
	var list []talk
	for _, change := range []func(*sim.Profile) *sim.Profile{
		func(p *sim.Profile) *sim.Profile { return p.WithReservation(p.Max() + 1) },
		func(p *sim.Profile) *sim.Profile { return p.WithReservation(p.Max()) },
		func(p *sim.Profile) *sim.Profile { return p.WithReservation(math.Inf(-1)) },
		signsNothing, indifferent,
	} {
		s := opposed(4, 3, 2)
		s.Parties[0].Profile = change(s.Parties[0].Profile)
		for _, other := range slices.Concat(civil, hostile) {
			list = append(list, pair("nothing to gain", s, 10, 0, a, other))
		}
	}
	return list
}

func signsNothing(p *sim.Profile) *sim.Profile {
	w := p.Worth
	always := make([]bool, len(p.Space().Issues[0].Values))
	for v := range always {
		always[v] = true
	}
	w.Vetoes = [][]sim.Condition{{{Issue: 0, Values: always}}}
	return newProfile(p.Space(), w, p.Reservation)
}

func indifferent(p *sim.Profile) *sim.Profile {
	w := sim.Worth{Base: 3}
	for _, issue := range p.Space().Issues {
		w.Tables = append(w.Tables, make([]float64, len(issue.Values)))
	}
	return newProfile(p.Space(), w, 2)
}
