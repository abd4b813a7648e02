package main

import (
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/trial"
)

// movedWalkAway finds a question about the own gain whose levels differ in the
// walk-away that it is counted from.
func movedWalkAway(l *looked) {
	measures := func(m *metric.Metric) bool {
		return slices.ContainsFunc(l.Outcomes, func(o trial.Outcome) bool { return o.Metric == m })
	}
	if len(l.Outcomes) == 0 || l.Outcomes[0].Metric != metric.Gain || measures(metric.OwnScaled) {
		return
	}
	first := map[string]*batch.Arm{}
	for _, a := range l.Design.Arms {
		rest := strings.Join(a.Values[1:], "\n")
		base := first[rest]
		if base == nil {
			first[rest] = a
			continue
		}
		if l.moved(base, a) {
			l.say("outcomes", "Add own_scaled.", "gain is counted from self's walk-away, and %s has another one than %s.", a.Name, base.Name)
			return
		}
	}
}

// moved reports whether self has another walk-away in one arm than in the other, with the same worths.
func (l *looked) moved(a, b *batch.Arm) bool {
	for i, s := range l.Design.Scenarios {
		for seat := range s.Parties {
			one, other := selfIn(s, a, i, seat), selfIn(s, b, i, seat)
			if one.Reservation != other.Reservation && slices.Equal(one.Worth.Tables[0], other.Worth.Tables[0]) {
				return true
			}
		}
	}
	return false
}

// selfIn is the profile of self in an arm.
func selfIn(s *sim.Scenario, a *batch.Arm, i, seat int) *sim.Profile {
	if a.Cases != nil {
		s = a.Cases[i][seat]
	}
	return s.Parties[seat].Profile
}
