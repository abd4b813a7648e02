package reports

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var digits = regexp.MustCompile(`\d+(\.\d+)?`)

// kind is what a warning means: what it says after a colon, without its numbers.
func (d Doubt) kind() string {
	return digits.ReplaceAllString(d.Says[strings.LastIndex(d.Says, ": ")+1:], "#")
}

// grouped are doubts as sentences: of those that differ in what they are about
// or in their numbers alone, the first.
func grouped(list []Doubt, where string) []string {
	var first []Doubt
	alike := map[string]int{}
	for _, d := range list {
		if alike[d.kind()]++; alike[d.kind()] == 1 {
			first = append(first, d)
		}
	}
	var all []string
	for _, d := range first {
		text := d.text()
		if n := alike[d.kind()] - 1; n > 0 {
			text = fmt.Sprintf("%s (And %s more like it%s.)", text, numberWord(n), where)
		}
		all = append(all, text)
	}
	return all
}

// warnings are all of the trial's.
func (t *Trial) warnings() []string { return grouped(t.Answer.Warnings, ", in answer.json") }

// mostDoubts is how many warnings stand at a chart.
const mostDoubts = 3

// doubts are the warnings that are about a main comparison, to stand at its chart.
func (r *Run) doubts() []string {
	main := r.effects("main", "", "*")
	all := grouped(slices.DeleteFunc(slices.Clone(r.Trial.Answer.Warnings), func(w Doubt) bool {
		return !slices.ContainsFunc(main, func(e Effect) bool { return strings.HasPrefix(w.About, e.Comparison) })
	}), ", in answer.json")
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
