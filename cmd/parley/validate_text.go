package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-sim/parley/cmd/parley/validate"
)

// write tells what came out: a passage for each fact, then the styles.
func (v *validation) write(w io.Writer) error {
	out := &strings.Builder{}
	for i := range v.findings {
		if i > 0 {
			fmt.Fprintln(out)
		}
		v.writeFact(out, &v.findings[i])
	}
	if len(v.findings) > 1 {
		fmt.Fprintf(out, "\n%s\n", wrap(v.count(), ""))
		fmt.Fprintln(out, wrap("Ours is the mean with its 95 % interval, which must lie in what is wanted. One fact in full: parley validate V5. Why one fails: docs/validation.md.", ""))
	}
	if v.matrix != nil {
		v.writeClaims(out)
		v.writeMatrix(out)
		v.writeRankings(out)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// writeFact writes a headline of 78 letters and what stands behind it.
func (v *validation) writeFact(w io.Writer, f *validate.Finding) {
	fmt.Fprintf(w, "%-4s%-44s%-17s%s\n", f.ID, f.Name, f.Label, f.Verdict)
	say := func(label, text string) {
		if text != "" {
			fmt.Fprintln(w, wrapLabel(label, text))
		}
	}
	if v.full {
		say("", f.Sentence)
	}
	say("published", f.Published+" ("+f.Source+")")
	if v.full {
		say("wanted", f.Band+": "+f.Reason)
		say("played", played(f))
	}
	for i := range f.Checks {
		say("ours", ours(&f.Checks[i]))
	}
	if f.Lacks != "" {
		say("missing", f.Lacks)
	}
	if v.full || f.Verdict != validate.Pass {
		say("why", f.Because)
	}
}

func played(f *validate.Finding) string {
	if f.Games == 0 {
		return f.Played
	}
	return fmt.Sprintf("%s; %d negotiations", f.Played, f.Games)
}

// ours is a check in words: number, interval, what was wanted, how it came about.
func ours(c *validate.Check) string {
	text := fmt.Sprintf("%s, wanted %s: %s", measured(c.Scale, c.Found), wanted(c), named(c))
	if steps := levels(c); steps != "" {
		text += " (" + steps + ")"
	}
	if !c.Pass() {
		text += " (not met)"
	}
	return text
}

// named is what a number is, with its label where that is not the fact's.
func named(c *validate.Check) string {
	if c.Label == "" {
		return c.What
	}
	return fmt.Sprintf("%s, %s", c.What, c.Label)
}

// levels is how a number came about, step by step.
func levels(c *validate.Check) string {
	var list []string
	for _, l := range c.Levels {
		list = append(list, l.Name+" "+scaled(levelScale(c.Scale), l.Mean))
	}
	return strings.Join(list, ", ")
}

// count says how many facts came out, and how many of those are evidence.
func (v *validation) count() string {
	by := map[validate.Label]map[validate.Verdict]int{}
	for _, f := range v.findings {
		if by[f.Label] == nil {
			by[f.Label] = map[validate.Verdict]int{}
		}
		by[f.Label][f.Verdict]++
	}
	var parts []string
	for _, label := range []validate.Label{validate.Emergent, validate.Constructed, validate.Calibrated} {
		n := by[label]
		if len(n) > 0 {
			parts = append(parts, fmt.Sprintf("%s: %d pass, %d fail, %d not built yet", label, n[validate.Pass], n[validate.Fail], n[validate.NotBuilt]))
		}
	}
	text := strings.Join(parts, "; ")
	return strings.ToUpper(text[:1]) + text[1:] + ". Only emergent facts are evidence."
}

// wrapLabel sets text behind a label, its further lines under its first.
func wrapLabel(label, text string) string {
	const indent, tied = "              ", "\x00%" // a percent sign stays with its number
	lines := wrap(strings.ReplaceAll(text, " %", tied), indent)
	return fmt.Sprintf("    %-10s", label) + strings.TrimPrefix(strings.ReplaceAll(lines, tied, " %"), indent)
}
