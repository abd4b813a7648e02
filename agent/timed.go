package agent

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// How the sentence of a style ends: whether it leaves where it has nothing to gain.
const (
	stays  = "where no package is worth its reservation value, it offers its best all the same."
	leaves = "where no package is worth its reservation value, it leaves."
)

var concede = sim.Label{Name: "concede", Words: "gives way as time passes"}

// timed is the tactics of an agent that looks at the clock and nothing else.
func timed(label, tactic *sim.Label, curve Curve) Tactics {
	return Tactics{
		Timed: true,
		Modes: []Mode{{Label: label, Tactic: tactic, Curve: curve, Bid: Nearest, Accept: AtTarget}},
	}
}

// timeDependent is a style of the time-dependent family with its parameters:
// the textbook's agent, which never leaves, or a style of people.
func timeDependent(name, trainer string, e float64, textbook bool) Style {
	label, ending := &sim.Label{Name: name}, leaves
	if textbook {
		ending = stays
	}
	return Style{
		Name: name, Trainer: trainer, Textbook: textbook, Below: textbook,
		Researcher: fmt.Sprintf("Time-dependent concession 1 - t^(1/e), e = %g unless it is set (Faratin, Sierra and Jennings 1998); "+
			"accepts at its target; offers the package nearest to it; %s", e, ending),
		Params: []Param{
			{"e", "how early it gives way: below 1 late, 1 evenly, above 1 early", e, 0.01, 100},
			{"opening", "where it opens, as a share of the way from its walk-away to its best package", 1, 0, 1},
		},
		build: func(v Values) Tactics {
			t := timed(label, &concede, Open(v["opening"], Concede(v["e"])))
			t.Stays = textbook
			return t
		},
	}
}

// Boulware holds out until late.
var Boulware = add(timeDependent("boulware", "Holds out for nearly everything until the deadline is close, then gives way fast.", 0.25, true))

// Linear gives way evenly.
var Linear = add(timeDependent("linear", "Gives way by the same amount in every round.", 1, true))

// Conceder gives way early.
var Conceder = add(timeDependent("conceder", "Gives much of it away early and little later: a soft bargainer.", 4, true))

// Tough is Boulware under the name that people give it; unlike the textbook's
// agent it walks away where no package beats its alternative.
var Tough = add(timeDependent("tough", "The tough bargainer: holds out for nearly everything until the deadline is close.", 0.25, false))

// Soft is Conceder in the same way.
var Soft = add(timeDependent("soft", "The soft bargainer: gives most of it away early to keep the peace.", 4, false))
