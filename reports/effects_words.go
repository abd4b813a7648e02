package reports

import (
	"fmt"
	"math"
	"slices"
)

// effectsHeadline is about the first outcome.
func effectsHeadline(r *Run) string {
	o := r.Trial.Answer.Outcomes[0]
	list := r.effects("main", o.Metric, "*")
	if len(list) == 1 {
		return r.sentence(list[0])
	}
	var clear []Effect
	tiny := 0
	for _, e := range list {
		if e.Verdict == string(TooSmall) {
			tiny++
		} else if r.clear(e) {
			clear = append(clear, e)
		}
	}
	switch {
	case len(list) == 0:
		return "What the factors do to " + join(outcomeNames(r.Trial.Answer.Outcomes[1:]))
	case tiny == len(list):
		return fmt.Sprintf("None of %s moves %s by as much as %s, too little to matter", counting(len(list), "comparison"), o.name(), o.amount(o.smallest()))
	case len(clear) == 0:
		return fmt.Sprintf("None of %s shows a clear effect on %s", counting(len(list), "comparison"), o.name())
	case len(clear) == 1:
		return fmt.Sprintf("Of %s one shows a clear effect: %s", counting(len(list), "comparison"), uncapital(r.sentence(clear[0])))
	}
	how := fmt.Sprintf("%s of %s", numberWord(len(clear)), counting(len(list), "comparison"))
	if len(clear) == len(list) {
		how = "all " + counting(len(list), "comparison")
	}
	top, where := r.foremost(o, list), ""
	if len(byFactor(list)) > 1 {
		where = "by " + factorName(top.Factor) + " "
	}
	mean, _, _ := o.of(top)
	return fmt.Sprintf("%s show a clear effect on %s%s; %sthe largest measured: %s, %s", capital(how), o.name(), o.someTiny(clear), where, named(top.said, 40), o.signed(mean))
}

// foremost is the effect that a headline names: the largest clear one of the first
// factor that has one, since the question is about the first.
func (r *Run) foremost(o Outcome, list []Effect) Effect {
	return largest(o, byFactor(r.clearOf(list))[0], 1)[0]
}

// clearOf are those that a headline may name: the clear ones, or else all.
func (r *Run) clearOf(list []Effect) []Effect {
	clear := slices.DeleteFunc(slices.Clone(list), func(e Effect) bool { return !r.clear(e) || e.Verdict == string(TooSmall) })
	if len(clear) == 0 {
		return list
	}
	return clear
}

// someTiny says how many of some effects that surely exist are perhaps too small to matter.
func (o Outcome) someTiny(clear []Effect) string {
	n := 0
	for _, e := range clear {
		if o.perhaps(e) != "" {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%s perhaps too small to matter)", numberWord(n))
}

// signed is an effect with its sign and unit.
func (o Outcome) signed(x float64) string {
	if x > 0 {
		return "+" + o.amount(x)
	}
	return "−" + o.amount(x)
}

func outcomeNames(list []Outcome) []string {
	var names []string
	for _, o := range list {
		names = append(names, o.name())
	}
	return names
}

// ignored says what the grey bands are.
func (t *Trial) ignored() string {
	var each []string
	for _, o := range t.Answer.Outcomes {
		if o.Smallest > 0 {
			each = append(each, fmt.Sprintf("%s of %s", o.amount(o.smallest()), o.name()))
		}
	}
	if len(each) == 0 {
		return ""
	}
	return fmt.Sprintf(" Grey band: too small to matter, less than %s, as it was said beforehand.", someOf(each, 3))
}

// effectText says in words what the dots of an outcome show.
func (r *Run) effectText(o Outcome, list []Effect) string {
	var each []string
	for _, e := range list {
		mean, lo, hi := o.of(e)
		one := fmt.Sprintf("%s %s", e.Comparison, o.sign(mean))
		if span := o.span(lo, hi); span != "" {
			one += " (" + span + ")"
		}
		if w := e.word(); w != "" {
			one += ", " + w
		}
		each = append(each, one)
	}
	unit := o.unit()
	if unit != "" {
		unit = ", in " + unit
	}
	return fmt.Sprintf("%s%s: %s.", capital(o.name()), unit, someOf(each, 12))
}

// effectIntervals says what the lines are, or why there are none.
func effectIntervals(list []Effect) string {
	for _, e := range list {
		switch {
		case math.IsNaN(e.Lo) && math.IsNaN(e.RatioLo):
		case e.Over == "cases":
			return fmt.Sprintf("Lines: 95%s%% intervals over %s", nbsp, several(e.Clusters, "case"))
		case e.Over == "worlds":
			return fmt.Sprintf("Lines: 95%s%% intervals over the draws of the only case", nbsp)
		default:
			return fmt.Sprintf("Lines: 95%s%% intervals over repeats of the only case", nbsp)
		}
	}
	return "No intervals: too few cases, or nothing varied"
}

// effectTable has the numbers of effects with their deal rates.
func (r *Run) effectTable(list []Effect) Table {
	t := Table{Head: []string{"comparison", "outcome", "verdict", "effect", "from", "to", "unit", "cases", "deals without", "deals with"}, Text: 3}
	for _, e := range list {
		o := r.Trial.outcome(e.Outcome)
		mean, lo, hi := o.of(e)
		bare := func(x float64) string { return blank(x, figure) }
		t.Rows = append(t.Rows, []string{e.Comparison, o.Title, e.word(), bare(mean), bare(lo), bare(hi), o.unit(), clusters(e), blank(e.BaseDeals, percent), blank(e.Deals, percent)})
	}
	return t
}

func clusters(e Effect) string {
	if e.Over == "cases" {
		return integer(e.Clusters)
	}
	return "1"
}
