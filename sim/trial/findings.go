package trial

import (
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/stats"
)

// Findings is what a trial found.
type Findings struct {
	Trial     *Trial
	Effects   []Effect // over all cases first, comparison by comparison; then in each case
	Means     []Mean
	Variance  []Share
	Responses []Response
	Warnings  []Warning
	Answer    Answer

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
	f := &Findings{Trial: t, Effects: e.effects(r), Means: e.means(), Variance: e.variance(), Responses: e.responses(), estimates: e}
	f.Warnings = f.warnings()
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
	var deals stats.Moments
	for s, name := range e.cases {
		c, deal := &e.cells[s][a][o], e.cells[s][a][len(t.Outcomes)].mean
		m := Mean{Arm: arm, Outcome: all.Outcome, Scenario: name, Played: c.played, Defined: c.defined, Deal: deal, Over: e.within(s),
			Mean: stats.FromError(c.mean, errorOf(c.off), int64(len(c.off))-1, confidence)}
		list = append(list, m.settled())
		means = append(means, c.mean)
		addTo(&deals, deal)
		all.Played, all.Defined = all.Played+c.played, all.Defined+c.defined
	}
	all.Mean, all.Deal = stats.OverClusters(means, confidence), mean(deals)
	if len(means) == 1 {
		all.Mean, all.Over = list[1].Mean, list[1].Over
	}
	list[0] = all.settled()
	if !all.Outcome.Metric.Pools && len(means) > 1 {
		return list[1:]
	}
	return list
}

// Main are the effects of the main comparisons over all cases.
func (f *Findings) Main() []*Effect { return f.overall(Main) }

// settled is the mean with no rate beyond 0 or 1, whatever Student's t says of a few of them.
func (m Mean) settled() Mean {
	if !m.Mean.OK {
		m.Over = "none"
	}
	if m.Outcome.Metric.Rate && m.Mean.OK {
		m.Mean.Lo, m.Mean.Hi = max(m.Mean.Lo, 0), min(m.Mean.Hi, 1)
	}
	return m
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
