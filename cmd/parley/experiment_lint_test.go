package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/parley-sim/parley/scenarios/source"
)

// cleanExperiment has nothing odd in it.
const cleanExperiment = `question: Does it pay to open higher?
claim: {says: It does, source: S1}
generate: {cases: 12, issues: 3}
self: competitive
against: [soft, adaptive]
vary: {self.opening: [0.7, 0.9]}
outcomes: {gain: {smallest: 1 %, expect: up}, deal: {}}
worlds: 1
repeats: 1
`

// Every check has an experiment in which it finds something, and none does in a clean one.
func TestExperimentChecks(t *testing.T) {
	look := func(text string) (names []string) {
		f := source.File{Path: "testdata/e.yaml", Data: []byte(text)}
		x, err := parseExperiment(f)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		for _, found := range lookAt(x, f) {
			names = append(names, found.Check.Name)
		}
		return names
	}
	if found := look(cleanExperiment); len(found) > 0 {
		t.Errorf("in the clean one: %q", found)
	}
	seen := map[string]bool{}
	for _, c := range []struct{ check, old, now string }{
		{"one-case", "cases: 12", "cases: 2"},
		{"few-cases", "cases: 12", "cases: 9"},
		{"no-question", "question: Does it pay to open higher?\n", ""},
		{"one-level", "[0.7, 0.9]", "[0.7], rounds: [9, 12]"},
		{"same-arms", "vary: {self.opening: [0.7, 0.9]}", "treatment: {self: competitive}"},
		{"one-counterpart", "[soft, adaptive]", "soft"},
		{"odd-shares", "[soft, adaptive]", "{soft: 0.5, adaptive: 0.4}"},
		{"one-opener", "self: competitive", "self: competitive\nopener: self"},
		{"no-smallest", "smallest: 1 %, ", ""},
		{"huge-smallest", "smallest: 1 %", "smallest: 1"},
		{"not-pooled", "deal: {}", "deal: {}, own: {as: difference}"},
		{"moved-walk-away", "self.opening: [0.7, 0.9]", "batna.share: [0, 0.2]"},
		{"no-deal-rate", "deal: {}", "share: {}"},
		{"no-source", "{says: It does, source: S1}", "It does"},
		{"no-direction", ", expect: up", ""},
		{"only-repeats", "repeats: 1", "repeats: 3"},
		{"never-played", "generate: {cases: 12, issues: 3}\nself: competitive\nagainst: [soft, adaptive]\nvary: {self.opening: [0.7, 0.9]}\noutcomes: {gain: {smallest: 1 %, expect: up}, deal: {}}\nworlds: 1", "scenarios: used-van\nself: competitive\nagainst: soft\nvary: {self.opening: [0.7, 0.9]}\nworlds: 3"},
		{"no-power-of-two", "[0.7, 0.9]}", "0.7..0.9}\nsample: {method: sobol, points: 3}"},
	} {
		if !strings.Contains(cleanExperiment, c.old) {
			t.Fatalf("no %q in the experiment", c.old)
		}
		if found := look(strings.Replace(cleanExperiment, c.old, c.now, 1)); !slices.Contains(found, c.check) {
			t.Errorf("%s: found %q", c.check, found)
		}
		seen[c.check] = true
	}
	for _, c := range experimentChecks {
		if !seen[c.Name] {
			t.Errorf("nothing shows what %s finds", c.Name)
		}
	}
}
