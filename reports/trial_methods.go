package reports

import (
	"fmt"
	"slices"
)

// trialMethods says how the numbers of an experiment with arms came about.
func (r *Run) trialMethods() []Line {
	t := r.Trial
	var all []Line
	add := func(label, text string) { all = append(all, labelled(label, text)) }
	add("Settings", methodText(t.Answer.Method, len(t.Arms)))
	add("Alike", "Every setting is played with the same cases, the same draws of their numbers, the same counterparts and the same dice, in every seat; a difference is taken within each case.")
	if n := len(r.cases()); n > 1 {
		add("Intervals", fmt.Sprintf("95%s%% intervals by Student's t over the %s cases, each of which counts the same: they say how far the effect varies from case to case, not how exact the simulation is.", nbsp, integer(n)))
	} else {
		add("Intervals", fmt.Sprintf("95%s%% intervals by Student's t over draws or repeats of the only case.", nbsp))
	}
	add("Verdicts", "Supported: all of the interval lies beyond the smallest effect that matters, as claimed. Contradicted: beyond it the other way. Too small to matter: all of it lies within. Undecided: anything else. "+
		"Where several comparisons are made, one that is clear only by itself is not called so: p values are corrected for their number (Holm 1979).")
	if slices.ContainsFunc(t.Answer.Outcomes, func(o Outcome) bool { return o.Relative }) {
		add("Percent", "Points of one case and money of another have no common mean. Such outcomes are compared as ratios: the typical ratio over cases, by the mean of its logarithm.")
	}
	if len(t.Variance) > 0 {
		add("Shares", varianceMethod(t.Variance[0].Method))
	}
	for _, o := range t.Answer.Outcomes {
		if o.Sentence != "" {
			add(o.title(), stopped(o.Sentence)+" A mean of "+orNone(o.Of)+".")
		}
	}
	if styles := r.keys(); len(styles) <= OnPage.Styles && len(r.list()) == 0 { // a sample has a style a setting
		for _, k := range styles {
			if k.Says != "" {
				add(k.Name, k.Says)
			}
		}
	}
	return all
}

// unregistered says that nothing was registered; empty: it was, and the page begins with it.
func (t *Trial) unregistered() string {
	if t.Answer.Register != nil {
		return ""
	}
	return "Not registered in advance."
}

func methodText(method string, arms int) string {
	n := integer(arms)
	switch method {
	case "one at a time":
		return n + " settings: one factor at a time is changed, and all others stay as they are at first."
	case "latin hypercube":
		return n + " settings, spread evenly over the ranges of all factors at once (a Latin hypercube)."
	case "sobol":
		return n + " settings, spread over the ranges of all factors so that shares of what differs can be told apart (by Sobol's method)."
	}
	return n + " settings: every level of every factor with every level of the others."
}

func varianceMethod(method string) string {
	if method == "" {
		return "How much of the differences between settings and cases goes with each factor."
	}
	if method == "sobol" {
		return "How much of what differs between settings goes with each factor: Sobol's first and total indices, with intervals over cases."
	}
	return "How much of what differs between single negotiations goes with each factor, with factors together, with the case and with what is left, by analysis of variance (ANOVA); intervals by the jackknife over cases."
}
