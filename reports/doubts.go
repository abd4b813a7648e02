package reports

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var digits = regexp.MustCompile(`\d+(\.\d+)?`)

// grouped are the trial's doubts: of those that differ in what they are about or
// in their numbers alone, the first.
func (t *Trial) grouped(wanted func(Doubt) bool) []string {
	var first []Doubt
	alike := map[string]int{}
	kind := func(w Doubt) string { return digits.ReplaceAllString(w.Says, "#") }
	for _, w := range t.Answer.Warnings {
		if !wanted(w) {
			continue
		}
		if alike[kind(w)]++; alike[kind(w)] == 1 {
			first = append(first, w)
		}
	}
	var all []string
	for _, w := range first {
		text := w.text()
		if n := alike[kind(w)] - 1; n > 0 && w.About != "" {
			text = fmt.Sprintf("%s (And %s more like it, in answer.json.)", text, numberWord(n))
		}
		all = append(all, text)
	}
	return all
}

// warnings are all of the trial's.
func (t *Trial) warnings() []string { return t.grouped(func(Doubt) bool { return true }) }

// mostDoubts is how many warnings stand at a chart.
const mostDoubts = 3

// doubts are the warnings that are about a main comparison, to stand at its chart.
func (r *Run) doubts() []string {
	main := r.effects("main", "", "*")
	all := r.Trial.grouped(func(w Doubt) bool {
		return slices.ContainsFunc(main, func(e Effect) bool { return strings.HasPrefix(w.About, e.Comparison) })
	})
	for i := range all {
		all[i] = "⚠ " + all[i]
	}
	return all[:min(len(all), mostDoubts)] // all stand at the top of the page
}

// text is a warning with what it is about.
func (d Doubt) text() string {
	if d.About == "" {
		return typeset(d.Says)
	}
	return typeset(capital(d.About) + ": " + d.Says)
}

var (
	minus    = regexp.MustCompile(`(^|[ (])-(\d)`)
	percents = regexp.MustCompile(`(\d) %`)
)

// typeset writes the numbers of a sentence as print does.
func typeset(s string) string {
	return percents.ReplaceAllString(minus.ReplaceAllString(s, "$1−$2"), "$1"+nbsp+"%")
}
