package agent

import "github.com/parley-sim/parley/sim"

// JustifyOpening gives a reason beside its first package, whatever else it would say.
func JustifyOpening(topic sim.Topic) func(*Mind) sim.Message {
	return func(m *Mind) sim.Message {
		if m.offers == 1 {
			return sim.Message{Act: sim.Justify, Topic: topic}
		}
		return sim.Message{}
	}
}

var _ = tactic(Tactic{
	Slot: Telling, Name: "justify",
	Trainer:    "Gives a reason for its first package: what it brings them, what others pay, or what is to be had elsewhere.",
	Researcher: "A justification beside the first offer; what it does is up to the hearer (Maaravi, Ganzach and Pazy 2011 find that it can backfire).",
	Params:     []Param{{"topic", "what the reason rests on: 1 what it brings them, 2 the market, 3 rivals", 2, 1, 3}},
	check:      wholeNumber("topic"),
	mode:       func(v Values, m *Mode) { m.interrupt(JustifyOpening(sim.Topic(v["topic"]))) },
})
