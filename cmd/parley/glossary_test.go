package main

import (
	"io"
	"strings"
	"testing"

	"github.com/parley-sim/parley/agent"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/solution"
)

func TestGlossaryIsSound(t *testing.T) {
	seen := map[string]string{}
	for i, e := range glossary {
		if i > 0 && strings.ToLower(glossary[i-1].Word) >= strings.ToLower(e.Word) {
			t.Errorf("%q stands after %q", e.Word, glossary[i-1].Word)
		}
		for _, s := range []string{e.Sentence, e.Researcher} {
			if !strings.HasSuffix(s, ".") {
				t.Errorf("%q: no full stop after %q", e.Word, s)
			}
		}
		for _, name := range append([]string{e.Word}, e.Also...) {
			if other, ok := seen[strings.ToLower(name)]; ok {
				t.Errorf("%q is explained under %q and under %q", name, other, e.Word)
			}
			seen[strings.ToLower(name)] = e.Word
		}
	}
	words := glossaryWords()
	if len(words) != len(seen) {
		t.Errorf("got %d words, want %d", len(words), len(seen))
	}
	if words["pareto frontier"] == "" || words["pareto frontier"] != words["frontier"] {
		t.Errorf("another name has another sentence: %q", words["pareto frontier"])
	}
}

// Whatever reports and commands name, the glossary explains.
func TestGlossaryExplains(t *testing.T) {
	var names []string
	for _, m := range metric.All() {
		names = append(names, m.Title)
	}
	for _, s := range agent.Styles() {
		names = append(names, s.Name)
	}
	for _, c := range []*solution.Concept{solution.Nash, solution.KalaiSmorodinsky, solution.Egalitarian, solution.Utilitarian, solution.Best} {
		names = append(names, c.Title)
	}
	for _, name := range names {
		if err := explain(io.Discard, name); err != nil {
			t.Errorf("%q is not explained: %v", name, err)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"competitive", "collaborative", "Nash", "play"}
	for word, want := range map[string]string{
		"competetive": "competitive", "nahs": "Nash", "collab": "collaborative", "paly": "play", "zzz": "", "co": "",
	} {
		if got := nearest(word, names); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	text := strings.Repeat("word ", 40) + "\nnext"
	got := wrap(text, "  ")
	for line := range strings.SplitSeq(got, "\n") {
		if len(line) > lineWidth || !strings.HasPrefix(line, "  ") {
			t.Errorf("bad line %q", line)
		}
	}
	if !strings.HasSuffix(got, "\n  next") || strings.Count(got, "word") != 40 {
		t.Errorf("words lost: %q", got)
	}
}
