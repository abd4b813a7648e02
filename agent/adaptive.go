package agent

import "fmt"

// Adaptive begins as a collaborator and answers in kind.
var Adaptive = add(Style{
	Name:    "adaptive",
	Trainer: "Begins as a collaborator, watches whether the other side moves, turns competitive against those who only take, and opens up again when they move.",
	Researcher: "Two modes, collaborative and competitive with their default parameters; the mode follows the others' concessions in own worth as a share of the own; " +
		"what was conceded is never taken back.",
	Params: []Param{
		{"patience", "how long it waits before it judges the other side, as a share of the time", 0.2, 0, 1},
		{"less", "it turns firm when they have moved less than this share of what it moved", 0.8, 0, 2},
		{"enough", "it opens up again when they have moved at least this share", 1, 0, 2},
	},
	check: func(v Values) error {
		if v["less"] > v["enough"] {
			return fmt.Errorf("less is %v and enough is %v; less may be at most enough, else it would turn back and forth", v["less"], v["enough"])
		}
		return nil
	},
	build: func(v Values) Tactics {
		first, second := collaborativeMode(Collaborative.values()), competitiveMode(Competitive.values())
		first.Aspire, second.Aspire = NeverBack, NeverBack
		return Tactics{Models: true, Modes: []Mode{first, second}, Adapt: Reciprocate(v["patience"], v["less"], v["enough"])}
	},
})
