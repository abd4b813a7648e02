package trial

import (
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// TestShownIsSupportedWithTheChanceAsked draws experiments whose true effect is
// what the size says is shown, and counts how often the verdict is supported:
// as often as was asked for, where one as large as the smallest hardly ever is.
func TestShownIsSupportedWithTheChanceAsked(t *testing.T) {
	const runs, k, smallest, spread = 1000, 12, 0.02, 0.03
	p := stats.Pilot{Tau: spread}
	shown := smallest + p.Detectable(k, 1, significance, 0.8)
	dice := rand.New(rand.NewPCG(3, 9))
	supported := func(effect float64) float64 {
		n := 0
		for range runs {
			e := Effect{Comparison: &Comparison{Kind: Main}, Outcome: &Outcome{Metric: metric.Gain, Smallest: smallest}, Over: "cases", Expect: Up}
			var cases []contrast
			for range k {
				cases = append(cases, contrast{effect: effect + spread*dice.NormFloat64(), over: 1, under: 1})
			}
			e.overCases(cases)
			e.judge()
			n += times(e.Verdict == stats.Supported)
		}
		return float64(n) / runs
	}
	close(t, "supported, of an effect that is shown", supported(shown), 0.8, 0.04)
	close(t, "supported, of the smallest that matters", supported(smallest), 0.025, 0.015)
}
