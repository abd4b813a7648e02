package batch_test

import (
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
)

// All conditions of a case throw the same dice, so that twice as many of them
// are not twice as many draws: over many seeds the error that a table states is
// no smaller than the one that is seen. Added up as if the dice were
// independent it would be half of that.
func TestErrorOfSharedDice(t *testing.T) {
	var means, stated []float64
	for seed := range 40 {
		d := design(t, []*sim.Scenario{trade(t, "fixed", 0)}, "random", "soft", "conceder")
		d.Seed, d.Rounds, d.Repeats = sim.Seed(seed), []int{3, 12}, 40
		for _, l := range lines(t, tables(t, run(t, d, batch.Options{Workers: 1}))["summary.csv"]) {
			if l["level"] == "scenario" && l["metric"] == "captured" {
				means, stated = append(means, l.number(t, "mean")), append(stated, l.number(t, "se"))
			}
		}
	}
	if seen, want := deviation(means), average(stated); len(means) != 40 || seen > 1.2*want {
		t.Errorf("the mean of %d runs varies by %v; the stated error is %v", len(means), seen, want)
	}
}
