package agent

import "github.com/parley-sim/parley/sim"

var (
	collaborative = sim.Label{Name: "collaborative", Words: "looks for packages that are good for both"}
	logroll       = sim.Label{Name: "logroll", Words: "trades what is cheap to give for what is dear to get"}
)

// Collaborative looks for trades.
var Collaborative = add(Style{
	Name:    "collaborative",
	Trainer: "Asks what matters to the other side and says what matters to it, gives way steadily, and looks for trades: cheap to give, dear to get.",
	Researcher: "Time-dependent concession with e = 1 down to the reservation value; tells its issue weights truthfully; " +
		"frequency model with told weights; offers the package the model likes best among those worth its target.",
	Params: []Param{opening(0.95), pull(1), band(0.06)},
	build: func(v Values) Tactics {
		return Tactics{Models: true, Modes: []Mode{collaborativeMode(v)}}
	},
})

func collaborativeMode(v Values) Mode {
	return Mode{
		Label: &collaborative, Tactic: &logroll,
		Curve: Open(v["opening"], Concede(v["e"])),
		Band:  v["band"], Bid: Logroll, Accept: AtTargetOrLast, Share: TellPriorities,
	}
}

func pull(x float64) Param {
	return Param{"e", "how early it gives way: below 1 late, 1 evenly, above 1 early", x, 0.01, 100}
}
