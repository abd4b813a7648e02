package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Social, Name: "show anger",
	Trainer:    "Says again and again that it is angry, whether it is or not.",
	Researcher: "Expresses anger with every n-th offer, felt or not. Shown anger gains from those with poor alternatives (Sinaceur and Tiedens 2006); that faked anger costs trust where it is seen through (Côté, Hideg and Van Kleef 2013) is not in it: nobody can see through a message.",
	Params:     []Param{{"every", "with every how many offers it says so", 5, 1, 1000}},
	check:      wholeNumber("every"),
	whole: func(v Values, t *Tactics) {
		every := int(v["every"])
		t.each(func(m *Mode) {
			m.interrupt(func(m *Mind) sim.Message {
				if m.offers%every == 0 {
					return sim.Message{Act: sim.Anger}
				}
				return sim.Message{}
			})
		})
	},
})
