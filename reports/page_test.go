package reports_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/parley-sim/parley/reports"
)

var keep = flag.String("keep", "", "write the page of the usual tables to this file, to look at")

var words = map[string]string{
	"walk-away":   "What a party has without a deal: its BATNA.",
	"joint value": "What all parties gained together.",
	"deal":        "An agreement that all parties accepted.",
}

func page(t testing.TB, m made) []byte {
	t.Helper()
	r, err := reports.Read(m.write(t))
	check(t, err)
	r.Words = words
	var out bytes.Buffer
	check(t, r.Page(&out))
	return out.Bytes()
}

func TestPage(t *testing.T) {
	got := page(t, usual())
	if *keep != "" {
		check(t, os.WriteFile(*keep, got, 0o644))
	}
}
