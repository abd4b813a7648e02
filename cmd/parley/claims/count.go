package claims

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim/metric"
)

// count is a kind of negotiation that a claim counts.
type count struct {
	name, is string
	of       func(*metric.Talks) float64 // 1 or 0; NaN: it can't be said
}

// counts are what claims count. What is much and what is an impasse was fixed
// before anything was played; the other impasses are for seeing how far the number hangs on that.
var counts = []count{
	{"impasse", "come to an impasse at least once (over four rounds neither side's offers came down by more than 2 % of the way from its best package to its walk-away)", impasse{stretch: 4, still: 0.02}.seen},
	{"short impasse", "come to an impasse at least once (the same over three rounds and 5 %)", impasse{stretch: 3, still: 0.05}.seen},
	{"long impasse", "come to an impasse at least once (the same over six rounds)", impasse{stretch: 6, still: 0.02}.seen},
	{"felt impasse", "come to an impasse at least once (over four rounds one side sees neither its own offers come down nor the other's get better for it, by more than 2 %)", impasse{stretch: 4, still: 0.02, felt: true}.seen},
	{"much left", "leave a quarter or more of the gain that there was to be had", muchLeft},
}

// Variance is a share of another kind: of all differences between negotiations
// in the first outcome, those that go with the first factor.
const Variance = "variance"

func countNames() []string {
	names := []string{Variance}
	for _, c := range counts {
		names = append(names, c.name)
	}
	return names
}

func countOf(name string) count {
	return counts[slices.IndexFunc(counts, func(c count) bool { return c.name == name })]
}

const much = 0.25 // of the gain

// muchLeft tells whether much of the gain stayed on the table.
func muchLeft(t *metric.Talks) float64 {
	captured := metric.Captured.Session(t)
	if math.IsNaN(captured) {
		return captured
	}
	return flag(captured <= 1-much)
}

func flag(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
