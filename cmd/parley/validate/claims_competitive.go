package validate

import (
	"slices"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

var _ = claim(Claim{
	Style: "competitive", Says: "claims the most for itself", Article: "S0, S1, S2",
	What: "own gain against everybody, less that of the best other style", Scale: Points,
	rival:  func(f *field) string { return f.best("competitive") },
	effect: func(f *field) stats.Interval { return f.leads("competitive") },
})

var _ = claim(Claim{
	Style: "competitive", Says: "is fast for simple deals", Article: "S0",
	What: "rounds to a deal over a price alone: collaborative pairs less its own pairs", Scale: Plain,
	effect: func(f *field) stats.Interval {
		rounds := func(style string) []float64 { return f.simple(f.twins(metric.RoundsToDeal, style), 1, 1) }
		return paired(rounds("collaborative"), rounds("competitive"))
	},
})

var _ = claim(Claim{
	Style: "competitive", Says: "misses value that both could have", Article: "S0, S1",
	What: "gain captured: collaborative pairs less its own pairs", Scale: Points,
	effect: func(f *field) stats.Interval { return f.creates("collaborative", "competitive") },
})

var _ = claim(Claim{Style: "competitive", Says: "hurts the relationship, breeds resentment", Article: "S0, S1", Missing: relation})

var _ = claim(Claim{Style: "competitive", Says: "loses over a chain of deals", Article: "S0", Missing: chain})

// leads is a style's own gain against everybody, less that of the best other style.
func (f *field) leads(style string) stats.Interval {
	return paired(f.gain(style), f.gain(f.best(style)))
}

// best is the other style with the highest mean own gain against everybody, in
// the same games: whoever claims to be ahead of all has to be ahead of it.
func (f *field) best(than string) string {
	return slices.MaxFunc(f.others(than), func(a, b string) int { return compare(f.gain(a), f.gain(b)) })
}

// gain is a style's own gain against everybody, by case.
func (f *field) gain(style string) []float64 { return f.average(metric.Gain, style) }

// earns is a style's own gain against everybody, less that of the other styles.
func (f *field) earns(style string) stats.Interval {
	return paired(f.gain(style), f.rest(style, f.gain))
}

// creates is the gain that pairs of a style capture, less that of pairs of
// another: the one that the articles set against it.
func (f *field) creates(style, than string) stats.Interval {
	return paired(f.twins(metric.Captured, style), f.twins(metric.Captured, than))
}

// exploited is what a competitor gains against a style, less what the style gains.
func (f *field) exploited(style string) stats.Interval {
	const hard = "competitive"
	return paired(f.own(metric.Gain, hard, style), f.own(metric.Gain, style, hard))
}

// minus turns an effect round.
func minus(i stats.Interval) stats.Interval {
	i.Mean, i.Lo, i.Hi = -i.Mean, -i.Hi, -i.Lo
	return i
}

// simple keeps the numbers of cases with so many issues; the others do not exist.
func (f *field) simple(numbers []float64, least, most int) []float64 {
	list := make([]float64, len(numbers))
	for i, s := range f.cases {
		list[i] = undefined
		if n := len(s.Space.Issues); n >= least && n <= most {
			list[i] = numbers[i]
		}
	}
	return list
}
