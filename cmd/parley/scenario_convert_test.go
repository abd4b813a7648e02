package main

import (
	"path/filepath"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim/solution"
)

// The table that the docs show is the example, word for word, and there is a
// deal in it and something to trade.
func TestTableOfTheDocs(t *testing.T) {
	const example = "examples/catering.csv"
	shown := blocks(readText(t, "docs/formats.md"), "csv")
	if len(shown) != 1 || shown[0] != readText(t, example) {
		t.Errorf("the docs do not show %s, but %q", example, shown)
	}
	s, err := scenarios.Open(filepath.Join(root, filepath.FromSlash(example)))
	if err != nil {
		t.Fatal(err)
	}
	a, err := solution.Analyze(s)
	if err != nil {
		t.Fatal(err)
	}
	if a.Rational == 0 || len(a.Frontier) < 3 {
		t.Errorf("%d packages good for both, %d on the frontier", a.Rational, len(a.Frontier))
	}
}
