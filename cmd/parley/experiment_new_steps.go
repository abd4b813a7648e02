package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/metric"
)

// designStep is one thing that an experiment has to say: its flag, and its question.
type designStep struct {
	flag, usage string
	text, help  string
	otherwise   func(*designer) string
	skip        func(*designer) bool // where it goes without saying
}

// always is the same suggestion whatever was answered before.
func always(answer string) func(*designer) string { return func(*designer) string { return answer } }

// designSteps are what is asked, in their order: each builds on those before it.
var designSteps = []designStep{
	{flag: "out", usage: "the `FILE` to write", text: "Which file should it go to?", otherwise: freeName,
		help: "A name that ends in .yaml. Paths of cases and styles of yours start from its folder."},
	{flag: "change", usage: "the `SETTING` that is changed (self)", text: "What is changed?", otherwise: always("self"),
		help: "The path of a setting: self for the style that is looked at, self.opening for one of its parameters, batna.share for its walk-away, rounds for the deadline, opener for who begins. docs/experiments.md lists all."},
	{flag: "self", usage: "the `STYLE` that is looked at (competitive)", text: "Who is looked at?", otherwise: always("competitive"), skip: func(d *designer) bool { return d.answers["change"] == "self" },
		help: "A style, as parley style list names it. It sits in every seat of every case in turn."},
	{flag: "against", usage: "whom it meets, `STYLES` with commas between", text: "Whom does it meet?", otherwise: always("competitive, adaptive, collaborative"), skip: func(d *designer) bool { return d.answers["change"] == "against" },
		help: "One style or several with commas between: what pays against one may not pay against another."},
	{flag: "values", usage: "its `VALUES`, with commas between, the one to compare with first", text: "Which values does it take?", otherwise: usualValues,
		help: "Two or more with commas between, or a range such as 0..0.6 step 0.2. The others are compared with the first."},
	{flag: "cases", usage: "the `CASES`, with commas between, all, or how many to generate (20)", text: "In which cases?", otherwise: always("20"),
		help: "Names of shipped cases and files with commas between; all; or a number: so many are made to order. With fewer than ten the answer is about these cases only."},
	{flag: "outcome", usage: "what is measured, a `METRIC` (gain; own_scaled for a walk-away)", text: "What is measured?", otherwise: usualOutcome,
		help: "A metric, such as gain (what self gets over its walk-away), rounds, or captured (how much of what was to share they found). The deal rate is measured beside it."},
	{flag: "smallest", usage: "the smallest `EFFECT` that matters: of a share a percentage (1 %), of rounds a number (1)", text: "Which change of it is large enough to matter?", otherwise: usualSmallest,
		help: "A share such as gain takes a percentage, as in 1 %; what counts rounds or moves, a number. Less than that is called too small to matter, however sure. Decide it now, not when you have seen the result."},
	{flag: "question", usage: "what is asked, in a `SENTENCE`", text: "What is the question?", otherwise: usualQuestion,
		help: "A sentence, as you would ask a colleague. It stands above the report."},
	{flag: "expect", usage: "what you expect: `WAY` is up, down, same or either (either)", text: "Which way do you expect it to go?", otherwise: always("either"),
		help: "up, down or same, if somebody says so; either, if you only ask whether there is an effect."},
}

// freeName is a file that is not there yet.
func freeName(*designer) string {
	for n := 1; ; n++ {
		name := "experiment.yaml"
		if n > 1 {
			name = fmt.Sprintf("experiment-%d.yaml", n)
		}
		if _, err := os.Stat(name); err != nil {
			return name
		}
	}
}

// usualValues are levels of the settings that people ask about most.
func usualValues(d *designer) string {
	change := d.answers["change"]
	switch change {
	case "self":
		return "competitive, adaptive"
	case "against":
		return "competitive, collaborative"
	case "rounds":
		return "20, 100"
	case "opener":
		return "other, self"
	case "rivals":
		return "1, 2, 3"
	case "issues.open":
		return "1, 2, 4"
	case "public":
		return "none, all"
	case "bundles", "spread", "forecasts":
		return "1, 0"
	case drawnPrefix + "issues", drawnPrefix + "values":
		return "3, 5"
	}
	_, part, _ := strings.Cut(change, ".")
	if part == "trait" {
		return "none, " + agent.Traits()[0].Name
	}
	if list := agent.TacticsOf(agent.Slot(part)); len(list) > 1 {
		return list[0].Name + ", " + list[1].Name
	}
	if param := d.param(change); param != nil {
		return number(param.Value) + ", " + number((param.Min+param.Max)/2)
	}
	return "0, 0.2, 0.4"
}

// param is the parameter of self that a setting is of; nil: it is something else.
func (d *designer) param(change string) *agent.Param {
	name, of := strings.CutPrefix(change, "self.")
	style, err := agent.Parse(cmp.Or(d.answers["self"], "competitive"))
	if !of || err != nil {
		return nil
	}
	for i := range style.Params {
		if style.Params[i].Name == name {
			return &style.Params[i]
		}
	}
	return nil
}

// usualOutcome is the own gain; where the walk-away moves, from which that is counted, the own value.
func usualOutcome(d *designer) string {
	switch d.answers["change"] {
	case batnaShare.path, batnaWorth.path:
		return metric.OwnScaled.Name
	}
	return metric.Gain.Name
}

func usualSmallest(d *designer) string {
	if m := findMetric(d.answers["outcome"]); m != nil && countsIn[m.Unit] != "" {
		return "1"
	}
	return "1 %"
}

// smallestFault refuses a smallest effect that is half of the whole or more: a percentage was meant.
func smallestFault(outcome, answer string) error {
	m := findMetric(outcome)
	x, plain := source.Plain(answer)
	if m == nil || m.Unit != metric.Share || !plain || x < hugeShare {
		return nil
	}
	return fmt.Errorf("%s is a share, of which 1 is the whole, and %s is %s %% of that; write %s %% if that is meant", m.Name, answer, number(100*x), answer)
}

func usualQuestion(d *designer) string {
	if values := split(d.answers["values"]); d.answers["change"] == "self" && len(values) == 2 {
		return fmt.Sprintf("Does %s do better than %s?", values[1], values[0])
	}
	return fmt.Sprintf("What does %s do to %s?", d.answers["change"], d.answers["outcome"])
}

// isCount reports whether an answer is a plain number.
func isCount(text string) bool { _, ok := source.Plain(text); return ok }
