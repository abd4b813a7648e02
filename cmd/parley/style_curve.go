package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/agent"
)

const (
	curveWidth  = 50
	curveHeight = 6 // lines, each of eight steps
)

// eighths are blocks of a line, from empty to full.
var eighths = []rune(" ▁▂▃▄▅▆▇█")

// writeModes says what a style is made of, and draws how it gives way.
func writeModes(w io.Writer, s *agent.Style) {
	modes, uses := s.Modes(), s.Uses()
	for i := range modes {
		head := "What it does:"
		if len(modes) > 1 {
			head = fmt.Sprintf("What it does when it is %s:", modes[i].Label.Name)
		}
		fmt.Fprintf(w, "  %s\n", head)
		aspires, answers := false, false
		for _, u := range uses {
			if u.Mode == modes[i].Label.Name {
				fmt.Fprintln(w, wrapHanging("  - "+does(&u)))
				aspires, answers = aspires || u.Slot == agent.Aspiration, answers || u.Slot == agent.Answer
			}
		}
		what := "How much it holds out for as time goes by:"
		if answers {
			what = "How much it holds out for as time goes by, before it answers the other side:"
		}
		if aspires {
			fmt.Fprintf(w, "  %s\n", what)
			writeCurve(w, &modes[i])
		}
	}
	for _, u := range uses {
		if u.Mode == "" {
			fmt.Fprintln(w, wrapHanging("  - "+u.Trainer))
		}
	}
}

// does is a tactic in a sentence, with where it opens as the style has it.
func does(u *agent.Use) string {
	if u.Slot != agent.Aspiration || u.Name != "open" || len(u.Params) != 1 {
		return u.Trainer
	}
	if share := u.Params[0].Value; share < 1 {
		return "Opens with " + percent(share) + " of everything it could ask for."
	}
	return "Opens with everything it could ask for."
}

// writeCurve draws how much a mode holds out for as time goes by.
func writeCurve(w io.Writer, m *agent.Mode) {
	levels := make([]int, curveWidth)
	for x := range levels {
		t := float64(x+1) / float64(curveWidth+1)
		levels[x] = int(max(0, min(1, m.Curve(t)))*curveHeight*8 + 0.5)
	}
	for row := curveHeight - 1; row >= 0; row-- {
		label := map[int]string{curveHeight - 1: "best package", 0: "walk-away"}[row]
		var line strings.Builder
		for _, level := range levels {
			line.WriteRune(eighths[max(0, min(8, level-8*row))])
		}
		fmt.Fprintf(w, "  %12s │%s\n", label, strings.TrimRight(line.String(), " "))
	}
	fmt.Fprintf(w, "  %12s └%s\n  %12s  start%sdeadline\n", "", strings.Repeat("─", curveWidth), "", strings.Repeat(" ", curveWidth-len("start")-len("deadline")))
}
