// Package browser opens pages in a headless Chromium, for tests of what a
// person sees and does there. The network is blocked, and whatever a page should
// not do is noted. It knows nothing of what the pages show, and nothing but
// tests imports it.
//
//	b := browser.Start(t) // skips the test where there is no Chromium
//	p := b.Open(file)     // waits until the page says that it is ready
//	p.Press("ArrowRight")
//	got := p.Text("#step") // of the element
//	p.Eval("document.title", &title)
//	p.Clean() // fails if there was a console error, a request or a dialog
package browser

import (
	"os"
	"os/exec"
	"runtime"
	"testing"
)

// names are what Chromium is called where it is installed.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// flags start it with no window, no first-run business and no way out.
var flags = []string{
	"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
	"--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--hide-scrollbars",
	"--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe",
}

// Browser is a Chromium that runs until its test ends.
type Browser struct {
	t    testing.TB
	pipe *pipe
}

// Start runs a Chromium of its own for the test, which is skipped where none is installed.
func Start(t testing.TB) *Browser {
	t.Helper()
	path := find()
	if path == "" {
		t.Skip("no Chromium on this machine: nothing opens the page")
	}
	toChild, commands, err := os.Pipe()
	check(t, err)
	events, fromChild, err := os.Pipe()
	check(t, err)
	cmd := exec.Command(path, append(flags, "--user-data-dir="+t.TempDir())...)
	cmd.ExtraFiles = []*os.File{toChild, fromChild} // 3 and 4, as --remote-debugging-pipe wants it
	check(t, cmd.Start())
	check(t, toChild.Close())
	check(t, fromChild.Close())
	b := &Browser{t: t, pipe: newPipe(commands, events)}
	t.Cleanup(func() {
		_ = b.pipe.call("", "Browser.close", nil, nil) // it answers by going away
		_ = cmd.Wait()
		_ = commands.Close()
	})
	return b
}

// find is where Chromium is; empty: there is none that could be driven.
func find() string {
	if runtime.GOOS == "windows" { // a process there inherits no pipes but the usual three
		return ""
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
