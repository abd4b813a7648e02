package validate

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

var _ = fact(Fact{
	ID: "V5", Name: "A model of the other side",
	Sentence:  "Two sides who work out from offers what the other likes find most of the value that two who do not leave on the table.",
	Label:     Emergent,
	Published: "agents that model the other side reach better agreements; no figure for how much better",
	Source:    "survey of Baarslag, Hendrikx, Hindriks and Jonker 2016, JAAMAS (doi 10.1007/s10458-015-9309-1)",
	Band:      "closes more than half of the gap to the best joint value", Reason: "ours, fixed before it was played: less than half would hardly be worth telling",
	Played: "a pair that gives way evenly with no model, and the same pair with a frequency model (and, beside it, with others and with the truth), on our own case of eight issues (job-offer)",
	play:   model,
})

// modellers differ in their model alone: none, frequency, others, the truth.
var modellers = []string{"blind", "modelling", "windowed", "bayesian", "smith", "knowing"}

func model(l *Lab) (Checks, error) {
	s, err := scenarios.Open(eight)
	if err != nil {
		return nil, err
	}
	talks, err := l.play(Game{Cases: []*sim.Scenario{s}, Styles: modellers, Self: true, Rounds: []int{20, 100}, Worlds: 60})
	if err != nil {
		return nil, err
	}
	var all Checks
	for _, rounds := range []int{20, 100} {
		captured := func(style string) []float64 {
			return talks.within(rounds).where(func(t *Talk) bool { return t.is(style, style) }).byWorld(func(t *Talk) float64 { return t.of(metric.Captured) })
		}
		without, with := captured("blind"), captured("modelling")
		all = append(all, Check{What: fmt.Sprintf("the gap closed, %d rounds", rounds), Scale: Share, Over: fmt.Sprintf("%d draws of the case", len(with)),
			Found: closed(without, with), Band: Above(0.5),
			Levels: []Level{{"without a model captured", over(without).Mean}, {"frequency", over(with).Mean}}})
		c := &all[len(all)-1]
		for _, other := range modellers[2:] {
			c.Levels = append(c.Levels, Level{other, over(captured(other)).Mean})
		}
	}
	return all, nil
}

// closed is the share of the way from what was captured without to all there is
// that is gone with: a ratio of means, its error by leaving out one world at a time.
func closed(without, with []float64) stats.Interval {
	ratio := func(leave int) float64 {
		gained, gap := 0.0, 0.0
		for i := range without {
			if i != leave {
				gained, gap = gained+with[i]-without[i], gap+1-without[i]
			}
		}
		return gained / gap
	}
	n := float64(len(without))
	var left stats.Moments
	for i := range without {
		left.Add(ratio(i))
	}
	se := math.Sqrt(left.M2 * (n - 1) / n)
	return stats.FromError(ratio(-1), se, left.N-1, confidence)
}
