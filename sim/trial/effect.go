package trial

import (
	"math"

	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// Effect is what a comparison does to an outcome: in one case, or over all.
type Effect struct {
	*Comparison
	Outcome    *Outcome
	Scenario   string         // empty: over all cases
	Difference stats.Interval // in the metric's unit
	Ratio      stats.Interval // of the two sides' means
	Expect     Expect         // what is claimed of it
	Over       string         // what the interval rests on: cases, worlds, repeats, none

	Dice      float64 // standard error that more negotiations in the same cases would remove; of the ratio's logarithm where that is judged
	Tau       float64 // how far true effects differ between cases: a standard deviation, on the same scale
	Precision float64 // how many times the negotiations it would take without pairing
	Hedges    float64 // the difference in standard deviations of single negotiations, mean over cases
	Cliff     float64 // Cliff's delta between negotiations of the same case, seat, counterpart and opener
	P         float64 // of no effect
	Holm      float64 // the same for the family of comparisons of its kind
	Same      float64 // p of an effect as large as the smallest that matters: equivalence

	BaseDeal, Deal float64 // deal rates of the two sides
	Verdict        stats.Verdict
	Reason         stats.Reason
	Sentence       string

	parts     int  // that the error in a case rests on, at least
	unchanged bool // nothing came out otherwise in any case
	low       bool // both sides exist in a case, and one is not above 0 there: it has no ratio
}

// effects is every comparison's effect on every outcome, over all cases and in each.
func (e *estimates) effects(r *batch.Results) []Effect {
	var all, single []Effect
	comparisons := e.trial.Comparisons()
	for i := range comparisons {
		for o := range e.trial.Outcomes {
			if comparisons[i].Kind == Interaction && e.trial.Outcomes[o].Relative {
				continue // a ratio of sums of two arms means nothing
			}
			x, cases := e.effect(&comparisons[i], o)
			if x.Kind == Main {
				x.Cliff = e.cliff(r, x.Comparison, o)
			}
			all, single = append(all, x), append(single, cases...)
		}
	}
	for _, kind := range []Kind{Main, At, Interaction} {
		family(all, kind)
	}
	for i := range all {
		all[i].Expect = e.trial.claimed(&all[i])
		all[i].judge()
	}
	return append(all, single...)
}

// effect is a comparison's effect over all cases, and in each of them.
func (e *estimates) effect(c *Comparison, outcome int) (Effect, []Effect) {
	t := e.trial
	all := Effect{Comparison: c, Outcome: &t.Outcomes[outcome], Over: "cases", Cliff: math.NaN(), Holm: math.NaN(), unchanged: true}
	var list []contrast
	var single []Effect
	var paired, alone float64
	var deal, base, g stats.Moments
	for s := range e.cases {
		x, rates := e.contrast(c, s, outcome), e.contrast(c, s, len(t.Outcomes))
		list, single = append(list, x), append(single, e.single(c, s, outcome, x, rates))
		all.unchanged = all.unchanged && x.same
		all.low = all.low || x.effect == x.effect && math.IsNaN(quotient(x.over, x.under))
		if s == 0 || x.parts < all.parts {
			all.parts = x.parts
		}
		if x.error > 0 && x.alone > 0 {
			paired, alone = paired+float64(x.error*x.error), alone+float64(x.alone*x.alone)
		}
		addTo(&deal, rates.over)
		addTo(&base, rates.under)
		addTo(&g, x.hedges)
	}
	all.Deal, all.BaseDeal, all.Hedges, all.Precision = mean(deal), mean(base), mean(g), alone/paired
	all.overCases(list)
	if len(list) == 1 {
		one := single[0]
		all.Difference, all.Ratio, all.Over, all.Dice, all.Tau = one.Difference, one.Ratio, one.Over, one.Dice, one.Tau
		all.testOne(list[0])
	}
	if c.Kind == Interaction { // the sides are sums of two arms: only their difference means something
		all.Ratio = nothing(all.Ratio.Clusters)
	}
	if !all.Outcome.Metric.Pools && len(list) > 1 { // points of one case and dollars of another have no mean
		all.Difference = nothing(all.Difference.Clusters)
		if !all.Outcome.Relative {
			all.Over, all.Dice, all.Tau, all.P, all.Same = "none", math.NaN(), math.NaN(), math.NaN(), math.NaN()
		}
	}
	return all, single
}

func addTo(m *stats.Moments, x float64) {
	if !math.IsNaN(x) {
		m.Add(x)
	}
}

// nothing is the interval of what does not exist.
func nothing(clusters int) stats.Interval {
	return stats.Interval{Mean: math.NaN(), Lo: math.NaN(), Hi: math.NaN(), Clusters: clusters}
}

// overCases fills in what follows from the effects in several cases.
func (f *Effect) overCases(list []contrast) {
	k := len(list)
	diffs, errors, over, under := make([]float64, k), make([]float64, k), make([]float64, k), make([]float64, k)
	for i, x := range list {
		diffs[i], errors[i], over[i], under[i] = x.effect, x.error, x.over, x.under
	}
	f.Difference, f.Ratio = stats.OverClusters(diffs, confidence), ratio(over, under)
	if f.Outcome.Relative {
		diffs = logRatios(over, under)
		for i, x := range list {
			errors[i] = x.ratio / math.Abs(quotient(x.over, x.under))
		}
	}
	levels := stats.TwoLevel(diffs, errors, confidence)
	f.Dice, f.Tau = levels.Dice, levels.Tau
	if !levels.OK {
		f.Over = "none"
	}
	f.test(levels.Mean, levels.SE, float64(levels.Clusters-1))
}

// testOne is the test in one case, over its parts.
func (f *Effect) testOne(x contrast) {
	if f.Outcome.Relative {
		f.test(quotient(x.over, x.under)-1, x.ratio, float64(x.parts-1))
		return
	}
	f.test(x.effect, x.error, float64(x.parts-1))
}

// test fills in the p-values of what is judged: of no effect, and of one that matters.
func (f *Effect) test(effect, error, freedom float64) {
	f.P, f.Same = math.NaN(), math.NaN()
	if !f.judged().OK || !(error > 0) {
		return
	}
	f.P = stats.PValue(effect/error, freedom)
	if smallest := f.Outcome.Smallest; smallest > 0 && !f.Outcome.Relative {
		f.Same = stats.Equivalence(effect, error, freedom, smallest)
	}
}

// single is the effect in one case: its interval says how other worlds and dice of it would do.
func (e *estimates) single(c *Comparison, s, outcome int, x, rates contrast) Effect {
	none := math.NaN()
	f := Effect{Comparison: c, Outcome: &e.trial.Outcomes[outcome], Scenario: e.cases[s], Over: e.within(s), BaseDeal: rates.under, Deal: rates.over,
		Dice: x.error, Tau: none, Precision: none, Hedges: none, Cliff: none, P: none, Holm: none, Same: none}
	f.Difference = stats.FromError(x.effect, x.error, int64(x.parts)-1, confidence)
	if f.Ratio = nothing(1); quotient(x.over, x.under) > 0 {
		f.Ratio = stats.FromError(quotient(x.over, x.under), x.ratio, int64(x.parts)-1, confidence)
	}
	if !f.judged().OK {
		f.Over = "none"
	}
	return f
}

// within is what an interval in one case rests on.
func (e *estimates) within(s int) string {
	if e.trial.Design.Worlds > 1 && e.varies[s] {
		return "worlds"
	}
	return "repeats"
}

func quotient(over, under float64) float64 {
	if !(over > 0 && under > 0) {
		return math.NaN()
	}
	return over / under
}

// ratio is the typical ratio over cases: the mean of its logarithm, taken back.
// There is none where a side is not above 0 in some case.
func ratio(over, under []float64) stats.Interval {
	i := stats.OverClusters(logRatios(over, under), confidence)
	i.Mean, i.Lo, i.Hi = math.Exp(i.Mean), math.Exp(i.Lo), math.Exp(i.Hi)
	return i
}

// logRatios are those of the cases; all NaN where a side is not above 0 in some case.
func logRatios(over, under []float64) []float64 {
	logs, none := make([]float64, len(over)), make([]float64, len(over))
	broken := false
	for i := range over {
		logs[i], none[i] = math.Log(quotient(over[i], under[i])), math.NaN()
		broken = broken || math.IsNaN(logs[i]) && !math.IsNaN(over[i]) && !math.IsNaN(under[i])
	}
	if broken {
		return none
	}
	return logs
}

// family corrects the p-values of all comparisons of a kind (Holm 1979).
func family(effects []Effect, kind Kind) {
	var ps []float64
	for i := range effects {
		if effects[i].Kind == kind {
			ps = append(ps, effects[i].P)
		}
	}
	ps = stats.Holm(ps)
	for i := range effects {
		if effects[i].Kind == kind {
			effects[i].Holm, ps = ps[0], ps[1:]
		}
	}
}

func mean(m stats.Moments) float64 {
	if m.N == 0 {
		return math.NaN()
	}
	return m.Mean
}
