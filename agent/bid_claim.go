package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// judge is an opinion that knows what the others would take.
type judge interface {
	takes(m *Mind, o sim.Outcome) bool
}

// passes is how often Claim looks for something better among the packages worth more than the best that it has found.
const passes = 3

// Claim offers the package that is best for itself among those that the others
// would still take, as its model has it, and that are worth the target. Where it
// knows of none it logrolls. The better it knows the others, the less it leaves them.
func Claim(m *Mind) sim.Outcome {
	if !m.informed() {
		return m.bid().nearest
	}
	enough, judge := 0.0, m.judge()
	if judge == nil {
		share, ok := recall[*limit](m, theirLimit).share(m)
		if !ok {
			return m.bid().nearest
		}
		enough = share
	}
	takes := func(o sim.Outcome) bool {
		if judge != nil {
			return judge.takes(m, o)
		}
		return m.model.likes(o) >= enough
	}
	best, least := sim.None, max(m.target, m.walkaway())
	for range passes {
		o := m.dearest(least, takes)
		if o == sim.None {
			break
		}
		best, least = o, math.Nextafter(m.plan.worthOf(o), math.Inf(1))
	}
	if best == sim.None {
		return Logroll(m)
	}
	return m.raise(best, takes)
}

// dearest is the best for itself of a sample of the packages worth so much that they would take.
func (m *Mind) dearest(least float64, takes func(sim.Outcome) bool) sim.Outcome {
	best, most := sim.None, math.Inf(-1)
	band := m.plan.setting.Profile.Between(least, math.Inf(1), candidates)
	for k := band.Tries - 1; k >= 0; k-- { // from the best down, where the space is listed
		if o := band.At(k); o != sim.None && m.plan.worthOf(o) > most && takes(o) {
			if best, most = o, m.plan.worthOf(o); m.plan.worth != nil {
				break
			}
		}
	}
	return best
}

func (m *Mind) judge() judge {
	j, _ := able[judge](m.model)
	return j
}

// raise changes one issue at a time to what is worth more to itself, as long as the others still take it.
func (m *Mind) raise(o sim.Outcome, takes func(sim.Outcome) bool) sim.Outcome {
	space := m.plan.setting.Profile.Space()
	for i := range space.Issues {
		at := o
		for v := range space.Issues[i].Values {
			if c := space.With(at, i, v); m.plan.worthOf(c) > m.plan.worthOf(o) && takes(c) {
				o = c
			}
		}
	}
	return o
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "claim",
	Trainer:    "Uses what it knows of the other side for itself: asks for all that it thinks they would still put up with.",
	Researcher: "The package worth most to itself among those worth the target whose liking by the model is at least the others' estimated limit (a regression of their likings on t^(1/e), e of 0.2, 0.5, 1, 2, 5, after Yu, Ren and Zhang 2013); of 48 packages spread over those worth the target, then of 48 over those worth more than the one found, and again, raised issue by issue. Where there is none, logrolls.",
	Params:     []Param{{"band", "packages worth up to this share more than its target count as equal when it knows of nothing that they would take", 0.02, 0, 1}},
	mode: func(v Values, m *Mode) {
		m.Band, m.Bid, m.bands = v["band"], Claim, true
		m.remember(theirLimit)
	},
})
