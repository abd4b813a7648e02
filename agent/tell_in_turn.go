package agent

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

var _ = tactic(Tactic{
	Slot: Telling, Name: "in turn",
	Trainer:    "Asks what matters to the other side, and tells one thing for each that it is told.",
	Researcher: "Asks once; tells its true shares, the weightiest first, never more than `ahead` of what it was told (reciprocal disclosure).",
	Params:     []Param{{"ahead", "how many things it tells before it is told as many", 0, 0, 20}},
	check: func(v Values) error {
		if a := v["ahead"]; a != float64(int(a)) {
			return fmt.Errorf("ahead is %v; want a whole number", a)
		}
		return nil
	},
	mode: func(v Values, m *Mode) {
		ahead := int(v["ahead"])
		talks(func(m *Mind, x *exchange) sim.Message { return tellInTurn(m, x, ahead) })(nil, m)
	},
})

func tellInTurn(m *Mind, x *exchange, ahead int) sim.Message {
	if !x.asked {
		x.asked = true
		return sim.Message{Act: sim.Ask}
	}
	if x.said >= len(m.plan.stakes) || x.said >= x.got+ahead {
		return sim.Message{}
	}
	x.said++
	return m.priority(x.said - 1)
}
