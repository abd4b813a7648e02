package reports

import (
	"fmt"

	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/reports/picture"
)

// Book tells the story as a workbook: a sheet to begin with, one for each chart
// with its data and the chart itself, and what was played. Charts can be edited
// where office programs have one like them; the studio draws the others, and nil leaves
// them out.
func (s *Story) Book(brand office.Brand, studio *picture.Studio) (*office.Book, error) {
	b := &office.Book{Title: s.Title, Brand: brand}
	b.Sheets = append(b.Sheets, office.Sheet{})
	for i := range s.Chapters {
		sheet, err := s.sheet(&s.Chapters[i], brand, studio)
		if err != nil {
			return nil, fmt.Errorf("chart %s: %w", s.Chapters[i].ID, err)
		}
		b.Sheets = append(b.Sheets, sheet)
	}
	if len(s.Settings.Rows) > 0 {
		b.Sheets = append(b.Sheets, office.Sheet{Name: "Settings", Top: []office.Text{{Text: "The settings that were compared", Tone: office.Heading}, contents}, Table: s.Settings.cells()})
	}
	b.Sheets = append(b.Sheets, s.conditions())
	b.Sheets[0] = s.readMe(b.Sheets)
	return b, nil
}

// onSheet is the box that a picture has on a sheet, in logical pixels.
var onSheet = picture.Size{Width: 820, Height: 480, Bare: true}

// contents leads back to the first sheet.
var contents = office.Text{Text: "Contents", To: 1}

// readMe is the first sheet: what was found, what to keep in mind, and where the rest is.
func (s *Story) readMe(all []office.Sheet) office.Sheet {
	sheet := office.Sheet{Name: "Read me", Top: []office.Text{{Text: flat(s.Title), Tone: office.Heading}, {Text: flat(s.Design), Tone: office.Small}}}
	sheet.Top = append(sheet.Top, paragraphs(s.Summary)...)
	for _, c := range s.Warnings {
		sheet.Top = append(sheet.Top, office.Text{Lead: "⚠", Text: flat(c.whole())})
	}
	for i, other := range all[1:] {
		t := office.Text{Lead: flat(other.Name), Text: other.Top[0].Text, To: i + 2}
		if i < len(s.Chapters) {
			t.Lead = flat(s.Chapters[i].heading())
		}
		sheet.Top = append(sheet.Top, t)
	}
	sheet.Top = append(sheet.Top, paragraphs(s.Next)...)
	sheet.Foot = []office.Text{{Text: flat(onlySimulated + " " + s.Source + "."), Tone: office.Small},
		{Text: "Numbers are rounded as they are read. At the right of each chart stand the numbers that it is drawn from: change one, and the chart follows.", Tone: office.Small}}
	return sheet
}

// sheet is a chapter's: what it says, its data, and its charts.
func (s *Story) sheet(c *Chapter, brand office.Brand, studio *picture.Studio) (sheet office.Sheet, err error) {
	f := c.Figure
	sheet = office.Sheet{Name: c.title(), Top: []office.Text{{Text: flat(f.Headline), Tone: office.Heading}}}
	if f.Nothing != "" {
		sheet.Top = append(sheet.Top, office.Text{Text: flat(f.Nothing)}, contents)
		return sheet, nil
	}
	for _, text := range append([]string{f.Subtitle}, f.Says...) {
		if text != "" {
			sheet.Top = append(sheet.Top, office.Text{Text: flat(text)})
		}
	}
	sheet.Top = append(append(sheet.Top, paragraphs(c.Lines)...), contents)
	if len(f.Table.Head) > 0 {
		sheet.Table = f.Table.cells()
	}
	if f.Table.Across > 0 { // is shaded, which says the same as a picture would
		sheet.Beside = f.Table.square().cells()
		sheet.Beside.Shaded = true
	} else if sheet.Graphics, _, err = s.graphics(c, brand, studio, onSheet); err != nil {
		return sheet, err
	}
	for _, text := range []string{f.Table.More, s.footnote(f), c.Warned, c.Mind} {
		if text != "" {
			sheet.Foot = append(sheet.Foot, office.Text{Text: flat(text), Tone: office.Small})
		}
	}
	return sheet, nil
}

// conditions is the last sheet: what was played, by whom, and how it was measured.
func (s *Story) conditions() office.Sheet {
	sheet := office.Sheet{Name: "Conditions", Top: []office.Text{{Text: "What was played, and how it was measured", Tone: office.Heading}, {Text: flat(s.Design)}, contents}}
	sheet.Top = append(sheet.Top, paragraphs(s.Methods)...)
	for _, k := range s.Styles {
		sheet.Top = append(sheet.Top, office.Text{Lead: flat(k.Name), Text: flat(k.Says)})
	}
	if len(s.Cases.Rows) > 0 {
		sheet.Table = s.Cases.cells()
	}
	sheet.Foot = []office.Text{{Text: flat(onlySimulated + " " + s.Source + "."), Tone: office.Small}}
	return sheet
}

func paragraphs(lines []Line) []office.Text {
	var all []office.Text
	for _, l := range lines {
		all = append(all, office.Text{Lead: flat(l.Label), Text: flat(l.Plain())})
	}
	return all
}
