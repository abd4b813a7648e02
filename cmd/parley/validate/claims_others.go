package validate

import (
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

var _ = claim(Claim{
	Style: "partnership", Says: "creates more value together", Article: "S1",
	What: "gain captured: its own pairs less competitive pairs", Scale: Points,
	effect: func(f *field) stats.Interval { return f.creates("partnership", "competitive") },
})

var _ = claim(Claim{
	Style: "partnership", Says: "is exploited by adversaries", Article: "S0, S1",
	What: "own gain where the two meet: competitive less partnership", Scale: Points,
	Built:  "competitive holds on until the deadline is near, and whoever comes down later gets more of a deal",
	effect: func(f *field) stats.Interval { return f.exploited("partnership") },
})

var _ = claim(Claim{
	Style: "partnership", Says: "may leave value of the day to others", Article: "S1",
	What: "own gain against everybody: other styles less its own", Scale: Points,
	effect: func(f *field) stats.Interval { return minus(f.earns("partnership")) },
})

var _ = claim(Claim{Style: "partnership", Says: "pays over the years", Article: "S1", Missing: chain})

var _ = claim(Claim{
	Style: "defensive", Says: "leaks little value", Article: "S1",
	What: "conceded for nothing: other styles less its own", Scale: Points,
	Built: "what it gives stands only while the other side comes towards it",
	effect: func(f *field) stats.Interval {
		leaks := func(style string) []float64 { return f.average(metric.Unreciprocated, style) }
		return paired(f.rest("defensive", leaks), leaks("defensive"))
	},
})

var _ = claim(Claim{Style: "defensive", Says: "keeps the relation professional", Article: "S1", Missing: relation})

var _ = claim(Claim{
	Style: "creative", Says: "expands the pie before it is shared", Article: "S1",
	What: "gain captured: its own pairs less competitive pairs", Scale: Points,
	effect: func(f *field) stats.Interval { return f.creates("creative", "competitive") },
})

var _ = claim(Claim{
	Style: "creative", Says: "needs several issues", Article: "S1",
	What: "what its own pairs capture more than competitive pairs, five issues and more less a price alone", Scale: Points,
	effect: func(f *field) stats.Interval {
		own, hard := f.twins(metric.Captured, "creative"), f.twins(metric.Captured, "competitive")
		edge := make([]float64, len(own))
		for i := range own {
			edge[i] = own[i] - hard[i]
		}
		return stats.Unpaired(f.simple(edge, 5, 64), f.simple(edge, 1, 1), confidence)
	},
})

var _ = claim(Claim{
	Style: "scripted", Says: "leaves much value on the table", Article: "S1",
	What: "gain captured: adaptive pairs less its own pairs", Scale: Points,
	Built:  "it takes one discount and comes down no further, so that two of them meet only where there is very much room",
	effect: func(f *field) stats.Interval { return f.creates("adaptive", "scripted") },
})

var _ = claim(Claim{
	Style: "positional", Says: "ends in stalemates", Article: "S0, S3",
	What: "deal rate: collaborative pairs less its own pairs", Scale: Points,
	effect: func(f *field) stats.Interval {
		return paired(f.twins(metric.Deal, "collaborative"), f.twins(metric.Deal, "positional"))
	},
})

var _ = claim(Claim{
	Style: "positional", Says: "looks at no interests and so misses value", Article: "S0, S3",
	What: "gain captured: collaborative pairs less its own pairs", Scale: Points,
	effect: func(f *field) stats.Interval { return f.creates("collaborative", "positional") },
})
