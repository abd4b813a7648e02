package claims

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
)

// impasse is when talks count as stuck.
type impasse struct {
	stretch int     // over how many offers
	still   float64 // movement that counts as none, as a share of the way from best package to walk-away
	felt    bool    // as one side sees it: the other's offers by what they are worth to oneself
}

// seen tells whether talks came to an impasse before their last round.
func (p impasse) seen(t *metric.Talks) float64 {
	n := len(t.Scenario.Parties)
	asked, heard := make([][]float64, n), make([][]float64, n) // by party: what its offers, and the others', leave it
	for k := range t.Record.Steps {
		step := &t.Record.Steps[k]
		if step.Kind != sim.Propose || int(step.Round) >= t.Record.Rounds {
			continue
		}
		for party := range n {
			if party == int(step.Seat) {
				asked[party] = append(asked[party], worth(t, party, step.Offer))
			} else {
				heard[party] = append(heard[party], worth(t, party, step.Offer))
			}
		}
	}
	if !p.felt {
		return flag(p.stood(asked...))
	}
	for party := range n {
		if p.stood(asked[party], heard[party]) {
			return 1
		}
	}
	return 0
}

// worth is a package to a party, from its walk-away (0) to its best (1).
func worth(t *metric.Talks, party int, o sim.Outcome) float64 {
	p, floor := t.Scenario.Parties[party].Profile, t.Analysis.Reservation(party)
	return (p.Utility(o) - floor) / (p.Max() - floor)
}

// stood reports whether at some time none of the lists had moved, up or down, for a stretch.
func (p impasse) stood(lists ...[]float64) bool {
	for at := p.stretch; ; at++ {
		moved := false
		for _, list := range lists {
			if at >= len(list) {
				return false
			}
			step := list[at] - list[at-p.stretch]
			moved = moved || max(step, -step) > p.still
		}
		if !moved {
			return true
		}
	}
}
