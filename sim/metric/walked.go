package metric

import "github.com/parley-sim/parley/sim"

// Walked is 1 where somebody walked away from the last table that was still
// open and else 0. Talks that ran out of time are neither deals nor walked away from.
var Walked = add(Metric{
	Name: "walked", Title: "Walked away",
	Sentence: "How many of the negotiations ended because somebody walked away.",
	Of:       "all negotiations", Unit: Share, Pools: true, Range: yesNo, Rate: true,
	Session: func(t *Talks) float64 { return flag(t.Record.Ended == sim.WalkedAway) },
})
