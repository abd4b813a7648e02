package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// dealText says in a sentence what kind of deal a case is; empty where nothing is said of it.
func dealText(d sim.Context) string {
	var parts []string
	say := func(before, value, after string) {
		if value != "" {
			parts = append(parts, before+value+after)
		}
	}
	say("", d.Size, " in size")
	say("", d.Complexity, " in complexity")
	say("a ", d.Relationship, " relationship")
	if d.Competition == "sole source" {
		say("", "nobody else", " to deal with")
	} else {
		say("competition ", d.Competition, "")
	}
	if d.Power == "balanced" {
		say("power ", d.Power, "")
	} else {
		say("", d.Power, " in the stronger place")
	}
	say("decided ", map[string]string{
		"top-down": "by one at the top", "consensus": "by consensus", "procurement": "by professional buyers",
		"personal": "by people for themselves",
	}[d.Culture], "")
	if len(parts) == 0 {
		return ""
	}
	return "The deal: " + strings.Join(parts, ", ") + "."
}

// writeNote writes what the trainer should know, each claim on a line of its own.
func writeNote(w io.Writer, note string) {
	if note == "" {
		return
	}
	fmt.Fprint(w, "\nFor the trainer\n")
	for line := range strings.SplitSeq(note, "\n") {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "- ") {
			fmt.Fprintln(w, wrapHanging("  "+line))
		} else {
			fmt.Fprintln(w, wrap(line, "  "))
		}
	}
}

// dealRecord is a deal's profile for programs.
type dealRecord struct {
	Size         string `json:"size,omitempty"`
	Complexity   string `json:"complexity,omitempty"`
	Relationship string `json:"relationship,omitempty"`
	Competition  string `json:"competition,omitempty"`
	Power        string `json:"power,omitempty"`
	Culture      string `json:"culture,omitempty"`
}
