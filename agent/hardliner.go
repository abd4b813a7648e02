package agent

import "github.com/parley-sim/parley/sim"

var insist = sim.Label{Name: "insist", Words: "asks for the same again"}

// Hardliner never moves.
var Hardliner = add(Style{
	Name: "hardliner", Textbook: true,
	Trainer:    "Says at the start what it wants and never moves.",
	Researcher: "Constant aspiration; the limit of Boulware as e goes to 0.",
	Params:     []Param{{"demand", "what it insists on, as a share of the way from its walk-away to its best package", 1, 0, 1}},
	build: func(v Values) Tactics {
		demand := v["demand"]
		return timed(&sim.Label{Name: "hardliner"}, &insist, func(float64) float64 { return demand })
	},
})
