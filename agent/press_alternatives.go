package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// Alternatives says once, from a time on, what it can have without the others:
// the truth, or more by puff of what is missing to its best package. Who has nothing
// to boast of says nothing.
func Alternatives(mention, puff float64) func(*Mind) sim.Message {
	return func(m *Mind) sim.Message {
		if m.turn.Time < mention || m.spoke(sim.Claim).times > 0 {
			return sim.Message{}
		}
		least := m.plan.setting.Profile.Min()
		share := 0.0
		if have := m.walkaway(); have > least && m.plan.best > least {
			share = min(1, (have-least)/(m.plan.best-least))
		}
		if share += float64(puff * (1 - share)); share == 0 || math.IsNaN(share) {
			return sim.Message{}
		}
		return sim.Message{Act: sim.Claim, Topic: sim.Rivals, Number: share}
	}
}

var _ = tactic(Tactic{
	Slot: Pressure, Name: "alternatives",
	Trainer:    "Says how good its alternative is, as it is or better than it is.",
	Researcher: "Claims a + puff (1 - a), where a is its reservation value as a share of the way from its worst package to its best; nothing where that is 0. After the true, phantom and missing alternatives of Pinkley and others (2019).",
	Params: []Param{
		{"mention", "from when on it mentions its alternative, as a share of the time", 0.2, 0, 1},
		{"puff", "how much better than it is: 0 the truth, 1 as good as its best package", 0, 0, 1},
	},
	mode: func(v Values, m *Mode) {
		m.remember(ownWords)
		m.interrupt(Alternatives(v["mention"], v["puff"]))
	},
})
