package sheets

import (
	"io"
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
		m.WriteString("| " + escape(cell) + " ")
	}
	m.WriteString("|\n")
}

// cards is one table with the captions as its first column; the notes follow as a list.
func (m markdown) cards(all []Table) {
	if len(all) == 0 {
		return
	}
	joined := &Table{Head: append([]string{"term"}, all[0].Head...), Words: all[0].Words + 1}
	var notes []string
	for _, card := range all {
		name := card.Caption
		for _, row := range card.Rows {
			joined.Rows = append(joined.Rows, append([]string{name}, row...))
			name = ""
		}
		if card.Note != "" {
			notes = append(notes, card.Caption+": "+card.Note)
		}
	}
	m.table(joined)
	m.items(notes)
}

// special is the signs that mean something to Markdown or HTML wherever they stand.
const special = "\\`*_[]<>|~&"

// escape makes a text of a case plain text in Markdown: one line, no sign of
// which means anything.
func escape(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	var b strings.Builder
	for i, r := range s {
		if strings.ContainsRune(special, r) || i == 0 && strings.ContainsRune("#+-=", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if text := b.String(); digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return text[:digits] + `\` + text[digits:] // else the start of a numbered list
	}
	return b.String()
}
