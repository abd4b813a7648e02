package validate

import (
	"slices"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

var _ = claim(Claim{
	Style: "adaptive", Says: "does 25 % better than a single style", Article: "S0",
	What: "own gain against everybody, less that of the best other style", Scale: Points,
	rival:  func(f *field) string { return f.best("adaptive") },
	effect: func(f *field) stats.Interval { return f.leads("adaptive") },
})

var _ = claim(Claim{
	Style: "adaptive", Says: "is flexible: it holds its own against anybody", Article: "S0",
	What: "own gain against whom it does worst with, less the same of the other styles", Scale: Points,
	effect: func(f *field) stats.Interval { return paired(f.worst("adaptive"), f.rest("adaptive", f.worst)) },
})

var _ = claim(Claim{Style: "adaptive", Says: "may look inconsistent, which costs trust", Article: "S0", Missing: relation})

// worst is a style's gain against the one with whom it does worst on average.
func (f *field) worst(style string) []float64 {
	gain := func(against string) []float64 { return f.own(metric.Gain, style, against) }
	return gain(slices.MinFunc(f.styles, func(a, b string) int { return compare(gain(a), gain(b)) }))
}

// compare orders lists by their means.
func compare(a, b []float64) int {
	switch x, y := over(a).Mean, over(b).Mean; {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}
