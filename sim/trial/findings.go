package trial

import (
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// Findings is what a trial found.
type Findings struct {
	Trial    *Trial
	Effects  []Effect // over all cases first, comparison by comparison; then in each case
	Means    []Mean
	Warnings []Warning
	Answer   Answer

	estimates *estimates
}

// Mean is an arm's mean of an outcome, over all cases or in one.
type Mean struct {
	Arm             *batch.Arm
	Outcome         *Outcome
	Scenario        string // empty: over all
	Played, Defined int64
	Mean            stats.Interval
	Over            string
	Deal            float64
}

// Read answers the trial's question from the results of its design.
func (t *Trial) Read(r *batch.Results) *Findings {
	e := t.estimates(r)
	f := &Findings{Trial: t, Effects: e.effects(r), Means: e.means(), estimates: e}
	f.Warnings = f.warnings(r)
	f.Answer = f.answer()
	return f
}

// means lists every arm's means, over all cases and in each.
func (e *estimates) means() []Mean {
	var list []Mean
	for a, arm := range e.trial.Design.Arms {
		for o := range e.trial.Outcomes {
			list = append(list, e.meansOf(a, arm, o)...)
		}
	}
	return list
}

func (e *estimates) meansOf(a int, arm *batch.Arm, o int) []Mean {
	t := e.trial
	all := Mean{Arm: arm, Outcome: &t.Outcomes[o], Over: "cases"}
	list := []Mean{all}
	var means []float64
	for s, name := range e.cases {
		c, deals := &e.cells[s][a][o], &e.cells[s][a][len(t.Outcomes)]
		m := Mean{Arm: arm, Outcome: all.Outcome, Scenario: name, Played: c.played, Defined: c.defined, Deal: deals.mean, Over: "repeats",
			Mean: stats.FromError(c.mean, errorOf(c.off), int64(len(c.off))-1, confidence)}
		if t.Design.Scenarios[s].Varies() {
			m.Over = "worlds"
		}
		if !m.Mean.OK {
			m.Over = "none"
		}
		list = append(list, m)
		means = append(means, c.mean)
		all.Played, all.Defined = all.Played+c.played, all.Defined+c.defined
		all.Deal += deals.mean / float64(len(e.cases))
	}
	all.Mean = stats.OverClusters(means, confidence)
	if len(means) == 1 {
		all.Mean, all.Over = list[1].Mean, list[1].Over
	}
	if !all.Mean.OK {
		all.Over = "none"
	}
	list[0] = all
	if !all.Outcome.Metric.Pools && len(means) > 1 {
		return list[1:]
	}
	return list
}

// overall are the effects over all cases of this kind.
func (f *Findings) overall(kind Kind) []*Effect {
	var list []*Effect
	for i := range f.Effects {
		if e := &f.Effects[i]; e.Scenario == "" && e.Kind == kind {
			list = append(list, e)
		}
	}
	return list
}
