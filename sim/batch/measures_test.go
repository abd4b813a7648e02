package batch_test

import (
	"math"
	"slices"
	"testing"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

// What a run measures besides the metrics stands last in each row, in order and
// for any number of workers; Value finds the metrics before it.
func TestMeasuresComeLast(t *testing.T) {
	d := mixed(t)
	measures := []func(*metric.Talks) float64{
		func(t *metric.Talks) float64 { return float64(t.Record.Round) },
		metric.Deal.Session,
	}
	rows := func(workers int) (all [][]float64) {
		run(t, d, batch.Options{Workers: workers, Measures: measures, Rows: func(c *batch.Condition, _, _ int, values []float64) error {
			last := values[len(values)-2:]
			if deal := c.Value(values, metric.Deal, -1); deal != last[1] || deal == 1 && c.Value(values, metric.RoundsToDeal, -1) != last[0] {
				t.Errorf("condition %d: the measures %v do not fit the metrics", c.Number, last)
			}
			for party := range c.Scenario.Parties {
				if x := c.Value(values, metric.OwnValue, party); math.IsNaN(x) {
					t.Errorf("condition %d: no own value of party %d", c.Number, party)
				}
			}
			all = append(all, slices.Clone(last))
			return nil
		}})
		return all
	}
	if one, three := rows(1), rows(3); !slices.EqualFunc(one, three, slices.Equal) || len(one) == 0 {
		t.Errorf("the measures depend on the number of workers")
	}
}
