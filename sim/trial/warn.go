package trial

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
)

const (
	enoughCases = 10   // from which on an interval says something of cases in general
	fewClusters = 3    // on which an interval hardly rests
	ceiling     = 0.98 // of a share: above it there is no room for an effect
	bias        = 0.05 // difference in deal rates from which a mean over deals compares different negotiations
)

// warnings is the doubt that a reader should know of before quoting a number.
func (f *Findings) warnings(r *batch.Results) []Warning {
	list := []Warning{}
	add := func(about, says string, args ...any) { list = append(list, Warning{about, fmt.Sprintf(says, args...)}) }
	t := f.Trial
	if k := len(t.Design.Scenarios); k < enoughCases {
		add("", "%s: the numbers are about %s only, not about negotiations in general.", cases(k), these(k))
	}
	for _, x := range t.Factors {
		if len(t.Factors) > 1 && !t.Method.Sampled() {
			add(x.Name, "Its effect is an average over the settings of the other factors that were played.")
		}
	}
	if n := len(t.Design.Arms[0].Others); n > 1 {
		add("", "Whoever is looked at meets %d styles; the numbers are averages over them, by their shares.", n)
	}
	for _, e := range f.overall(Main) {
		e.warn(len(t.Design.Scenarios), add)
	}
	for _, m := range f.Means {
		if m.Scenario == "" && m.Outcome.Metric.Rate && m.Mean.Mean > ceiling {
			add(m.Outcome.Metric.Name, "In %q it is already %s: there is hardly room for more.", m.Arm.Name, share(m.Mean.Mean))
		}
	}
	return list
}

func (e *Effect) warn(k int, add func(about, says string, args ...any)) {
	about := e.Name + ", " + e.Outcome.Metric.Title
	if e.Over == "cases" && e.judged().OK && e.judged().Clusters <= fewClusters {
		add(about, "The interval rests on %d cases.", e.judged().Clusters)
	}
	if n := e.judged().Clusters; e.Over == "cases" && n > 0 && n < k {
		add(about, "It exists in %d of %d cases.", n, k)
	}
	if e.Outcome.conditional() && math.Abs(e.Deal-e.BaseDeal) > bias {
		add(about, "Deals alone are counted, and the deal rate changes by %s: the deals that are compared are not of the same negotiations.", (&Outcome{Metric: metric.Deal}).amount(math.Abs(e.Deal-e.BaseDeal)))
	}
	if e.overtaken() {
		add(about, "Alone it would be sure; corrected for the number of comparisons it is not.")
	}
}

func cases(k int) string {
	if k == 1 {
		return "1 case"
	}
	return fmt.Sprintf("%d cases", k)
}

func these(k int) string {
	if k == 1 {
		return "this case"
	}
	return "these cases"
}
