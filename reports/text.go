package reports

import (
	"io"
	"strings"

	"github.com/parley-sim/parley/reports/letters"
)

// TextSettings is where a story is printed: so many columns wide, and whether
// colours can be seen there. Nothing is told by colour alone.
type TextSettings struct {
	Width int // 40 at least; less counts as 40
	Color bool
}

// Text writes the story for a terminal: summary, warnings, and each chart as its
// headline and its numbers, with intervals and curves drawn in letters.
func (s *Story) Text(w io.Writer, set TextSettings) error {
	p := &printer{letters.Printer{Width: max(set.Width, 40), Color: set.Color}}
	p.say(letters.Bold, s.Title)
	p.say(letters.Dim, s.Design)
	p.Gap()
	p.labelled(s.Summary)
	for _, c := range s.Warnings {
		p.Hanging(letters.Plain, "⚠ ", typeset(c.whole()))
	}
	for i := range s.Chapters {
		p.Gap()
		p.chapter(&s.Chapters[i])
	}
	p.Gap()
	if len(s.Next) > 0 {
		p.Ruled("What to try next", "")
		p.labelled(s.Next)
		p.Gap()
	}
	p.say(letters.Plain, onlySimulated+" "+s.Source+".")
	_, err := io.WriteString(w, p.String())
	return err
}

// whole is a warning with those that are like it.
func (c caution) whole() string { return strings.Join(append([]string{c.Text}, c.Like...), " ") }

// printer prints what a story is made of.
type printer struct{ letters.Printer }

// say prints a text in as many lines as it takes.
func (p *printer) say(t letters.Tone, text string) { p.Wrapped(t, typeset(text)) }

func (p *printer) chapter(c *Chapter) {
	name := c.title()
	if c.Verdict != "" {
		name += ": " + c.Verdict
	}
	p.Ruled(name, c.ID)
	f := c.Figure
	if f.Nothing != "" {
		p.say(letters.Plain, f.Nothing)
		return
	}
	p.say(letters.Bold, f.Headline)
	p.say(letters.Dim, f.Subtitle)
	for _, text := range f.Says {
		p.say(letters.Plain, text)
	}
	p.labelled(c.Lines)
	if len(f.Table.Rows) > 0 {
		p.Gap()
		p.table(f.Table)
		p.Gap()
	}
	p.say(letters.Dim, sentences(withoutMarks(f.Notes)))
}

// labelled prints lines with their labels before them.
func (p *printer) labelled(lines []Line) {
	for _, l := range lines {
		p.Hanging(letters.Plain, l.Label+": ", typeset(l.Plain()))
	}
}

// sentences puts notes one behind the other.
func sentences(notes []string) string {
	var b strings.Builder
	for _, n := range notes {
		b.WriteString(strings.TrimSuffix(n, ".") + ". ")
	}
	return strings.TrimSpace(b.String())
}
