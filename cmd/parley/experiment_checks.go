package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/scenarios/lint"
	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/trial"
)

// looked is an experiment that checks look at, and what they have found.
type looked struct {
	*trial.Trial
	file  source.File
	at    map[string]int // where the fields of the file stand
	check *experimentCheck
	found []lint.Finding
}

// say notes what is so and what to do about it, at a field; at the top where the file has none of the name.
func (l *looked) say(field, do, format string, args ...any) {
	offset, there := l.at[field]
	if !there {
		offset = -1
	}
	place := source.Error{Path: l.file.Path}
	if fault, ok := l.file.Errorf(offset, "").(*source.Error); ok {
		place = *fault
	}
	l.found = append(l.found, lint.Finding{Check: &l.check.Check, Path: place.Path, Line: place.Line, Column: place.Column, What: fmt.Sprintf(format, args...), Do: do})
}

// lookAt makes all checks of an experiment.
func lookAt(t *trial.Trial, f source.File) []lint.Finding {
	l := &looked{Trial: t, file: f, at: map[string]int{}}
	if top, err := source.YAML(f); err == nil {
		for _, field := range top.Fields {
			l.at[field.Name] = field.Offset
		}
	}
	for i := range experimentChecks {
		l.check = &experimentChecks[i]
		l.check.look(l)
	}
	slices.SortStableFunc(l.found, func(a, b lint.Finding) int { return cmp.Compare(a.Line, b.Line) })
	return l.found
}

var experimentChecks = []experimentCheck{
	{lint.Check{Name: "one-case", Sentence: "One or two cases: whatever is found is about them. Take more, or generate them."}, oneCase},
	{lint.Check{Name: "few-cases", Sentence: "Fewer than ten cases: the answer is about these cases only. Take more, or generate them.", Hint: true}, fewCases},
	{lint.Check{Name: "no-question", Sentence: "The experiment does not say what it asks. Write it down before you look at a result.", Hint: true}, noQuestion},
	{lint.Check{Name: "one-level", Sentence: "A factor has one level, so that nothing is compared with it. Add a level, or set it in base."}, oneLevel},
	{lint.Check{Name: "same-arms", Sentence: "Two arms are alike in everything, so that their difference is 0 whatever is played. Set something in one of them."}, sameArms},
	{lint.Check{Name: "one-counterpart", Sentence: "Self meets one style only, and what pays against it may not pay against others. Name several, with shares."}, oneCounterpart},
	{lint.Check{Name: "odd-shares", Sentence: "The shares of against add up to neither 1 nor 100 %: each counts by its part of their sum. Write shares that add up, if that is not meant.", Hint: true}, oddShares},
	{lint.Check{Name: "one-opener", Sentence: "One side always makes the first offer, in all arms. Let both open, unless the question is about that.", Hint: true}, oneOpener},
	{lint.Check{Name: "no-smallest", Sentence: "Nothing says which effect is large enough to matter. Decide it before the run, as smallest."}, noSmallest},
	{lint.Check{Name: "huge-smallest", Sentence: "The smallest effect that matters is half of the whole or more: 1 is 100 %, not 1 %. Write a percentage."}, hugeSmallest},
	{lint.Check{Name: "not-pooled", Sentence: "The outcome counts in each party's own unit, and differences have no mean over cases. Leave as: difference out: then ratios are compared."}, notPooled},
	{lint.Check{Name: "moved-walk-away", Sentence: "The own gain is counted from self's walk-away, and what is compared moves that: with a better one there is less left to gain. Measure own_scaled, or that too."}, movedWalkAway},
	{lint.Check{Name: "no-deal-rate", Sentence: "The outcome does not exist in all negotiations, and may change because others end in a deal. Have the deal rate beside it.", Hint: true}, noDealRate},
	{lint.Check{Name: "no-source", Sentence: "A claim without a source. Say who said it, and where.", Hint: true}, noSource},
	{lint.Check{Name: "no-direction", Sentence: "A claim, and no outcome that it expects to go up, down, or to stay the same. Say so with expect, before the run."}, noDirection},
	{lint.Check{Name: "only-repeats", Sentence: "Styles that throw no dice do the same again in the same draw of a case: more repeats than draws cost time and say nothing. Set repeats lower, or worlds higher.", Hint: true}, onlyRepeats},
	{lint.Check{Name: "never-played", Sentence: "More draws of each case than negotiations: some are never played. Set worlds lower, or repeats higher."}, neverPlayed},
	{lint.Check{Name: "no-power-of-two", Sentence: "A sobol sample fills its ranges evenly if its points are a power of two: 64, 128, 256."}, noPowerOfTwo},
}

func oneCase(l *looked) {
	if n := len(l.Design.Scenarios); n < 3 {
		l.say("scenarios", "Take more cases, or generate them.", "%s: the answer is about nothing else.", count(n, "case"))
	}
}

func fewCases(l *looked) {
	const many = 10
	if n := len(l.Design.Scenarios); n >= 3 && n < many {
		l.say("scenarios", "Take ten or more, or generate them.", "%s: the answer is about these cases only.", count(n, "case"))
	}
}

func noQuestion(l *looked) {
	if l.Design.Question == "" {
		l.say("name", "Add one.", "No question.")
	}
}

func oneLevel(l *looked) {
	for _, f := range l.Factors {
		if len(f.Levels) < 2 {
			l.say("vary", "Add another, or set it in base.", "%s has one level, %s.", f.Name, strings.Join(f.Levels, ", "))
		}
	}
}

func sameArms(l *looked) {
	arms := l.Design.Arms
	if l.Method.Sampled() {
		return // two points may well fall together
	}
	seen := map[string]string{}
	for _, a := range arms {
		key := fmt.Sprintf("%s|%s|%d|%p", a.Self.Spec, a.Opener, a.Rounds, a.Cases)
		for _, o := range a.Others {
			key += fmt.Sprintf("|%s %v", o.Style.Spec, o.Share)
		}
		if other, there := seen[key]; there {
			l.say(cmp.Or(l.field("treatment", "treatments"), "vary"), "Set something in one of them.", "The arms %q and %q are alike in everything.", other, a.Name)
			return
		}
		seen[key] = a.Name
	}
}

// field is the first of these that the file has.
func (l *looked) field(names ...string) string {
	for _, name := range names {
		if _, there := l.at[name]; there {
			return name
		}
	}
	return ""
}

func oneCounterpart(l *looked) {
	if len(l.Design.Arms) > 0 && len(l.Design.Against) == 1 && !slices.ContainsFunc(l.Factors, func(f trial.Factor) bool { return strings.HasPrefix(f.Name, "against") }) {
		l.say("against", "Name several, with shares.", "Self meets %s only.", l.Design.Against[0].Spec)
	}
}

// oddShares looks at the file, since arms have shares that add up already.
func oddShares(l *looked) {
	top, err := source.YAML(l.file)
	if err != nil {
		return
	}
	for _, field := range top.Fields {
		if field.Name != "against" || field.Value.Kind != source.Map {
			continue
		}
		sum := 0.0
		for _, share := range field.Value.Fields {
			x, _ := portion(source.Node{Value: share.Value})
			sum += x
		}
		if math.Abs(sum-1) > 1e-3 && math.Abs(sum-100) > 1e-1 { // thirds are often rounded
			l.say("against", "Write shares that add up to 1, if that is not meant.", "The shares of against add up to %s, and each counts by its part of that.", number(sum))
		}
	}
}

func oneOpener(l *looked) {
	arms := l.Design.Arms
	if len(arms) > 0 && arms[0].Opener != batch.Both && !slices.ContainsFunc(arms, func(a *batch.Arm) bool { return a.Opener != arms[0].Opener }) {
		l.say(cmp.Or(l.field("opener"), "base"), "Let both open, unless the question is about that.", "The opener is %s in all arms.", arms[0].Opener)
	}
}

func noSmallest(l *looked) {
	if len(l.Outcomes) > 0 && l.Outcomes[0].Smallest == 0 && len(l.Comparisons()) > 0 {
		l.say("outcomes", "Add smallest, decided before the run.", "Nothing says which effect on %s is large enough to matter.", l.Outcomes[0].Metric.Name)
	}
}

// hugeShare is a smallest effect that hardly anything reaches, as a share of the whole: who
// writes 1 most likely means 1 %.
const hugeShare = 0.5

func hugeSmallest(l *looked) {
	for _, o := range l.Outcomes {
		if o.Metric.Unit == metric.Share && !o.Relative && o.Smallest >= hugeShare {
			l.say("outcomes", "Write a percentage, such as 1 %.", "The smallest effect on %s is %s %% of the whole.", o.Metric.Name, number(100*o.Smallest))
		}
	}
}

func notPooled(l *looked) {
	for _, o := range l.Outcomes {
		if !o.Metric.Pools && !o.Relative && len(l.Design.Scenarios) > 1 {
			l.say("outcomes", "Leave as: difference out, or measure gain.", "%s counts in each party's own unit, and differences have no mean over cases.", o.Metric.Name)
		}
	}
}

func noDealRate(l *looked) {
	if slices.ContainsFunc(l.Outcomes, func(o trial.Outcome) bool { return o.Metric == metric.Deal }) {
		return
	}
	for _, o := range l.Outcomes {
		if strings.Contains(o.Metric.Of, "ended in a deal") {
			l.say("outcomes", "Add deal.", "%s is of %s, which may be others in each arm.", o.Metric.Name, o.Metric.Of)
		}
	}
}

func noSource(l *looked) {
	if l.Claim.Says != "" && l.Claim.Source == "" {
		l.say("claim", "Say who said it, and where.", "A claim without a source.")
	}
}

func noDirection(l *looked) {
	if l.Claim.Says != "" && !slices.ContainsFunc(l.Outcomes, func(o trial.Outcome) bool { return o.Expect != trial.Either }) {
		l.say("claim", "Add expect to the outcome that it is about: up, down or same.", "A claim, and no outcome that it expects anything of.")
	}
}

func noPowerOfTwo(l *looked) {
	if l.Method != trial.Sobol {
		return
	}
	if n := len(l.Design.Arms) / (len(l.Factors) + 2); n&(n-1) != 0 {
		l.say("sample", "Take 64, 128 or 256.", "%d points are no power of two.", n)
	}
}
