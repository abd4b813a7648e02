package reports

import (
	"cmp"
	"slices"
	"strings"
)

// inWords gives everything that is read by people the titles of the factors, in
// the place of the names that are columns, and the words of their levels. A title
// that two factors share stays a name: what is looked up by it would be lost.
func (t *Trial) inWords() {
	titles, taken := map[string]string{}, map[string]int{}
	for _, f := range t.Answer.Factors {
		taken[f.Name]++
		if f.Title != f.Name {
			taken[f.Title]++
		}
	}
	for i := range t.Answer.Factors {
		f := &t.Answer.Factors[i]
		t.say(*f)
		titles[f.Name] = f.Name
		if f.Title != "" && taken[f.Title] == 1 {
			titles[f.Name] = f.Title
		}
		f.Name = titles[f.Name]
	}
	for i := range t.Effects {
		t.Effects[i].Factor = cmp.Or(titles[t.Effects[i].Factor], t.Effects[i].Factor)
	}
	for i := range t.Response {
		t.Response[i].Factor = cmp.Or(titles[t.Response[i].Factor], t.Response[i].Factor)
	}
	for i := range t.Variance {
		parts := strings.Split(t.Variance[i].Name, " x ")
		for k, part := range parts {
			parts[k] = cmp.Or(titles[part], part)
		}
		t.Variance[i].Name = strings.Join(parts, " x ")
	}
}

// say puts the levels of a factor into words, wherever they are compared.
func (t *Trial) say(f Factor) {
	for i := range t.Effects {
		e := &t.Effects[i]
		if e.Factor != f.Name {
			continue
		}
		e.said, e.base = e.Level, e.Base
		at, base := slices.Index(f.Levels, e.Level), slices.Index(f.Levels, e.Base)
		switch {
		case f.Words != nil && at >= 0 && base >= 0:
			e.said, e.base = f.Words[at], f.Words[base]
		case f.Name != treatment:
			e.said = cmp.Or(f.Title, f.Name) + " " + e.Level
		}
		if e.Kind == "main" && strings.Count(e.Comparison, "against ") > 1 { // the factor is whom one meets
			e.Comparison = e.said + " instead of " + e.base
		}
	}
}
