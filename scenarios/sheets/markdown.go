package sheets

import (
	"io"
	"regexp"
	"strings"
)

// Markdown writes the document as Markdown that GitHub and the usual viewers
// show alike. Names in the case can't become markup.
func (d *Document) Markdown(w io.Writer) error {
	var b strings.Builder
	m := markdown{&b}
	m.line("# " + escape(d.Title))
	m.line("**" + escape(d.Banner) + "**")
	m.line(escape(d.Under))
	for _, s := range d.Sections {
		if s.Heading != "" {
			m.line("## " + escape(s.Heading))
		}
		for _, block := range s.Blocks {
			m.block(block)
		}
	}
	_, err := io.WriteString(w, strings.TrimRight(b.String(), "\n")+"\n")
	return err
}

type markdown struct{ *strings.Builder }

// line writes a paragraph; empty ones are left out.
func (m markdown) line(s string) {
	if s != "" && s != "****" {
		m.WriteString(s + "\n\n")
	}
}

func (m markdown) block(b Block) {
	m.line(escape(b.Text))
	if b.Frame != "" {
		m.line("> **" + escape(b.Frame) + "**")
	}
	m.items(b.Items)
	m.fields(b.Fields)
	for _, ask := range b.Asks {
		m.line(escape(ask.What))
		m.line(strings.TrimSpace(strings.Repeat("___\n\n", ask.Lines))) // a rule, to be written on
	}
	if b.Table != nil {
		m.table(b.Table)
	}
	m.cards(b.Cards)
}

func (m markdown) items(all []string) {
	for _, item := range all {
		m.WriteString("- " + escape(item) + "\n")
	}
	if len(all) > 0 {
		m.WriteString("\n")
	}
}

func (m markdown) fields(all []string) {
	parts := make([]string, len(all))
	for i, name := range all {
		parts[i] = escape(name) + ": " + strings.Repeat(`\_`, 16)
	}
	m.line(strings.Join(parts, "  "))
}

func (m markdown) table(t *Table) {
	if t.Caption != "" {
		m.line("**" + escape(t.Caption) + "**")
	}
	m.row(t.Head)
	for c := range t.Head {
		if t.Left(c) {
			m.WriteString("|---")
		} else {
			m.WriteString("|--:")
		}
	}
	m.WriteString("|\n")
	for _, row := range t.Rows {
		m.row(row)
	}
	m.WriteString("\n")
	m.line(escape(t.Note))
}

func (m markdown) row(cells []string) {
	for _, cell := range cells {
		m.WriteString("| " + inline(cell) + " ")
	}
	m.WriteString("|\n")
}

// cards is one table; the notes follow as a list.
func (m markdown) cards(all []Table) {
	if len(all) == 0 {
		return
	}
	m.table(joined(all))
	var notes []string
	for _, card := range all {
		if card.Note != "" {
			notes = append(notes, card.Caption+": "+card.Note)
		}
	}
	m.items(notes)
}

// special is the signs that mean something to Markdown or HTML wherever they stand.
const special = "\\`*_[]<>|~&"

// inline makes a text of a case plain text in Markdown: one line, no sign of
// which means anything.
func inline(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(s), " ") {
		if strings.ContainsRune(special, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// starts is what begins a heading, a list or a rule at the start of a line.
var starts = regexp.MustCompile(`^(#|[-+=]|\d+[.)]( |$))`)

// escape is inline for the beginning of a line.
func escape(s string) string {
	s = inline(s)
	if !starts.MatchString(s) {
		return s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	return s[:digits] + `\` + s[digits:]
}
