package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

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
