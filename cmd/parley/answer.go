package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/parley-sim/parley/sim/trial"
)

// Bounds of what an answer shows in a terminal; the tables hold all.
const (
	mostCompared   = 24
	mostDoubts     = 6
	widestCompared = 50
)

// tellAnswer says what an experiment with arms found: the verdict on its question
// first, then every comparison, then what to know before quoting a number.
func tellAnswer(w io.Writer, f *trial.Findings) {
	a := &f.Answer
	if a.Question != "" {
		fmt.Fprintf(w, "%s\n\n", wrap(a.Question, ""))
	}
	if a.Claim != nil {
		fmt.Fprintln(w, wrapLabel("claimed", claimed(a.Claim)))
	}
	fmt.Fprintln(w, wrapLabel("found", a.Found))
	fmt.Fprintln(w, wrapLabel("verdict", a.Verdict))
	if a.Registered != nil {
		fmt.Fprintln(w, wrapLabel("plan", a.Registered.Says))
	}
	if a.Stopped != "" {
		fmt.Fprintln(w, wrapLabel("stopped", a.Stopped))
	}
	compared(w, f)
	doubts(w, a.Warnings)
}

func claimed(c *trial.ClaimAnswer) string {
	if c.Source == "" {
		return c.Says
	}
	return c.Says + " (" + c.Source + ")"
}

// compared is a table of the main comparisons, outcome by outcome.
func compared(w io.Writer, f *trial.Findings) {
	main := f.Main()
	if len(main) < 2 {
		return
	}
	rows := newTable("comparison", "outcome", "change", "95 % interval", "verdict")
	rows.SetColumnConfigs([]table.ColumnConfig{{Number: 1, WidthMax: widestCompared, WidthMaxEnforcer: text.WrapSoft}})
	for i, e := range main {
		if i == mostCompared {
			break
		}
		rows.AppendRow(table.Row{e.Name, e.Outcome.Metric.Title, e.Change(), e.Range(), e.Word()})
	}
	fmt.Fprintln(w)
	_ = writeTable(w, rows, "")
	if more := len(main) - mostCompared; more > 0 {
		fmt.Fprintf(w, "... and %d more in effects.csv.\n", more)
	}
}

// doubts lists warnings, each thing once with whatever it is about.
func doubts(w io.Writer, warnings []trial.Warning) {
	var says []string
	about := map[string][]string{}
	for _, d := range warnings {
		if about[d.Says] == nil {
			says = append(says, d.Says)
		}
		about[d.Says] = append(about[d.Says], d.About)
	}
	if len(says) > 0 {
		fmt.Fprintln(w, "\nBefore you quote a number:")
	}
	for i, s := range says {
		if i == mostDoubts {
			fmt.Fprintf(w, "  ... and %d more in answer.json.\n", len(says)-i)
			break
		}
		switch on := about[s]; {
		case on[0] == "":
		case len(on) == 1:
			s = on[0] + ": " + s
		default:
			s = fmt.Sprintf("%s, and %s more: %s", on[0], fmt.Sprint(len(on)-1), s)
		}
		fmt.Fprintln(w, strings.TrimRight(wrapHanging("  "+s), " "))
	}
}
