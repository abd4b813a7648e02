package reports

import (
	"fmt"
	"io"
	"strings"
)

// Markdown writes the story for papers: each chart as its headline, its data as
// a table and its footnote. No name can become markup.
func (s *Story) Markdown(w io.Writer) error {
	m := &markdown{}
	m.paragraph("# " + marked(s.Title))
	m.paragraph(marked(s.Design))
	m.lines(s.Summary)
	for _, c := range s.Warnings {
		m.paragraph("> ⚠ " + marked(c.whole()))
	}
	for i := range s.Chapters {
		c := &s.Chapters[i]
		m.paragraph("## " + marked(c.heading()))
		if f := c.Figure; f.Nothing != "" {
			m.paragraph(marked(f.Nothing))
			continue
		}
		m.figure(s, c)
	}
	m.part("What to try next", s.Next, Table{})
	m.part("The settings that were compared", nil, s.Settings)
	m.part("The cases", nil, s.Cases)
	m.part("How the numbers came about", s.Methods, Table{})
	m.paragraph(marked(onlySimulated + " " + s.Source + "."))
	_, err := io.WriteString(w, strings.TrimSuffix(m.String(), "\n"))
	return err
}

// heading is the chapter's name with what came of it.
func (c *Chapter) heading() string {
	if c.Verdict == "" {
		return c.title()
	}
	return c.title() + ": " + c.Verdict
}

// markdown is text in the making.
type markdown struct{ strings.Builder }

func (m *markdown) figure(s *Story, c *Chapter) {
	f := c.Figure
	f.Notes = withoutMarks(f.Notes)
	m.paragraph("**" + marked(f.Headline) + "**")
	for _, text := range append([]string{f.Subtitle}, f.Says...) {
		m.paragraph(marked(text))
	}
	m.lines(c.Lines)
	m.table(f.Table)
	m.paragraph(marked(f.Table.More))
	m.paragraph(marked(strings.TrimSpace(s.footnote(f) + " " + c.Mind)))
}

// paragraph is a text with a free line behind it.
func (m *markdown) paragraph(text string) {
	if text != "" {
		m.WriteString(text + "\n\n")
	}
}

// part is a heading with what stands under it; without that it is left out.
func (m *markdown) part(heading string, all []Line, t Table) {
	if len(all)+len(t.Rows) > 0 {
		m.paragraph("## " + heading)
		m.lines(all)
		m.table(t)
	}
}

func (m *markdown) lines(all []Line) {
	for _, l := range all {
		fmt.Fprintf(m, "- **%s:** %s\n", marked(l.Label), marked(l.Plain()))
	}
	if len(all) > 0 {
		m.WriteByte('\n')
	}
}

// table is a pipe table, its numbers at the right.
func (m *markdown) table(t Table) {
	if len(t.Rows) == 0 {
		return
	}
	row := func(cells []string) {
		m.WriteString("|")
		for _, c := range cells {
			m.WriteString(" " + marked(c) + " |")
		}
		m.WriteByte('\n')
	}
	row(t.Head)
	m.WriteString("|")
	for k := range t.Head {
		m.WriteString(map[bool]string{true: " --- |", false: " ---: |"}[k < t.Text])
	}
	m.WriteByte('\n')
	for _, cells := range t.Rows {
		row(cells)
	}
	m.WriteByte('\n')
}

var markup = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "#", `\#`, "~", `\~`, "$", `\$`, "!", `\!`)

// marked is a text in which nothing is markup.
func marked(text string) string { return markup.Replace(flat(text)) }
