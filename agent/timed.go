package agent

import "github.com/parley-sim/parley/sim"

var concede = sim.Label{Name: "concede", Words: "gives way as time passes"}

// timed is the tactics of an agent that looks at the clock and nothing else.
func timed(label, tactic *sim.Label, curve Curve) Tactics {
	return Tactics{
		Timed: true,
		Modes: []Mode{{Label: label, Tactic: tactic, Curve: curve, Bid: Nearest, Accept: AtTarget}},
	}
}

// timeDependent is a style of the time-dependent family with its parameters.
func timeDependent(name, trainer, researcher string, e float64) Style {
	label := &sim.Label{Name: name}
	return Style{
		Name: name, Trainer: trainer, Textbook: true, Below: true,
		Researcher: researcher + " (Faratin, Sierra and Jennings 1998); accepts at its target; offers the package nearest to it.",
		Params: []Param{
			{"e", "how early it gives way: below 1 late, 1 evenly, above 1 early", e, 0.01, 100},
			{"opening", "where it opens, as a share of the way from its walk-away to its best package", 1, 0, 1},
		},
		build: func(v Values) Tactics {
			t := timed(label, &concede, Open(v["opening"], Concede(v["e"])))
			t.Stays = true
			return t
		},
	}
}

// Boulware holds out until late.
var Boulware = add(timeDependent("boulware",
	"Holds out for nearly everything until the deadline is close, then gives way fast.",
	"Time-dependent concession 1 - t^(1/e) with e = 0.25", 0.25))

// Linear gives way evenly.
var Linear = add(timeDependent("linear",
	"Gives way by the same amount in every round.",
	"Time-dependent concession 1 - t^(1/e) with e = 1", 1))

// Conceder gives way early.
var Conceder = add(timeDependent("conceder",
	"Gives much of it away early and little later: a soft bargainer.",
	"Time-dependent concession 1 - t^(1/e) with e = 4", 4))

// Tough is Boulware under the name that people give it; unlike the textbook's
// agent it walks away where no package beats its alternative.
var Tough = add(everyday("tough", "The tough bargainer: holds out for nearly everything until the deadline is close.", 0.25))

// Soft is Conceder in the same way.
var Soft = add(everyday("soft", "The soft bargainer: gives most of it away early to keep the peace.", 4))

func everyday(name, trainer string, e float64) Style {
	s := timeDependent(name, trainer, "Time-dependent concession 1 - t^(1/e), as boulware and conceder, but it leaves where no package is worth its reservation value", e)
	s.Textbook, s.Below = false, false
	build := s.build
	s.build = func(v Values) Tactics {
		t := build(v)
		t.Stays = false
		return t
	}
	return s
}
