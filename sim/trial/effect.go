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
	Over       string         // what the interval rests on: cases, worlds, repeats, none

	Dice      float64 // standard error of the difference that more negotiations in the same cases would remove
	Tau       float64 // how far true effects differ between cases: a standard deviation
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
		all[i].judge()
	}
	return append(all, single...)
}

// effect is a comparison's effect over all cases, and in each of them.
func (e *estimates) effect(c *Comparison, outcome int) (Effect, []Effect) {
	var single []Effect
	k := len(e.cases)
	diffs, errors, over, under := make([]float64, k), make([]float64, k), make([]float64, k), make([]float64, k)
	paired, alone := 0.0, 0.0
	deal, base, g, parts := 0.0, 0.0, stats.Moments{}, 0
	for s := range e.cases {
		x := e.contrast(c, s, outcome)
		diffs[s], errors[s], over[s], under[s], parts = x.effect, x.error, x.over, x.under, x.parts
		if x.error > 0 {
			paired, alone = paired+float64(x.error*x.error), alone+float64(x.alone*x.alone)
		}
		rates := e.contrast(c, s, len(e.trial.Outcomes))
		deal, base = deal+rates.over/float64(k), base+rates.under/float64(k)
		if d := e.hedges(c, s, outcome); !math.IsNaN(d) {
			g.Add(d)
		}
		single = append(single, e.single(c, s, outcome, x, rates))
	}
	t := e.trial
	all := Effect{Comparison: c, Outcome: &t.Outcomes[outcome], Over: "cases", BaseDeal: base, Deal: deal,
		Dice: math.NaN(), Tau: math.NaN(), Precision: alone / paired, Hedges: mean(g), Cliff: math.NaN()}
	all.Ratio = ratio(over, under)
	switch {
	case k == 1:
		all.Difference, all.Over, all.Ratio = single[0].Difference, single[0].Over, single[0].Ratio
		all.Dice = errors[0]
	default:
		levels := stats.TwoLevel(diffs, errors, confidence)
		all.Difference, all.Dice, all.Tau = levels.Interval, levels.Dice, levels.Tau
		if !levels.OK {
			all.Over = "none"
		}
	}
	decisive := diffs
	if all.Outcome.Relative {
		decisive = logRatios(over, under)
	}
	all.test(decisive, parts)
	if c.Kind == Interaction { // the sides are sums of two arms: only their difference means something
		all.Ratio = stats.Interval{Mean: math.NaN(), Lo: math.NaN(), Hi: math.NaN()}
	}
	if !t.Outcomes[outcome].Metric.Pools && k > 1 { // points of one case and dollars of another have no mean
		none := math.NaN()
		all.Difference = stats.Interval{Mean: none, Lo: none, Hi: none}
		all.Dice, all.Tau = none, none
	}
	return all, single
}

// single is the effect in one case: its interval says how other worlds and dice of it would do.
func (e *estimates) single(c *Comparison, s, outcome int, x, rates contrast) Effect {
	o := &e.trial.Outcomes[outcome]
	f := Effect{Comparison: c, Outcome: o, Scenario: e.cases[s], Over: "repeats", BaseDeal: rates.under, Deal: rates.over,
		Dice: x.error, Tau: math.NaN(), Precision: math.NaN(), Hedges: math.NaN(), Cliff: math.NaN(), P: math.NaN(), Holm: math.NaN(), Same: math.NaN()}
	if e.trial.Design.Scenarios[s].Varies() {
		f.Over = "worlds"
	}
	f.Difference = stats.FromError(x.effect, x.error, int64(x.parts)-1, confidence)
	f.Ratio = stats.FromError(quotient(x.over, x.under), x.ratio, int64(x.parts)-1, confidence)
	if !f.Difference.OK {
		f.Over = "none"
	}
	return f
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

// test fills in the p-values: over cases, or in one case over its parts. The
// numbers are differences, or logarithms of ratios where those are judged.
func (f *Effect) test(numbers []float64, parts int) {
	f.P, f.Holm, f.Same = math.NaN(), math.NaN(), math.NaN()
	var m stats.Moments
	for _, d := range numbers {
		if !math.IsNaN(d) {
			m.Add(d)
		}
	}
	error, freedom := m.SE(), float64(m.N-1)
	if len(numbers) == 1 && !f.Outcome.Relative {
		error, freedom = f.Dice, float64(parts-1)
	}
	if !f.judged().OK || !(error > 0) {
		return
	}
	f.P = stats.PValue(m.Mean/error, freedom)
	if smallest := f.Outcome.Smallest; smallest > 0 && !f.Outcome.Relative {
		f.Same = stats.Equivalence(m.Mean, error, freedom, smallest)
	}
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

// hedges is the difference in a case in standard deviations of its single negotiations.
func (e *estimates) hedges(c *Comparison, s, outcome int) float64 {
	var up, down stats.Moments
	for arm, w := range c.Weights {
		switch spread := e.cells[s][arm][outcome].spread; {
		case w > 0:
			up.Merge(spread)
		case w < 0:
			down.Merge(spread)
		}
	}
	return stats.Hedges(up, down, confidence).Mean
}

func mean(m stats.Moments) float64 {
	if m.N == 0 {
		return math.NaN()
	}
	return m.Mean
}
