package agent

import "github.com/parley-sim/parley/sim"

var (
	competitive = sim.Label{Name: "competitive", Words: "claims as much as it can"}
	claim       = sim.Label{Name: "claim", Words: "gives a little, and less each time"}
)

// Competitive claims.
var Competitive = add(Style{
	Name:    "competitive",
	Trainer: "Opens with everything it wants, gives little and less each time, says nothing of what matters to it, and saves its last concessions for the deadline.",
	Researcher: "Diminishing concessions from the opening towards a limit above the reservation value, cramming at the deadline; " +
		"frequency model; offers the package the model likes best among those worth its target; tells nothing.",
	Params: []Param{opening(1), limit(0.6), pace(1), cram(0.9), band(0.02)},
	build: func(v Values) Tactics {
		return Tactics{Models: true, Modes: []Mode{competitiveMode(v)}}
	},
})

func competitiveMode(v Values) Mode {
	return Mode{
		Label: &competitive, Tactic: &claim,
		Curve: Cram(v["cram"], 0.05, Diminish(v["opening"], v["limit"], v["pace"])),
		Band:  v["band"], Bid: Logroll, Accept: AtTargetOrLast,
	}
}

func opening(x float64) Param {
	return Param{"opening", "where it opens, as a share of the way from its walk-away to its best package", x, 0, 1}
}

func limit(x float64) Param {
	return Param{"limit", "what it holds on to until the deadline is near, as a share of the same way", x, 0, 1}
}

func pace(x float64) Param {
	return Param{"pace", "how much its concessions shrink: the first is e to this power times the last", x, 0.1, 20}
}

func cram(x float64) Param {
	return Param{"cram", "when it begins to give up its limit, as a share of the time", x, 0.01, 1}
}

func band(x float64) Param {
	return Param{"band", "packages worth up to this share more than its target count as equal when it chooses one for the other side", x, 0, 1}
}
