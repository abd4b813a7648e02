package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
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
		keysIn(t, js.Bytes(), got)
	}
	sameKeys(t, "analysis.md", got)
}

// So are those of one negotiation in docs/tables.md.
func TestKeysOfTheTranscript(t *testing.T) {
	got := map[string]bool{}
	for _, line := range [][]string{{"saas-renewal", "soft", "soft"}, {"two-vendors", "soft", "soft", "soft"}} {
		var out, stderr bytes.Buffer
		if code := run(t.Context(), append(append([]string{"play"}, line...), "--json"), nil, &out, &stderr); code != done {
			t.Fatalf("%v: %s", line, stderr.String())
		}
		keysIn(t, out.Bytes(), got)
	}
	for _, key := range []string{"round", "seat", "style"} { // the rest of what could have been has the keys above
		got["what_if[]."+key] = true
	}
	var all bytes.Buffer
	if err := writeJSON(&all, manyMoves(t)); err != nil {
		t.Fatal(err)
	}
	keysIn(t, all.Bytes(), got)
	for key := range got { // the agreement's keys are the case's terms
		if strings.HasPrefix(key, "agreement") {
			delete(got, key)
		}
	}
	got["agreement"] = true
	sameKeys(t, "tables.md", got)
}

// manyMoves is a transcript with something of all that can be done and said.
func manyMoves(t *testing.T) transcript {
	t.Helper()
	s, space := supply(t)
	menu := propose(space.Outcome(2, 0))
	menu.More, menu.If = true, true
	menu.Say = sim.Message{Act: sim.Justify, Topic: sim.Market}
	rate := sim.Message{Act: sim.Rate, Issue: 0, Value: 1, Number: 0.5}
	session := sim.NewSession(s, 3)
	session.Sit(0, 0, "scripted", &scripted{moves: []sim.Move{menu, {Kind: sim.Beside, Offer: space.Outcome(2, 1)}}})
	session.Sit(0, 1, "scripted", &scripted{moves: []sim.Move{{Kind: sim.Accept, Pick: 1, Say: rate}}})
	var rec sim.Record
	if err := session.Play(t.Context(), &rec); err != nil {
		t.Fatal(err)
	}
	return newTranscript(s, &rec)
}

func keysIn(t *testing.T, js []byte, keys map[string]bool) {
	t.Helper()
	var v any
	if err := json.Unmarshal(js, &v); err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	keysOf(v, "", all)
	for key := range all { // [] of plain lists is not told
		keys[regexp.MustCompile(`(\[\])+$`).ReplaceAllString(key, "")] = true
	}
}

// sameKeys compares keys with the last table of a document that has them.
func sameKeys(t *testing.T, file string, got map[string]bool) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", file))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{}
	_, table, _ := strings.Cut(string(text), "| Key | What it is |")
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(table, -1) {
		want[m[1]] = true
	}
	for _, key := range slices.Sorted(maps.Keys(got)) {
		if !want[key] {
			t.Errorf("docs/%s has no line for %q", file, key)
		}
		delete(want, key)
	}
	for _, key := range slices.Sorted(maps.Keys(want)) {
		t.Errorf("docs/%s has a line for %q, which is not in the output", file, key)
	}
}
