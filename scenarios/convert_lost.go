package scenarios

import (
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// lost says what a format without texts leaves out of a case, in a sentence;
// units are lost where worths have none.
func lost(s *sim.Scenario, units bool) []string {
	some := func(of func(sim.Party) bool) bool { return slices.ContainsFunc(s.Parties, of) }
	var out []string
	for _, part := range []struct {
		name  string
		there bool
	}{
		{"the story", s.Story != ""},
		{"the instructions to each side", some(func(p sim.Party) bool { return p.Brief != "" })},
		{"the words on what each side does without a deal (what that is worth is kept)", some(func(p sim.Party) bool { return p.Batna != "" })},
		{"how numbers vary from deal to deal", s.Varies()},
		{"what kind of deal it is", s.Deal != sim.Context{}},
		{"the note for the trainer", s.Note != ""},
		{"which way everybody knows each side to want a term", slices.Contains(s.Public, true)},
		{"events and how likely each side holds them", len(s.Events) > 0},
		{"how worths come about that are no plain points", some(func(p sim.Party) bool { return len(p.Remarks) > 0 })},
		{"the units of terms", slices.ContainsFunc(s.Space.Issues, func(i sim.Issue) bool { return i.Unit != "" })},
		{"the units of worths", units && some(func(p sim.Party) bool { return p.Unit != "" && p.Unit != "points" })},
	} {
		if part.there {
			out = append(out, part.name)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return []string{"left out, as the format has no place for it: " + strings.Join(out, "; ")}
}
