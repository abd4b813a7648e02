package reports_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// proof is a validation with every kind of fact, statement and square, named by name.
func proof(name func(i int) string) *reports.Validation {
	mark := func(i int, met bool) reports.Mark {
		return reports.Mark{Name: name(i), Text: "52 %", Interval: "48 to 56", Wanted: "35 % to 65 %", Steps: name(i + 1), Mean: 0.52, Lo: 0.48, Hi: 0.56, Share: true, Drawn: true, Met: met}
	}
	counted := mark(2, true)
	counted.Drawn, counted.Interval, counted.Steps = false, "", ""
	plain := mark(3, true)
	plain.Share = false
	lines := []reports.Said{{Label: "Published", Text: name(4)}}
	v := &reports.Validation{Version: "1", Asked: name(5), Words: words, Summary: []reports.Said{{Label: "Asked", Text: name(6)}}, Facts: []reports.Fact{
		{ID: "V1", Name: name(0), Label: "emergent", Verdict: "pass", Lines: lines, Marks: []reports.Mark{mark(0, true), mark(1, true)}},
		{ID: "V2", Name: name(1), Label: "emergent", Verdict: "fail", Lines: lines, Marks: []reports.Mark{plain, mark(1, false), counted}},
		{ID: "V3", Name: name(2), Label: "by construction", Verdict: "pass", Lines: lines, Marks: []reports.Mark{counted}},
		{ID: "V4", Name: name(3), Label: "calibrated", Verdict: "not built yet", Lines: lines, Missing: name(7)},
	}}
	for i, answer := range []string{"comes out", "contradicted", "undecided", "not built yet"} {
		s := reports.Saying{Style: name(i / 2), Says: name(i), Answer: answer, Effect: mark(i, true)}
		if answer == "comes out" {
			s.Built = name(10)
		}
		if answer == "not built yet" {
			s.Missing, s.Effect = name(8), reports.Mark{Name: name(9)}
		}
		v.Claims = append(v.Claims, s)
	}
	v.Squares = []reports.Square{{ID: "captured", Name: name(0), Headline: name(1), Subtitle: name(2), Styles: []string{name(0), name(1)},
		Cells: []reports.Mark{mark(0, true), mark(1, true), mark(2, true), mark(3, true)}}}
	return v
}

func validationPage(t testing.TB, v *reports.Validation) string {
	t.Helper()
	var out bytes.Buffer
	check(t, v.Story(reports.OnPage).Page(&out))
	return out.String()
}

func TestValidationPageOfEveryKind(t *testing.T) {
	one := proof(plainName)
	one.Facts, one.Claims, one.Squares = one.Facts[1:2], nil, nil
	none := proof(plainName)
	none.Claims, none.Squares[0].Styles, none.Squares[0].Cells = none.Claims[3:], nil, nil
	for name, v := range map[string]*reports.Validation{"plain": proof(plainName), "hostile": proof(hostileName), "one": one, "none": none} {
		got := validationPage(t, v)
		if *keep != "" {
			check(t, os.WriteFile(filepath.Join(*keep, "validation-"+name+".html"), []byte(got), 0o644))
		}
		if got != validationPage(t, v) {
			t.Errorf("%s: the same numbers gave other bytes", name)
		}
		harmless(t, name, got)
		options(t, name, got)
		heard(t, got)
	}
}

// What the page says is counted from what it is given; a failed fact is shown with what was wanted.
func TestValidationPageSays(t *testing.T) {
	got := laidOut(t, validationPage(t, proof(plainName)))
	for _, want := range []string{
		"Of two emergent facts that could be played, one comes out</h2>", "V2 name 1: fail</h2>", "wanted 35 % to 65 %", "Not built yet: name 7.",
		"Of four statements about styles one comes out and one is contradicted</h2>", "Name 2: 52 %, wanted 35 % to 65 %.",
		"built in", "name 10",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}
