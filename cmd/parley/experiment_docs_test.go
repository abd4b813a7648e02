package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/schema"
	"github.com/parley-sim/parley/scenarios/source"
)

const experimentsDoc = "docs/experiments.md"

// Every example of the reference is an experiment.
func TestExperimentsOfTheDocs(t *testing.T) {
	list := blocks(readText(t, experimentsDoc), "yaml")
	if len(list) < 5 {
		t.Fatalf("got %d examples, want at least 5", len(list))
	}
	for _, block := range list {
		if _, err := parseExperiment(source.File{Path: "testdata/e.yaml", Data: []byte(block)}); err != nil {
			t.Errorf("%v in\n%s", err, block)
		}
	}
}

// The reference names every field, and its table every setting.
func TestFieldsOfTheDocs(t *testing.T) {
	text := readText(t, experimentsDoc)
	for _, field := range experimentFields {
		if !strings.Contains(text, "`"+field+"`") {
			t.Errorf("%s does not say what %q is", experimentsDoc, field)
		}
	}
	var table strings.Builder
	table.WriteString("<!-- settings -->\n| Path | What it sets | Values |\n|---|---|---|\n")
	for _, s := range settings() {
		path := s.path
		if strings.HasSuffix(path, ".") {
			path += "SLOT`, `" + path + "PARAMETER"
		}
		fmt.Fprintf(&table, "| `%s` | %s | %s |\n", path, s.means, s.takes)
	}
	table.WriteString("<!-- end -->\n")
	marks := regexp.MustCompile(`(?s)<!-- settings -->\n.*?<!-- end -->\n`)
	now := marks.ReplaceAllLiteralString(text, table.String())
	if now == text {
		return
	}
	if !*update {
		t.Errorf("%s does not hold\n%s", experimentsDoc, table.String())
	} else if err := os.WriteFile(filepath.Join(root, experimentsDoc), []byte(now), 0o644); err != nil {
		t.Fatal(err)
	}
}

// The schema offers just the fields that the reader knows, and its settings.
func TestExperimentSchema(t *testing.T) {
	var s struct {
		Properties map[string]any
		Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(schema.Experiment(experimentNames()), &s); err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(maps.Keys(s.Properties)), slices.Sorted(slices.Values(experimentFields)); !slices.Equal(got, want) {
		t.Errorf("fields: got %q, want %q", got, want)
	}
	var paths []string
	for _, set := range settings() {
		if !strings.HasSuffix(set.path, ".") {
			paths = append(paths, set.path)
		}
	}
	slices.Sort(paths)
	if got := slices.Sorted(maps.Keys(s.Defs["settings"].Properties)); !slices.Equal(got, paths) {
		t.Errorf("settings: got %q, want %q", got, paths)
	}
}
