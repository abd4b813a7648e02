package sheets

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode"
)

var (
	//go:embed assets/sheet.html
	sheetHTML string
	//go:embed assets/sheet.css
	sheetCSS string

	sheetTemplate = template.Must(template.New("sheet").Parse(sheetHTML))
)

// Paper is the size of the paper that a page is printed on, as CSS names it.
type Paper string

// The papers of the world: A4, and Letter in North America.
const (
	A4     = Paper("A4")
	Letter = Paper("letter")
)

// Papers is what --paper takes.
var Papers = map[string]Paper{"a4": A4, "letter": Letter}

// HTML writes the document as a page to print, which needs nothing else: no
// network, no fonts, no script. Names in the case can't become markup.
func (d *Document) HTML(w io.Writer, paper Paper) error {
	if paper != A4 && paper != Letter {
		return fmt.Errorf("paper %q: want %q or %q", paper, A4, Letter)
	}
	return sheetTemplate.Execute(w, struct {
		*Document
		CSS, Paper, Foot template.CSS
	}{d, template.CSS(sheetCSS), template.CSS(paper), quoted(d.Banner)})
}

// quoted is a text as a string in CSS. All but plain letters and digits are
// written by their numbers, so that nothing can end the string.
func quoted(s string) template.CSS {
	var b strings.Builder
	for _, r := range s {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%06x`, r)
		}
	}
	return template.CSS(`"` + b.String() + `"`)
}

// Left reports whether a column holds words.
func (t Table) Left(column int) bool {
	return column < t.Words || column >= len(t.Head)-t.Tail || t.Form && column%2 == 1
}

// Sum reports whether a row adds up those above it.
func (t Table) Sum(row int) bool { return row >= len(t.Rows)-t.Sums }

// Blank is one entry for each line to write on.
func (a Ask) Blank() []struct{} { return make([]struct{}, a.Lines) }
