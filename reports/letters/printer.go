// Package letters sets text for terminals: lines that fit, columns that stand
// under each other, intervals and curves drawn in letters. It knows nothing of
// negotiations, and of a terminal its width and whether it has colours.
package letters

import (
	"strings"
)

// Printer collects lines of at most Width columns. Its zero value is of no use: it needs a width.
type Printer struct {
	strings.Builder
	Width int
	Color bool
}

// Tone is how a text stands out, as a terminal is told it. Nothing may be told by a tone alone.
type Tone string

// The tones there are; Blue can be read on light and on dark.
const (
	Plain Tone = ""
	Bold  Tone = "1"
	Dim   Tone = "2"
	Blue  Tone = "34"
)

// in is the text in a tone.
func (p *Printer) in(t Tone, text string) string {
	if !p.Color || t == Plain || strings.TrimSpace(text) == "" {
		return text
	}
	return "\x1b[" + string(t) + "m" + text + "\x1b[0m"
}

// Gap leaves a line free.
func (p *Printer) Gap() { p.WriteByte('\n') }

// Wrapped prints a text in lines that fit; an empty text prints none.
func (p *Printer) Wrapped(t Tone, text string) { p.Hanging(t, "", text) }

// Hanging prints a text behind a label, its further lines two columns in.
func (p *Printer) Hanging(t Tone, label, text string) {
	indent := ""
	if label != "" {
		indent = "  "
	}
	for _, line := range wrap(printable(label+text), indent, p.Width) {
		p.WriteString(p.in(t, line) + "\n")
	}
}

// lines prints a text that is set in, in as many lines as it takes.
func (p *Printer) lines(t Tone, indent, text string) {
	for _, line := range wrap(printable(text), "", p.Width-len(indent)) {
		p.WriteString(indent + p.in(t, line) + "\n")
	}
}

// Ruled is a line across with a name at its left and a smaller one at its right.
func (p *Printer) Ruled(name, small string) {
	small = fit(small, p.Width/2)
	name = fit(name, p.Width-wide(small)-8)
	if small != "" {
		small = " " + small
	}
	rest := p.Width - wide(small) - wide(name) - 4
	p.WriteString(p.in(Dim, "──") + " " + p.in(Bold, name) + " " + p.in(Dim, strings.Repeat("─", rest)+small) + "\n")
}
