package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/validate"
	"github.com/parley-sim/parley/sim/stats"
)

// writeClaims tells what the articles say of styles, one passage a claim.
func (v *validation) writeClaims(w io.Writer) {
	if len(v.findings) > 0 {
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, wrap("What the articles say of styles, and what comes out in play. Above 0 the claim is right. What comes out by construction follows from how the style is built, and is no evidence. The best other style is the one with the highest own gain against everybody in these same games.", ""))
	style := ""
	for _, r := range v.replies {
		if r.Style != style {
			style = r.Style
			fmt.Fprintf(w, "\n%s\n", style)
		}
		fmt.Fprintf(w, "  %-58s%s\n", r.Says, r.Answer)
		if r.Lacks != "" {
			fmt.Fprintf(w, "    missing: %s\n", r.Lacks)
			continue
		}
		fmt.Fprintln(w, wrap(fmt.Sprintf("%s: %s", measured(r.Scale, r.Found), effect(&r)), "    "))
		if r.Built != "" {
			fmt.Fprintln(w, wrap("by construction: "+r.Built, "    "))
		}
	}
}

// effect is what was measured, with whom play chose to compare.
func effect(r *validate.Reply) string {
	if r.Than == "" {
		return r.What
	}
	return fmt.Sprintf("%s (%s)", r.What, r.Than)
}

// writeMatrix writes every style against every style, three times.
func (v *validation) writeMatrix(w io.Writer) {
	m := v.matrix
	fmt.Fprintf(w, "\n%s\n", wrap(fmt.Sprintf("Every style against every style: %d negotiations over %d cases, 20 rounds, in percent with half the 95 %% interval over cases.", m.Games, m.Cases), ""))
	writeSquare(w, m, "Gain captured by the two together (no deal: none)", func(c *validate.Cell) stats.Interval { return c.Captured })
	writeSquare(w, m, "Own gain of the style on the left (no deal: none)", func(c *validate.Cell) stats.Interval { return c.Gain })
	writeSquare(w, m, "Deals", func(c *validate.Cell) stats.Interval { return c.Deals })
}

func writeSquare(w io.Writer, m *validate.Matrix, title string, of func(*validate.Cell) stats.Interval) {
	fmt.Fprintf(w, "\n%s\n%-14s", title, "")
	for _, s := range m.Styles {
		fmt.Fprintf(w, "%8s", short(s))
	}
	for i := range m.Cells {
		if c := &m.Cells[i]; i%len(m.Styles) == 0 {
			fmt.Fprintf(w, "\n%-14s", c.Style)
		}
		fmt.Fprintf(w, "%8s", half(of(&m.Cells[i])))
	}
	fmt.Fprintln(w)
}

// half is a share in percent with half its interval: 67 ±14.
func half(i stats.Interval) string {
	text := unitless(validate.Share, i.Mean)
	if i.OK {
		text += " ±" + unitless(validate.Share, (i.Hi-i.Lo)/2)
	}
	return text
}

// short is a style's name in seven letters at most.
func short(name string) string {
	if len(name) > 7 {
		return strings.TrimSuffix(name[:6], "-") + "."
	}
	return name
}
