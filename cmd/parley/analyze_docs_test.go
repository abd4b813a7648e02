package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/parley-sim/parley/scenarios"
	"github.com/parley-sim/parley/sim"
)

// keysOf collects the keys of a JSON value: "issues[].name". Below values and
// from the keys are the case's own terms.
func keysOf(v any, path string, keys map[string]bool) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			keysOf(x, path+"[]", keys)
		}
		if len(v) == 0 || !isObject(v[0]) {
			keys[path] = true
		}
	case map[string]any:
		if regexp.MustCompile(`\.(values|from)$`).MatchString(path) {
			keys[path] = true
			return
		}
		for name, x := range v {
			at := name
			if path != "" {
				at = path + "." + name
			}
			keysOf(x, at, keys)
		}
	default:
		keys[path] = true
	}
}

func isObject(v any) bool {
	_, ok := v.(map[string]any)
	return ok
}

// The keys of docs/analysis.md are those of the output.
func TestKeysOfTheAnalysis(t *testing.T) {
	got := map[string]bool{}
	for _, name := range []string{"saas-renewal", "two-vendors"} {
		s, err := scenarios.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := find(s, sim.Outcome(0))
		if err != nil {
			t.Fatal(err)
		}
		var js bytes.Buffer
		if err := writeJSON(&js, newAnalysisRecord(s, f)); err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(js.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		keysOf(v, "", got)
	}
	for key := range got { // [] of plain lists is not told
		if short := regexp.MustCompile(`(\[\])+$`).ReplaceAllString(key, ""); short != key {
			delete(got, key)
			got[short] = true
		}
	}
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "analysis.md"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllSubmatch(text, -1) {
		want[string(m[1])] = true
	}
	for _, key := range slices.Sorted(maps.Keys(got)) {
		if !want[key] {
			t.Errorf("docs/analysis.md has no line for %q", key)
		}
		delete(want, key)
	}
	for _, key := range slices.Sorted(maps.Keys(want)) {
		t.Errorf("docs/analysis.md has a line for %q, which is not in the output", key)
	}
}
