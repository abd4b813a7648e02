package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"
)

// sum is an experiment whose last treatment is all the others together.
type sum struct {
	outcome  Outcome // the first
	base     string  // what the control is called
	from, to float64 // what the control and all together come to
	steps    []Effect
	all      Effect
	rest     Effect // what all does beyond the sum of the steps

	cases map[string][]Effect // of a step, by its level: the effect in each case
}

// sum finds the treatment that adds to the control's style all that at least two
// others add to it, one at a time. Nil: there is none, or nothing can be added up.
func (r *Run) sum() *sum {
	if r.Trial == nil || len(r.Trial.Answer.Factors) != 1 || len(r.Trial.Answer.Outcomes) == 0 {
		return nil
	}
	t, f := r.Trial, r.Trial.Answer.Factors[0]
	s := &sum{outcome: t.Answer.Outcomes[0], cases: map[string][]Effect{}}
	if f.Name != treatment || s.outcome.Relative {
		return nil
	}
	whole, parts := t.wholeAndParts(f.Levels)
	for _, e := range r.effects("main", s.outcome.Metric, "*") {
		switch {
		case math.IsNaN(e.Difference):
		case e.Level == whole:
			s.all, s.base = e, e.base
		case slices.Contains(parts, e.Level):
			s.steps = append(s.steps, e)
		}
	}
	if whole == "" || s.all.Level == "" || len(s.steps) != len(parts) {
		return nil
	}
	slices.SortStableFunc(s.steps, func(a, b Effect) int { return cmp.Compare(a.Difference, b.Difference) })
	if s.all.Difference > 0 {
		slices.Reverse(s.steps)
	}
	for _, e := range t.Effects {
		if e.Kind == "main" && e.Outcome == s.outcome.Metric && e.Scenario != "*" {
			s.cases[e.Level] = append(s.cases[e.Level], e)
		}
	}
	s.from, s.to = t.meanOf(s.outcome, f.Levels[0]), t.meanOf(s.outcome, whole)
	s.rest = s.remainder()
	if math.IsNaN(s.from) || math.IsNaN(s.to) {
		return nil
	}
	return s
}

// wholeAndParts are the level that adds the most to the control's style, and
// those that each add some of that; none where the parts do not make the whole.
func (t *Trial) wholeAndParts(levels []string) (whole string, parts []string) {
	adds := map[string][]string{}
	most := 0
	for _, level := range levels[1:] {
		adds[level] = t.adds(levels[0], level)
		if len(adds[level]) > most {
			whole, most = level, len(adds[level])
		}
	}
	left := slices.Clone(adds[whole])
	for _, level := range levels[1:] {
		if level == whole || len(adds[level]) == 0 || slices.ContainsFunc(adds[level], func(x string) bool { return !slices.Contains(left, x) }) {
			continue
		}
		parts = append(parts, level)
		left = slices.DeleteFunc(left, func(x string) bool { return slices.Contains(adds[level], x) })
	}
	if len(left) > 0 || len(parts) < 2 {
		return "", nil
	}
	return whole, parts
}

// adds lists what a treatment adds to the control's style, where nothing else differs.
func (t *Trial) adds(control, level string) []string {
	a, b := t.armOf(control), t.armOf(level)
	added, ok := strings.CutPrefix(b.Self, a.Self+"+")
	if !ok || a.Against != b.Against || a.Opener != b.Opener || a.Rounds != b.Rounds {
		return nil
	}
	return strings.Split(added, "+")
}

// armOf is the arm at a level of the only factor.
func (t *Trial) armOf(level string) Arm {
	for _, a := range t.Arms {
		if len(a.Values) == 1 && a.Values[0] == level {
			return a
		}
	}
	return Arm{}
}

// meanOf is what an outcome came to at a level of the only factor, over all cases.
func (t *Trial) meanOf(o Outcome, level string) float64 {
	for _, m := range t.Means {
		if m.Arm == t.armOf(level).ID && m.Outcome == o.Metric && m.Scenario == "*" {
			return m.Mean
		}
	}
	return math.NaN()
}

// remainder is what all do together less the sum of what each does alone, case by case.
func (s *sum) remainder() Effect {
	rest := Effect{Difference: s.all.Difference, Lo: math.NaN(), Hi: math.NaN()}
	for _, e := range s.steps {
		rest.Difference -= e.Difference
	}
	var differences []float64
	for _, all := range s.cases[s.all.Level] {
		d := all.Difference
		for _, e := range s.steps {
			d -= s.in(all.Scenario, e.Level)
		}
		differences = append(differences, d)
	}
	if s.all.Over == "cases" {
		rest.Lo, rest.Hi = overCases(differences)
	}
	mean, _, _ := s.outcome.of(s.all)
	rest.said = "together beyond the sum"
	if beyond, clear := (&sum{outcome: s.outcome, rest: rest}).beyond(); clear {
		rest.said = "together " + way(beyond*mean, "more", "less") + " than the sum"
	}
	return rest
}

// in is what a level does in a case; NaN where it was not played.
func (s *sum) in(scenario, level string) float64 {
	for _, e := range s.cases[level] {
		if e.Scenario == scenario {
			return e.Difference
		}
	}
	return math.NaN()
}

// worst is the step that does most of what all do, and whether it clearly does
// more than each of the others.
func (s *sum) worst() (Effect, bool) {
	worst := s.steps[0] // they are sorted
	for _, other := range s.steps[1:] {
		var differences []float64
		for _, e := range s.cases[worst.Level] {
			differences = append(differences, e.Difference-s.in(e.Scenario, other.Level))
		}
		if lo, hi := overCases(differences); !(lo > 0 || hi < 0) {
			return worst, false
		}
	}
	return worst, worst.Lo > 0 && s.all.Difference > 0 || worst.Hi < 0 && s.all.Difference < 0
}

// overCases is the 95 % interval of a mean over cases, by Student's t; NaN where it
// can't be known.
func overCases(xs []float64) (lo, hi float64) {
	n, mean, squares := float64(len(xs)), average(xs), 0.0
	for _, x := range xs {
		squares += (x - mean) * (x - mean)
	}
	if n < 3 || math.IsNaN(mean) {
		return math.NaN(), math.NaN()
	}
	reach := distuv.StudentsT{Sigma: 1, Nu: n - 1}.Quantile(0.975) * math.Sqrt(squares/(n-1)/n)
	return mean - reach, mean + reach
}
