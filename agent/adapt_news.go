package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Adaptation, Name: "news",
	Trainer:    "Opens up for a while when the others say what matters to them.",
	Researcher: "In its first mode for so many turns after a message that tells or rates an issue.",
	Params:     []Param{{"learns", "for how many turns after such news it is in its first mode", 3, 1, 200}},
	check:      wholeNumber("learns"),
	whole: func(v Values, t *Tactics) {
		learns, news := int(v["learns"]), []sim.Act{sim.Tell, sim.Rate}
		t.each(func(m *Mode) { m.remember(lastHeard) })
		t.turn(func(m *Mind) int {
			if recall[*echo](m, lastHeard).latest(news) < learns {
				return open
			}
			return stay
		})
	},
})
