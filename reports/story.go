package reports

import "strings"

// Story is what a report tells, whoever tells it: a run, claims, a case, a class.
// It is told as a page, as pictures, as a deck, as a workbook and as text; what is
// said is the same in all of them. Texts are plain: whoever shows them escapes.
type Story struct {
	Title, Design string // what it is about, and what was done, in a line
	Summary       []Line
	Warnings      []caution
	Looks         []Look // what "style:N" means in the charts
	Styles        []key  // told of before the first chart
	Chapters      []Chapter
	Methods       []Line
	Next          []Line // what to try after it
	Cases         Table  // what was negotiated; without a head: not told
	Settings      Table  // what was compared; without a head: not told
	Source        string // stands at the end of each footnote, so that it travels with a chart that is lifted out
	Words         map[string]string
	Names         []string  // of the case's terms: in them no word is explained
	Extracts      []Extract // what can also be told alone
	Whole         string    // why nothing can, where a reader would look for it

	room Room // where it is told
}

// Extract is a story of a part of what was played: of one case, or of one deadline.
type Extract struct {
	Key, Value string // as an address names it: "case" and "saas-renewal"
	Name       string // the same, for a list
	Says       string // of what alone it is: "Only the case “Software renewal”"
	Tell       func() *Story
}

// only says of what alone the story is, in each chart, so that one that is lifted out says it too.
func (s *Story) only(what string) *Story {
	for i := range s.Chapters {
		if f := &s.Chapters[i].Figure; f.Nothing == "" {
			f.Subtitle = what + ". " + f.Subtitle
		}
	}
	return s
}

// Chapter is one chart of a story with what stands around it.
type Chapter struct {
	ID, Name string
	Label    string // before the name in the contents: "Q1"
	Verdict  string // what came of it, where it is a claim
	Lines    []Line // before the picture
	Figure   Figure
	Key      []key    // marks that the reader needs beside it
	Mind     string   // what must stand under every picture
	Warned   string   // leads to the warnings; empty: there are none
	Doubts   []string // those of the warnings that name what this chart shows
}

// Room is how much fits where a chart is shown, so that it is drawn to be read there.
type Room struct {
	Rows   int // of names at the left; of more, the ends are drawn
	Panels int // small pictures of one chart
	Styles int // of a square of style against style
	Height int // of all pictures of one chart, in pixels; 0: any
}

// The rooms there are.
var (
	OnPage  = Room{Rows: 30, Panels: 12, Styles: 16}
	OnSlide = Room{Rows: 10, Panels: 6, Styles: 8, Height: 460}
)

// Teller is anything that can be told as a story.
type Teller interface{ Story(Room) *Story }

// Line is a labelled text, with a verdict before it where there is one.
type Line struct {
	Label         string
	Verdict, Word string // which it is, and as it is said here; empty: none
	Text          []phrase
	Aside         bool // for who reads on: a picture goes without it
}

// phrase is a part of a text. In what is only cited no word is explained: titles of books explain none.
type phrase struct {
	Text  string
	Cited bool
}

// labelled is a line as it mostly is.
func labelled(label, text string) Line { return Line{Label: label, Text: []phrase{{Text: text}}} }

// linesOf are labelled texts that come from outside.
func linesOf(list []Said) []Line {
	var all []Line
	for _, s := range list {
		all = append(all, labelled(s.Label, s.Text))
	}
	return all
}

// Plain is the line's text with its verdict in words.
func (l Line) Plain() string {
	var parts []string
	for _, p := range l.Text {
		parts = append(parts, p.Text)
	}
	text := strings.TrimSpace(strings.Join(parts, ""))
	if l.Word != "" {
		return capital(l.Word) + ". " + text
	}
	return text
}

// title is the name with its label.
func (c *Chapter) title() string { return strings.TrimSpace(c.Label + " " + c.Name) }

// footnote is the figure's notes and the story's source.
func (s *Story) footnote(f Figure) string {
	var notes []string
	for _, n := range f.Notes {
		notes = append(notes, strings.TrimSuffix(n, "."))
	}
	return typeset(strings.Join(append(notes, s.Source), ". ") + ".")
}

// add is the next chapter, with as many pictures as there is room for; a figure that shows nothing needs no word under it.
func (s *Story) add(id, name, mind string, f Figure) *Chapter {
	if f.Nothing != "" {
		mind = ""
	}
	s.Chapters = append(s.Chapters, Chapter{ID: id, Name: name, Figure: s.room.fit(f), Mind: mind})
	return &s.Chapters[len(s.Chapters)-1]
}
