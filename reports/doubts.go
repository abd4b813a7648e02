package reports

import (
	"regexp"
	"slices"
	"strings"
)

var digits = regexp.MustCompile(`\d+(\.\d+)?`)

// kind is what a warning means: what it says after a colon, without its numbers.
func (d Doubt) kind() string {
	return digits.ReplaceAllString(d.Says[strings.LastIndex(d.Says, ": ")+1:], "#")
}

// caution is a warning with those that are like it.
type caution struct {
	Text string
	Like []string
}

// More says how many there are that are like it.
func (c caution) More() string { return "And " + numberWord(len(c.Like)) + " more like it" }

// cautions are warnings that stand for themselves.
func cautions(texts []string) []caution {
	var all []caution
	for _, text := range texts {
		all = append(all, caution{Text: typeset(text)})
	}
	return all
}

// grouped are doubts as sentences: those that differ in what they are about or
// in their numbers alone stand with the first of them.
func grouped(list []Doubt) []caution {
	var all []caution
	at := map[string]int{}
	for _, d := range list {
		if i, alike := at[d.kind()]; alike {
			all[i].Like = append(all[i].Like, d.text())
			continue
		}
		at[d.kind()] = len(all)
		all = append(all, caution{Text: d.text()})
	}
	return all
}

// warnings are all of the trial's.
func (t *Trial) warnings() []caution { return grouped(t.Answer.Warnings) }

// named are the doubts about something that a figure is about: each part of what
// they are about is the title of a picture or the name of a row.
func (t *Trial) named(f Figure) []string {
	if t == nil {
		return nil
	}
	shown := map[string]bool{}
	for _, p := range f.Panels {
		shown[strings.ToLower(p.Title)] = true
	}
	for _, row := range f.Table.Rows {
		for _, text := range row[:min(f.Table.Text, len(row))] {
			shown[strings.ToLower(text)] = true
		}
	}
	var all []Doubt
	for _, d := range t.Answer.Warnings {
		about := strings.Split(strings.ToLower(d.About), ", ")
		if !slices.ContainsFunc(about, func(part string) bool { return !shown[part] }) {
			all = append(all, d)
		}
	}
	var texts []string
	for _, c := range grouped(all) {
		if len(c.Like) > 0 {
			c.Text += " " + c.More() + "."
		}
		texts = append(texts, c.Text)
	}
	return texts
}

// mostCautions is how many warnings a page begins with; the rest is folded.
const mostCautions = 5

// warn sets the warnings of a page.
func (s *sheet) warn(all []caution) {
	n := min(len(all), mostCautions)
	s.Warnings, s.Further = all[:n], all[n:]
}

// Rest says how many warnings are folded.
func (s sheet) Rest() string { return capital(counting(len(s.Further), "further warning")) }

// text is a warning with what it is about.
func (d Doubt) text() string {
	if d.About == "" {
		return typeset(d.Says)
	}
	return typeset(capital(d.About) + ": " + d.Says)
}

var (
	minus    = regexp.MustCompile(`(^|[ (])-([$€£¥]?\d)`)
	percents = regexp.MustCompile(`(\d) %`)
	counts   = regexp.MustCompile(`(seed[ \x{a0}]|^|[ (\x{a0}])(\d{5,})([ ,;)]|$|\.$|\. )`)
)

// commas sets them into the counts of a sentence; a seed is no count.
func commas(s string) string {
	return counts.ReplaceAllStringFunc(s, func(found string) string {
		part := counts.FindStringSubmatch(found)
		if strings.HasPrefix(part[1], "seed") {
			return found
		}
		return part[1] + thousands(part[2]) + part[3]
	})
}

// typeset writes the numbers of a sentence as print does.
func typeset(s string) string {
	return percents.ReplaceAllString(minus.ReplaceAllString(s, "$1−$2"), "$1"+nbsp+"%")
}
