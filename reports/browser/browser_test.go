package browser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-sim/parley/reports/browser"
)

func write(t *testing.T, html string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page #1.html")
	if err := os.WriteFile(file, []byte("<!DOCTYPE html><meta charset=utf-8>"+html), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// A page that does everything it should not.
func TestTroubles(t *testing.T) {
	b := browser.Start(t)
	for _, c := range []struct{ html, want string }{
		{"<p>quiet</p>", ""},
		{"<script>console.error('oh')</script>", "console error"},
		{"<script>alert(1)</script>", "dialog (alert): 1"},
		{"<script>nobody.knows()</script>", "nobody is not defined"},
		{"<img src='https://example.com/x.png'>", "request: https://example.com/x.png"},
		{"<img src='other.png'>", "other.png"},
		{`<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script>document.title='ran'</script>`, "Content Security Policy"},
	} {
		got := strings.Join(b.Open(write(t, c.html)).Troubles(), "\n")
		if !strings.Contains(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%s: got troubles %q, want %q", c.html, got, c.want)
		}
	}
}

func TestPage(t *testing.T) {
	p := browser.Start(t).OpenAs(write(t, `<p id=out>nothing</p><input id=in><button onclick="out.textContent=document.getElementById('in').value+location.hash+innerWidth">go</button>
		<script>document.addEventListener("keydown", e => out.dataset.last = e.key)</script>`), browser.Setting{Width: 400, Height: 300, Dark: true, Still: true, Fragment: "step=7"})
	p.Eval("document.getElementById('in').focus()", nil)
	p.Press("a", "b", "ArrowLeft", "c", "Tab", "Enter")
	if got, want := p.Text("#out"), "acb#step=7400"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var set []bool
	p.Eval("['(prefers-color-scheme: dark)', '(prefers-reduced-motion)'].map(q => matchMedia(q).matches)", &set)
	if !set[0] || !set[1] {
		t.Errorf("got dark and still %v, want both", set)
	}
	p.Clean()
}

// Without scripts the page's own do not run, and the test's still do.
func TestNoScript(t *testing.T) {
	p := browser.Start(t).OpenAs(write(t, `<p id=out>before</p><script>out.textContent="after"</script>`), browser.Setting{NoScript: true})
	if got := p.Text("#out"); got != "before" {
		t.Errorf("got %q, want the text as it was", got)
	}
}
