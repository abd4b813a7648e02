package reports

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// The looks of verdicts come after those of the styles. Each has a shape of its
// own beside its colour.
const (
	asClaimed = iota
	otherwise
	small
	open
)

func verdictLooks() []Look {
	return []Look{
		{Name: string(Supported), Color: "#0072B2", Symbol: "circle"},
		{Name: string(Contradicted), Color: "#D55E00", Symbol: "diamond"},
		{Name: string(TooSmall), Color: context, Symbol: "rect"},
		{Name: string(Undecided), Color: context, Symbol: "triangle"},
	}
}

// groupLooks are those of the levels of a factor, after those of the verdicts.
func groupLooks() []Look {
	var all []Look
	for i, hue := range []string{"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#A6761D", "#56B4E9"} {
		all = append(all, Look{Color: hue, Symbol: symbols[i]})
	}
	return all
}

// lookOfLevel is how a level of a factor is drawn: as a style, where it is one.
func (r *Run) lookOfLevel(level string, i int) int {
	if at := slices.Index(r.styles(), level); at >= 0 {
		return at
	}
	return len(r.styles()) + len(verdictLooks()) + i%len(groupLooks())
}

// lookOf is how a verdict is drawn; base is the number of looks before those of the verdicts.
func lookOf(verdict string, base int) (int, string) {
	i := open
	if verdict == clearEffect {
		i = asClaimed
	}
	all := verdictLooks()
	for at, l := range all {
		if l.Name == verdict {
			i = at
		}
	}
	return base + i, all[i].Symbol
}

// word is the verdict beside a dot. Where nothing was claimed there is nothing
// to support, only an effect or none.
func (e Effect) word() string {
	if e.Expect == "" && e.Verdict == string(Supported) || e.Kind == "interaction" && e.Verdict == string(Supported) {
		return "clear effect"
	}
	return e.Verdict
}

// clear reports whether a sentence may say that there is an effect: the interval
// leaves 0 out, and still would among so many comparisons; or nothing varied,
// and what was played is all there is.
func (r *Run) clear(e Effect) bool {
	mean, lo, hi := r.Trial.outcome(e.Outcome).of(e)
	if e.Over == "none" && len(r.cases()) == 1 && !r.varies() {
		return mean != 0 && !math.IsNaN(mean)
	}
	return (lo > 0 || hi < 0) && !(e.Holm > 0.05)
}

// instead is what is compared, in a sentence: "40 rounds instead of 10 rounds".
func (e Effect) instead() string { return named(e.said, 70) + " instead of " + named(e.base, 70) }

// treatment is the name of the factor whose levels are the control and the treatments.
const treatment = "treatment"

// named is a level within a sentence; one with a comma in it is set apart.
func named(level string, limit int) string {
	if strings.Contains(level, ",") {
		return "“" + short(level, limit) + "”"
	}
	return short(level, limit)
}

// factorName is a factor within a sentence.
func factorName(name string) string {
	if name == treatment {
		return "the " + name
	}
	return short(name, 40)
}

// sentence says what an effect on an outcome is, and no more than its interval shows.
func (r *Run) sentence(e Effect) string {
	o := r.Trial.outcome(e.Outcome)
	mean, lo, hi := o.of(e)
	what := o.name()
	switch {
	case math.IsNaN(mean):
		return fmt.Sprintf("Nothing can be said of %s: it does not exist both with %s and with %s", what, short(e.said, 70), short(e.base, 70))
	case math.IsNaN(lo) && !r.clear(e):
		if mean == 0 {
			return fmt.Sprintf("With %s, %s stays the same; too few cases to say how sure that is", e.instead(), what)
		}
		return fmt.Sprintf("With %s, %s is measured %s by %s; too few cases to say how sure that is", e.instead(), what, way(mean, "higher", "lower"), o.amount(mean))
	case !r.clear(e) && e.Verdict != string(TooSmall):
		return fmt.Sprintf("No clear effect of %s on %s (%s)", e.instead(), what, o.between(lo, hi))
	case e.Verdict == string(TooSmall):
		return fmt.Sprintf("%s moves %s by less than %s, too little to matter (%s)", capital(e.instead()), what, o.amount(o.smallest()), o.between(lo, hi))
	}
	text := fmt.Sprintf("%s %s %s by %s", capital(e.instead()), way(mean, "raises", "lowers"), what, o.amount(mean))
	if !math.IsNaN(lo) {
		text += " " + o.magnitudes(lo, hi)
	}
	return text + o.perhaps(e)
}

// perhaps says that an effect that surely exists may be too small to matter: its interval
// reaches what is, or would among so many comparisons.
func (o Outcome) perhaps(e Effect) string {
	_, lo, hi := o.of(e)
	if small := o.smallest(); small > 0 && (e.Verdict == string(Undecided) || math.Min(math.Abs(lo), math.Abs(hi)) < small) {
		return ", perhaps too little to matter"
	}
	return ""
}

func way(x float64, up, down string) string {
	if x < 0 {
		return down
	}
	return up
}

// between is an interval with its unit: "−1 to +3 percentage points".
func (o Outcome) between(lo, hi float64) string {
	text := o.span(lo, hi)
	if u := o.unit(); u == "percentage points" || u == "rounds" {
		text += " " + u
	}
	return text
}

// magnitudes is the interval of an effect whose direction was said: "(1 to 7)".
func (o Outcome) magnitudes(lo, hi float64) string {
	if hi < 0 {
		lo, hi = -hi, -lo
	}
	return fmt.Sprintf("(%s to %s)", figure(lo), figure(hi))
}
