package trial

import (
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// TestFamilyKeepsTheLevelAtTheSmallestEffect has eight comparisons whose true
// effect is just the smallest that matters: taken alone one of them at least lies
// beyond it in 18 % of runs (1 - 0.975^8), as a family in 2.5 %.
func TestFamilyKeepsTheLevelAtTheSmallestEffect(t *testing.T) {
	const runs, several, k, smallest = 1000, 8, 30, 0.02
	dice := rand.New(rand.NewPCG(7, 1))
	outcome := &Outcome{Metric: metric.Gain, Smallest: smallest}
	alone, wrong := 0, 0
	for range runs {
		list := make([]Effect, several)
		sure, claimed := false, false
		for i := range list {
			list[i] = Effect{Comparison: &Comparison{Kind: Main}, Outcome: outcome, Over: "cases", Expect: Up}
			var cases []contrast
			for range k {
				cases = append(cases, contrast{effect: smallest + 0.05*dice.NormFloat64(), over: 1, under: 1})
			}
			list[i].overCases(cases)
		}
		family(list, Main)
		for i := range list {
			list[i].judge()
			sure = sure || list[i].Reason == stats.Beyond
			claimed = claimed || list[i].Verdict == stats.Supported
		}
		alone, wrong = alone+times(sure), wrong+times(claimed)
	}
	close(t, "runs in which one is beyond, taken alone", float64(alone)/runs, 0.183, 0.04)
	close(t, "runs in which one is supported", float64(wrong)/runs, 0.025, 0.015)
}

func times(b bool) int {
	if b {
		return 1
	}
	return 0
}
