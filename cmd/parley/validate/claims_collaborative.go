package validate

import (
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

var _ = claim(Claim{
	Style: "collaborative", Says: "creates more value together", Article: "S0, S1",
	What: "gain captured: its own pairs less competitive pairs", Scale: Points,
	effect: func(f *field) stats.Interval { return f.creates("collaborative", "competitive") },
})

var _ = claim(Claim{
	Style: "collaborative", Says: "two of them create more than one with a competitor", Article: "S0, S1",
	What: "gain captured: its own pairs less mixed pairs", Scale: Points,
	effect: func(f *field) stats.Interval {
		return paired(f.twins(metric.Captured, "collaborative"), f.together(metric.Captured, "collaborative", "competitive"))
	},
})

var _ = claim(Claim{
	Style: "collaborative", Says: "one with a competitor creates more than two competitors", Article: "S0, S1",
	What: "gain captured: mixed pairs less competitive pairs", Scale: Points,
	effect: func(f *field) stats.Interval {
		return paired(f.together(metric.Captured, "collaborative", "competitive"), f.twins(metric.Captured, "competitive"))
	},
})

var _ = claim(Claim{
	Style: "collaborative", Says: "takes time", Article: "S0",
	What: "rounds to a deal: its own pairs less competitive pairs", Scale: Plain,
	effect: func(f *field) stats.Interval {
		return paired(f.twins(metric.RoundsToDeal, "collaborative"), f.twins(metric.RoundsToDeal, "competitive"))
	},
})

var _ = claim(Claim{
	Style: "collaborative", Says: "is exploited by adversaries", Article: "S0",
	What: "own gain where the two meet: competitive less collaborative", Scale: Points,
	Built:  "competitive holds on until the deadline is near, and whoever comes down later gets more of a deal",
	effect: func(f *field) stats.Interval { return f.exploited("collaborative") },
})

var _ = claim(Claim{
	Style: "collaborative", Says: "may leave value of the day to others", Article: "S1",
	What: "own gain against everybody: other styles less its own", Scale: Points,
	effect: func(f *field) stats.Interval { return minus(f.earns("collaborative")) },
})

var _ = claim(Claim{Style: "collaborative", Says: "strengthens the relationship", Article: "S0, S1", Missing: relation})
