package main

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// sayings puts what a party said into sentences, one for each kind of message in the
// order in which they came; what was said twice is said once.
func (t *teller) sayings(a *act) []string {
	var kinds [][]sim.Message
	for _, m := range a.said {
		k := slices.IndexFunc(kinds, func(of []sim.Message) bool { return of[0].Act == m.Act })
		switch {
		case k < 0:
			kinds = append(kinds, []sim.Message{m})
		case !slices.ContainsFunc(kinds[k], func(other sim.Message) bool { return t.alike(other, m) }):
			kinds[k] = append(kinds[k], m)
		}
	}
	var lines []string
	for _, of := range kinds {
		lines = append(lines, t.together(a.party, of)...)
	}
	return lines
}

// alike reports whether two messages say the same.
func (t *teller) alike(a, b sim.Message) bool {
	return a == b || a.Act == sim.Tell && a.Issue == b.Issue
}

// together puts messages of one kind into as few sentences as can be read.
func (t *teller) together(party int, of []sim.Message) []string {
	const few = 2
	switch act := of[0].Act; {
	case act == sim.Tell:
		return []string{t.telling(party, of)}
	case act == sim.Summarise && len(of) > 1:
		return []string{fmt.Sprintf("%s sums up: \"So we agree on %s.\"", t.name(party), list(t.about(of, t.term)))}
	case act == sim.Probe && len(of) > 1:
		return []string{fmt.Sprintf("%s asks what else they could live with on %s.", t.name(party), list(t.about(of, t.subject)))}
	case act == sim.Rate && len(of) > few:
		return []string{fmt.Sprintf("%s says how good the values of %s are.%s", t.name(party), list(t.about(of, t.subject)), t.misrated(party, of))}
	}
	var lines []string
	for _, m := range of {
		lines = append(lines, t.saying(party, m))
	}
	return lines
}

// about is what messages are about, each thing once.
func (t *teller) about(of []sim.Message, thing func(sim.Message) string) []string {
	var things []string
	for _, m := range of {
		if s := thing(m); !slices.Contains(things, s) {
			things = append(things, s)
		}
	}
	return things
}

// saying puts a message into a sentence, and says what is not true of it.
func (t *teller) saying(party int, m sim.Message) string {
	if m.Act == sim.Tell {
		return t.telling(party, []sim.Message{m})
	}
	s, known := speeches[m.Act]
	if !known {
		return t.name(party) + " says something."
	}
	line := t.name(party) + " " + s.verb
	if words := t.wordsOf(party, m); words != "" {
		line += ": \"" + words + "\""
	} else {
		line += "."
	}
	return line + t.bluff(party, m) + t.misrated(party, []sim.Message{m})
}
