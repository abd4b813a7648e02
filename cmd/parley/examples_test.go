package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/scenarios"
)

// TestFilesOfTheDocs reads every case and experiment that the docs show or that
// lies among the examples; what the docs show is an example, word for word.
func TestFilesOfTheDocs(t *testing.T) {
	examples, err := filepath.Glob(filepath.Join(root, "examples", "*.yaml"))
	if err != nil || len(examples) == 0 {
		t.Fatalf("got %d examples, want some (%v)", len(examples), err)
	}
	styles, err := filepath.Glob(filepath.Join(root, "examples", "styles", "*.yaml"))
	if err != nil || len(styles) == 0 {
		t.Fatalf("got %d styles, want some (%v)", len(styles), err)
	}
	examples = append(examples, styles...)
	var texts []string
	for _, path := range examples {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
		switch text := string(data); {
		case strings.Contains(text, "parties:"):
			_, err = scenarios.Open(path)
		case strings.Contains(text, "accept:"):
			_, err = agent.Parse(path)
		case strings.Contains(text, "paper:"):
			_, err = readBrand(path)
		default:
			_, err = readExperiment(path)
		}
		if err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{"README.md", "ARCHITECTURE.md", "docs/styles.md", "docs/generate.md", "docs/brand.md"} {
		for _, block := range blocks(readText(t, name), "yaml") {
			if !slices.ContainsFunc(texts, func(text string) bool { return strings.HasSuffix(text, block) }) {
				t.Errorf("%s shows a file that is none of the examples:\n%s", name, block)
			}
		}
	}
}

// TestSumsOfTheReadme works out what the README says of its own case.
func TestSumsOfTheReadme(t *testing.T) {
	s, err := scenarios.Open(filepath.Join(root, "examples", "cleaning.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	o, err := s.Space.Find(map[string]string{"price": "25", "term": "3 years"})
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, p := range s.Parties {
		price, term := p.Profile.Worth.Tables[0][s.Space.Value(o, 0)], p.Profile.Worth.Tables[1][s.Space.Value(o, 1)]
		u, r := p.Profile.Utility(o), p.Profile.Reservation
		want = append(want, fmt.Sprintf("= %s = %g, and %g - %g = %g better than walking away", plus(price, term), u, u, r, u-r))
	}
	readme := readText(t, "README.md")
	for _, line := range want {
		if !strings.Contains(readme, line) {
			t.Errorf("README.md does not say %q", line)
		}
	}
}

// plus writes a + b, or a - b where b is negative.
func plus(a, b float64) string {
	if b < 0 {
		return fmt.Sprintf("%g - %g", a, -b)
	}
	return fmt.Sprintf("%g + %g", a, b)
}
