package sheets

import (
	"bytes"
	"flag"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

var update = flag.Bool("update", false, "record the golden files anew")

// TestGolden holds the sheets of a small case, as Markdown, and one as a page.
func TestGolden(t *testing.T) {
	s, err := scenarios.Open("rehearsal-room")
	if err != nil {
		t.Fatal(err)
	}
	all, err := All(s)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range all {
		var b bytes.Buffer
		if err := d.Markdown(&b); err != nil {
			t.Fatal(err)
		}
		golden(t, d.File+".md", b.Bytes())
		if i > 0 {
			continue
		}
		b.Reset()
		if err := d.HTML(&b, Letter); err != nil {
			t.Fatal(err)
		}
		golden(t, d.File+".html", bytes.ReplaceAll(b.Bytes(), []byte(sheetCSS), []byte("(the style sheet)\n")))
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from its golden file; got\n%s", name, got)
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Vendor": "vendor", "Dockers' union": "dockers-union", "  A/B\\..\x00c ": "a-b-c", "../../etc": "etc", "Käufer": "käufer", "買い手": "買い手",
		"<b>": "b", "": "", "!?": "", strings.Repeat("ab ", 40): strings.TrimSuffix(strings.Repeat("ab-", 20), "-"),
	} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestRoleFilesAreUnique(t *testing.T) {
	s := &sim.Scenario{}
	for _, name := range []string{"A b", "a-B", "A b 2", "!", "?", "sales", "ſales", "party 4"} {
		s.Parties = append(s.Parties, sim.Party{Name: name})
	}
	want := "role-a-b role-a-b-2 role-a-b-2-2 role-party-4 role-party-5 role-sales role-ſales-2 role-party-4-2"
	if got := strings.Join(roleFiles(s), " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// hostile is a case whose every text is an attack or a nuisance.
func hostile(t *testing.T) *sim.Scenario {
	t.Helper()
	bad := "</style><script>alert(1)</script>\"; } | *x* [y](javascript:z) `q`\n# head\n- item "
	long := strings.Repeat("unbroken", 60)
	space, err := sim.NewSpace([]sim.Issue{{Name: bad, Unit: bad, Values: []string{bad, long, "3"}}, {Name: long, Values: []string{"1", "2"}}})
	if err != nil {
		t.Fatal(err)
	}
	s := &sim.Scenario{Name: bad, Title: bad, Story: bad, Note: bad, Space: space, Deal: sim.Context{Power: bad}}
	for _, name := range []string{bad, long} {
		w := sim.Worth{Tables: [][]float64{{0, 1, 2.5}, {3, 4}}, Bundles: []sim.Bundle{{When: []sim.Condition{{Issue: 0, Values: []bool{true, true, false}}}, Worth: -1}}}
		profile, err := sim.NewProfile(space, w, math.Inf(-1))
		if err != nil {
			t.Fatal(err)
		}
		s.Parties = append(s.Parties, sim.Party{Name: name, Brief: bad, Unit: bad, Batna: bad, Profile: profile, Remarks: []string{bad}})
	}
	return s
}

// markup is what the hostile texts must not become.
var markup = regexp.MustCompile(`[^\\]<|[^\\]\]\(|(?m:^# head)|[^\\]\*x`)

func TestHostileNamesStayText(t *testing.T) {
	all, err := All(hostile(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range all {
		var page, md bytes.Buffer
		if err := d.HTML(&page, A4); err != nil {
			t.Fatal(err)
		}
		if err := d.Markdown(&md); err != nil {
			t.Fatal(err)
		}
		for _, b := range []string{"<script", "ZgotmplZ"} {
			if strings.Contains(page.String(), b) {
				t.Errorf("%s: the page contains %q", d.File, b)
			}
		}
		if n := strings.Count(page.String(), "</style>"); n != 1 {
			t.Errorf("%s: the page ends its style %d times", d.File, n)
		}
		if found := markup.FindString(md.String()); found != "" {
			t.Errorf("%s: the Markdown contains %q", d.File, found)
		}
	}
}

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"plain, net 30": "plain, net 30", "a|b": `a\|b`, "<b>": `\<b\>`, "# x": `\# x`, "x # y": "x # y", "- 5": `\- 5`, "1. x": `1\. x`,
		"12) x": `12\) x`, "two\n  lines": "two lines", "a_b*c": `a\_b\*c`, "3.5": "3.5", "-3": `\-3`, "42": "42", "": "",
	} {
		if got := escape(text); got != want {
			t.Errorf("escape(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestPaper(t *testing.T) {
	d := Document{Title: "x"}
	if err := d.HTML(&bytes.Buffer{}, "A5"); err == nil {
		t.Error("a paper that is none is accepted")
	}
}
