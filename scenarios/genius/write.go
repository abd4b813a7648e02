package genius

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/parley-sim/parley/scenarios/source"
	"github.com/parley-sim/parley/sim"
)

// Folder is a scenario in this format: the files, the domain first, the scale of
// each party's worths, and notes on what the format has no words for.
type Folder struct {
	Files  []source.File
	Scales []Scale
	Notes  []string
}

// Write makes the files of a scenario. Read makes the same packages of them, in
// the same order, and worths within 1e-9: the same where they are shares of 1
// already, otherwise scaled as the notes say. Texts and spreads are left out. An
// error says what can't be said at all.
func Write(s *sim.Scenario) (Folder, error) {
	w := &writer{space: s.Space, whole: wholeNumbers(s.Space)}
	if err := w.check(s); err != nil {
		return Folder{}, fmt.Errorf("writing case %q as Genius XML: %w", s.Name, err)
	}
	names := fileNames(s)
	out := Folder{Files: []source.File{{Path: names[0], Data: w.domain()}}}
	for i := range s.Parties {
		p := &s.Parties[i]
		f, err := fitOf(p, w.nonlinear)
		if err != nil {
			return Folder{}, fmt.Errorf("writing case %q as Genius XML: %s: %w", s.Name, p.Name, err)
		}
		out.Scales = append(out.Scales, f.Scale)
		out.Notes = append(out.Notes, f.notes(p)...)
		out.Files = append(out.Files, source.File{Path: names[i+1], Data: w.profile(p, f)})
	}
	var renamed []string
	for i, p := range s.Parties {
		if p.Name != names[i+1] {
			renamed = append(renamed, fmt.Sprintf("%s is %s", p.Name, names[i+1]))
		}
	}
	if len(renamed) > 0 {
		out.Notes = append(out.Notes, "parties go by the names of their files: "+strings.Join(renamed, ", "))
	}
	return out, nil
}

// writer writes the files of one scenario.
type writer struct {
	bytes.Buffer
	space     *sim.Space
	whole     []bool // by issue: its values are whole numbers one apart
	nonlinear bool   // somebody has bundles: all profiles are sums of hyper-rectangles
}

// check refuses what the format can't say.
func (w *writer) check(s *sim.Scenario) error {
	if len(s.Tables) > 0 {
		return fmt.Errorf("it has several tables of negotiators, and Genius has one")
	}
	for _, issue := range s.Space.Issues {
		for _, text := range append([]string{issue.Name}, issue.Values...) {
			if strings.ContainsFunc(text, unicode.IsControl) || strings.ContainsFunc(text, notXML) {
				return fmt.Errorf("the name %s holds letters that XML does not", source.Quoted(text))
			}
		}
	}
	for _, p := range s.Parties {
		if len(p.Profile.Worth.Vetoes) > 0 {
			return fmt.Errorf("there are packages that %s never signs, and Genius has no deal-breakers", p.Name)
		}
		for _, b := range p.Profile.Worth.Bundles {
			if n := boxes(b); n > mostBoxes {
				return fmt.Errorf("a package deal of %s would take %v hyper-rectangles; at most %d are written", p.Name, n, mostBoxes)
			}
			w.nonlinear = true
		}
	}
	if !w.nonlinear {
		clear(w.whole)
		return nil
	}
	for _, p := range s.Parties {
		for i, issue := range s.Space.Issues {
			if !w.whole[i] && matters(&p.Profile.Worth, i) {
				return fmt.Errorf("some terms are worth more or less together than apart; Genius says that of whole numbers one apart only, and %q has the values %s", issue.Name, source.Listed(issue.Values[:min(3, len(issue.Values))]))
			}
		}
	}
	return nil
}

// notXML are the letters that no XML file may hold.
func notXML(r rune) bool { return r == 0xfffe || r == 0xffff || r == unicode.ReplacementChar }

// matters reports whether an issue changes a party's worth.
func matters(w *sim.Worth, issue int) bool {
	return slices.ContainsFunc(w.Tables[issue], func(x float64) bool { return x != 0 }) ||
		slices.ContainsFunc(w.Bundles, func(b sim.Bundle) bool {
			return slices.ContainsFunc(b.When, func(c sim.Condition) bool { return c.Issue == issue })
		})
}

// wholeNumbers tells the issues whose values are whole numbers one apart.
func wholeNumbers(s *sim.Space) []bool {
	whole := make([]bool, len(s.Issues))
	for i, issue := range s.Issues {
		first, err := strconv.ParseInt(issue.Values[0], 10, 64)
		whole[i] = err == nil
		for v, text := range issue.Values {
			whole[i] = whole[i] && text == strconv.FormatInt(first+int64(v), 10)
		}
	}
	return whole
}

// fileNames is the domain's file and those of the parties, whose order is that of
// their names: the parties' own names where they are files in order already.
func fileNames(s *sim.Scenario) []string {
	names := []string{"domain.xml"}
	own := true
	for i, p := range s.Parties {
		own = own && strings.HasSuffix(p.Name, ".xml") && p.Name == filepath.Base(p.Name) && !strings.ContainsAny(p.Name, `\:`) && p.Name[0] != '.'
		own = own && !strings.EqualFold(p.Name, names[0]) && (i == 0 || s.Parties[i-1].Name < p.Name)
	}
	width := len(strconv.Itoa(len(s.Parties)))
	for i, p := range s.Parties {
		name := p.Name
		if !own {
			name = fmt.Sprintf("profile%0*d-%s.xml", width, i+1, source.Slug(p.Name))
		}
		names = append(names, name)
	}
	return names
}

// domain is the file of the issues.
func (w *writer) domain() []byte {
	w.Reset()
	w.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	w.line(`<negotiation_template>`)
	w.line(`<utility_space number_of_issues="%d">`, len(w.space.Issues))
	w.open()
	for i, issue := range w.space.Issues {
		w.issue(i, func(v int) { w.line(`    <item index="%d" value="%s"/>`, v+1, escape(issue.Values[v])) })
	}
	w.line("</objective>\n</utility_space>\n</negotiation_template>")
	return slices.Clone(w.Bytes())
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// open begins the one objective that all issues belong to.
func (w *writer) open() {
	w.line(`<objective index="0" etype="objective" type="objective" description="" name="root">`)
}

// issue writes an issue with its items, or its bounds where it is one of whole
// numbers in a nonlinear scenario.
func (w *writer) issue(i int, item func(v int)) {
	issue := w.space.Issues[i]
	if w.whole[i] {
		w.line(`  <issue index="%d" etype="integer" type="integer" vtype="integer" name="%s" lowerbound="%s" upperbound="%s"/>`, i+1, escape(issue.Name), issue.Values[0], issue.Values[len(issue.Values)-1])
		return
	}
	w.line(`  <issue index="%d" etype="discrete" type="discrete" vtype="discrete" name="%s">`, i+1, escape(issue.Name))
	for v := range issue.Values {
		item(v)
	}
	w.line(`  </issue>`)
}

func escape(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text))
	return b.String()
}

// digits is the shortest text that reads back to the same number.
func digits(x float64) string { return strconv.FormatFloat(x+0, 'g', -1, 64) }
