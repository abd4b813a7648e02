package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "in turn",
	Trainer:    "Asks what matters to the other side, and tells one thing for each that it is told.",
	Researcher: "Asks once; tells its true shares, the weightiest first, never more than `ahead` of what it was told (reciprocal disclosure).",
	Params:     []Param{{"ahead", "how many things it tells before it is told as many", 0, 0, 20}},
	check:      wholeNumber("ahead"),
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
	if x.told() >= x.got+ahead {
		return sim.Message{}
	}
	return x.priority(m)
}

// told is of how many issues it has said how much they are.
func (x *exchange) told() int {
	n := 0
	for _, said := range x.shared {
		if said {
			n++
		}
	}
	return n
}
