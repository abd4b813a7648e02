package sheets

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-sim/parley/scenarios"
)

// TestForeignDomains makes the sheets of cases without story, brief or unit,
// with thousands of values or 10^10 packages: each can be handed out, and none is a book.
func TestForeignDomains(t *testing.T) {
	shared := cmp.Or(os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "..", "shared"))
	found, err := filepath.Glob(filepath.Join(shared, "golden", "domains", "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	made := 0
	for _, path := range found {
		s, err := scenarios.Open(path)
		if err != nil {
			continue // the malformed ones
		}
		all, err := All(s)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		made++
		for _, d := range all {
			var page, md bytes.Buffer
			if err := cmp.Or(d.HTML(&page, A4), d.Markdown(&md)); err != nil {
				t.Errorf("%s: %s: %v", path, d.File, err)
			}
			const most = 60_000
			if page.Len() > most || md.Len() > most {
				t.Errorf("%s: %s has %d and %d bytes, want at most %d", path, d.File, page.Len(), md.Len(), most)
			}
		}
	}
	if made == 0 {
		t.Skip("the shared domains are not there")
	}
	if made < 20 {
		t.Errorf("only %d domains could be read", made)
	}
}
