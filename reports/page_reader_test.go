package reports_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports"
)

// A mark under each chart leads to the warnings, and every warning is there once.
func TestChartsPointToTheWarnings(t *testing.T) {
	dir := small().write(t)
	if got := page(t, dir); strings.Contains(got, "#warnings") {
		t.Errorf("a run without warnings points to them")
	}
	warning := "The run was stopped: 72 of 72 negotiations were played."
	edit(t, dir, "manifest.json", swap(`"complete": true`, `"complete": false`))
	edit(t, dir, "manifest.json", func(s string) string {
		n := regexp.MustCompile(`"planned": (\d+)`).FindStringSubmatch(s)[1]
		warning = "The run was stopped: " + n + " of " + n + " negotiations were played."
		return strings.Replace(s, `"warnings": []`, `"warnings": ["`+warning+`", "Only 2 cases."]`, 1)
	})
	got := page(t, dir)
	if n, want := strings.Count(got, `href="#warnings">⚠ two warnings</a>`), len(read(t, dir).Charts()); n != want || !strings.Contains(got, `id="warnings"`) {
		t.Errorf("got %d marks, want %d", n, want)
	}
	if n := strings.Count(got, warning); n != 1 {
		t.Errorf("got the warning %q %d times, want once", warning, n)
	}
}

// What a screen reader needs: each picture has a name, each table heads, each
// reference its target.
func TestPageCanBeHeard(t *testing.T) {
	heard(t, page(t, usual().write(t)))
}

func heard(t *testing.T, got string) {
	t.Helper()
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(got, -1) {
		if ids[m[1]] {
			t.Errorf("two elements have the id %q", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(` aria-(?:labelledby|describedby)="([^"]+)"`).FindAllStringSubmatch(got, -1) {
		for _, id := range strings.Fields(m[1]) {
			if !ids[id] {
				t.Errorf("something is named by %q, which is not there", id)
			}
		}
	}
	if n, named := strings.Count(got, `<div class="plot"`), strings.Count(got, `<div class="plot" role="img" aria-labelledby=`); n == 0 || n != named {
		t.Errorf("got %d pictures with a name of %d", named, n)
	}
	if n, scoped := len(regexp.MustCompile(`<th[ >]`).FindAllString(got, -1)), strings.Count(got, "<th scope="); n == 0 || n != scoped {
		t.Errorf("got %d heads with a scope of %d", scoped, n)
	}
}

// The styles have their sentences at the top: the glossary leaves them out.
func TestStylesAreExplainedOnce(t *testing.T) {
	r, err := reports.Read(usual().write(t))
	check(t, err)
	r.Words = map[string]string{"Adaptive": "A word of the trade.", "deal": "An agreement."}
	var out bytes.Buffer
	check(t, r.Story(reports.OnPage).Page(&out))
	if got := out.String(); strings.Contains(got, "A word of the trade.") || !strings.Contains(got, "An agreement.") {
		t.Errorf("want the deal explained, and the style not again")
	}
}
