package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim/batch"
)

// TestStylesOfTheDocs holds docs/styles.md against the registry: a section for
// each style, with its sentence and a row for each parameter.
func TestStylesOfTheDocs(t *testing.T) {
	text := readText(t, "docs/styles.md")
	sections := map[string]string{}
	for _, section := range strings.Split(text, "\n### ")[1:] {
		name, body, _ := strings.Cut(section, "\n")
		body, _, _ = strings.Cut(body, "\n## ")
		sections[name] = strings.Join(strings.Fields(body), " ")
	}
	for _, s := range agent.Styles() {
		section, ok := sections[s.Name]
		if !ok {
			t.Errorf("docs/styles.md has no section %q", s.Name)
			continue
		}
		delete(sections, s.Name)
		want := []string{s.Trainer}
		for _, p := range s.Params {
			if mode, _, ofMode := strings.Cut(p.Name, "."); ofMode {
				want = append(want, "`"+mode+".") // its rows stand with the style that the mode is like
				continue
			}
			want = append(want, fmt.Sprintf("| `%s` | %g | %g to %g | %s |", p.Name, p.Value, p.Min, p.Max, p.Meaning))
		}
		for _, line := range want {
			if !strings.Contains(section, line) {
				t.Errorf("docs/styles.md, %s: no %q", s.Name, line)
			}
		}
	}
	for name := range sections {
		t.Errorf("docs/styles.md has a section %q, which is no style", name)
	}
}

// TestFeelingsOfTheDocs holds docs/social.md against the registry: a section for
// each tactic of the social slot, with its sentence and a row for each parameter.
func TestFeelingsOfTheDocs(t *testing.T) {
	sections := map[string]string{}
	for _, section := range strings.Split(readText(t, "docs/social.md"), "\n### ")[1:] {
		name, body, _ := strings.Cut(section, "\n")
		sections[name], _, _ = strings.Cut(body, "\n## ")
	}
	for _, tactic := range agent.TacticsOf(agent.Social) {
		section := sections[tactic.Name]
		delete(sections, tactic.Name)
		if !strings.HasPrefix(section, "\n"+tactic.Trainer+"\n") {
			t.Errorf("docs/social.md: no section %q that begins with %q", tactic.Name, tactic.Trainer)
		}
		rows := 0
		for _, p := range tactic.Params {
			if row := fmt.Sprintf("| `%s` | %g | %g to %g | %s |\n", p.Name, p.Value, p.Min, p.Max, p.Meaning); strings.Contains(section, row) {
				rows++
			} else {
				t.Errorf("docs/social.md, %s: no %q", tactic.Name, row)
			}
		}
		if got := strings.Count(section, "\n| `"); got != rows {
			t.Errorf("docs/social.md, %s: %d rows of parameters, want %d", tactic.Name, got, rows)
		}
	}
	for name := range sections {
		t.Errorf("docs/social.md has a section %q, which is no tactic of the slot", name)
	}
}

// TestWordsOfTheReadme asks the glossary for every word that the README sets in
// italics: those that a newcomer may not know.
func TestWordsOfTheReadme(t *testing.T) {
	known := glossaryWords()
	count := 0
	for _, m := range regexp.MustCompile(`(?:^|[^*\w])\*([^*\n]+)\*[^*]`).FindAllStringSubmatch(readText(t, "README.md"), -1) {
		count++
		word := strings.ToLower(m[1])
		if known[word] == "" && known[strings.TrimSuffix(word, "s")] == "" {
			t.Errorf("README.md uses %q, which parley glossary does not explain", m[1])
		}
	}
	if count == 0 {
		t.Error("got no word in italics in README.md, want some")
	}
}

// TestVersionOfTheDocs holds the version in the papers against the program's.
func TestVersionOfTheDocs(t *testing.T) {
	for name, want := range map[string]string{
		"CITATION.cff": "\nversion: " + batch.Version + "\n",
		"CHANGELOG.md": "\n## [" + batch.Version + "]",
	} {
		if !strings.Contains(readText(t, name), want) {
			t.Errorf("%s does not have %q", name, want)
		}
	}
}

// TestLinksOfTheDocs follows every link of the docs that leads to a file.
func TestLinksOfTheDocs(t *testing.T) {
	for _, name := range prose(t) {
		if filepath.Ext(name) != ".md" {
			continue
		}
		for _, m := range regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`).FindAllStringSubmatch(readText(t, name), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(root, filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s links to %s: %v", name, m[1], err)
			}
		}
	}
}

// TestNoPathOfAMachine keeps paths of a developer's machine out of what people read.
func TestNoPathOfAMachine(t *testing.T) {
	machine := regexp.MustCompile("(?:^|[\\s\"'`(=])(?:/(?:home|Users|root|work|tmp|mnt|opt)/|[A-Z]:\\\\)[^\\s]*")
	for _, name := range prose(t) {
		if m := machine.FindString(readText(t, name)); m != "" {
			t.Errorf("%s names %q", name, m)
		}
	}
}
