package reports

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed assets/fragment.html
var fragmentHTML string

var fragmentTemplate = template.Must(template.New("fragment").Parse(fragmentHTML))

// HTML writes the story as a piece of a web page: headings, tables and footnotes,
// without scripts, styles or pictures, to be put into a page of one's own.
func (s *Story) HTML(w io.Writer) error {
	type part struct {
		ID, Name, Headline, Nothing, Footnote, Mind string
		Says                                        []string
		Lines                                       []Line
		Table                                       tableView
	}
	story := struct {
		Title, Design, Source  string
		Summary, Next, Methods []Line
		Warnings               []string
		Parts                  []part
		Settings, Cases        tableView
	}{Title: s.Title, Design: s.Design, Source: onlySimulated + " " + s.Source + ".", Summary: s.Summary, Next: s.Next, Methods: s.Methods, Settings: tableOf("The settings that were compared", s.Settings), Cases: tableOf("The cases", s.Cases)}
	for _, c := range s.Warnings {
		story.Warnings = append(story.Warnings, c.whole())
	}
	for i := range s.Chapters {
		c := &s.Chapters[i]
		f := c.Figure
		f.Notes = withoutMarks(f.Notes)
		p := part{ID: c.ID, Name: c.heading(), Headline: typeset(f.Headline), Nothing: f.Nothing, Mind: c.Mind, Lines: c.Lines, Says: append([]string{typeset(f.Subtitle)}, f.Says...)}
		if f.Nothing == "" {
			p.Footnote, p.Table = s.footnote(f), tableOf(c.title(), f.Table)
		}
		story.Parts = append(story.Parts, p)
	}
	return fragmentTemplate.Execute(w, story)
}
