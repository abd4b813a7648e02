package agent

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Every tactic says what it does, has parameters within their ranges, and makes
// a style that can play.
func TestEveryTactic(t *testing.T) {
	seen := 0
	for _, slot := range Slots() {
		for _, tc := range TacticsOf(slot) {
			seen++
			for _, sentence := range []string{tc.Trainer, tc.Researcher} {
				if len(sentence) < 10 || !strings.HasSuffix(sentence, ".") {
					t.Errorf("%s of %s says %q, want a sentence", tc.Name, slot, sentence)
				}
			}
			for _, p := range tc.Params {
				if p.Meaning == "" || p.Min >= p.Max || p.Value < p.Min || p.Value > p.Max {
					t.Errorf("%s of %s: parameter %+v, want a meaning and a value within its range", tc.Name, slot, p)
				}
			}
			if inModes := slices.Contains(modeSlots, slot); inModes != (tc.mode != nil) || inModes == (tc.whole != nil) {
				t.Errorf("%s of %s fills the wrong part of a style", tc.Name, slot)
			}
		}
	}
	if seen != len(tactics) {
		t.Errorf("Slots lists %d tactics of %d", seen, len(tactics))
	}
}

// A tactic that no style uses is tested by nothing.
func TestEveryTacticIsUsed(t *testing.T) {
	used := map[*Tactic]bool{}
	paths, _ := filepath.Glob("testdata/styles/*.yaml")
	for _, path := range paths {
		for _, u := range shippedStyle(t, path).Uses() {
			used[u.Tactic] = true
		}
	}
	for _, s := range Styles() {
		for _, u := range s.Uses() {
			used[u.Tactic] = true
		}
	}
	for _, trait := range Traits() {
		for _, p := range append(trait.mode, trait.whole...) {
			used[p.tactic] = true
		}
	}
	for _, tc := range tactics {
		if !used[tc] && !tc.empty() {
			t.Errorf("no style uses the tactic %q for %s; write one in testdata/styles", tc.Name, tc.Slot)
		}
	}
}
