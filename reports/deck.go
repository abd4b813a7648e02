package reports

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/reports/picture"
)

// Deck tells the story as slides: what was asked and found, a headline with its
// chart for each chapter, and what to try next. Charts can be edited where
// office programs have one like them; the studio draws the others.
func (s *Story) Deck(brand office.Brand, studio *picture.Studio) (*office.Deck, error) {
	d := &office.Deck{Title: s.Title, Brand: brand}
	d.Slides = append(d.Slides, office.Slide{Layout: office.Opening, Headline: s.Title, Subtitle: s.Design, Notes: s.openingNotes()})
	if len(s.Summary) > 0 {
		d.Slides = append(d.Slides, s.telling("This is what came out, in short", s.Summary))
	}
	for i := range s.Chapters {
		c := &s.Chapters[i]
		if c.Figure.Nothing != "" {
			continue
		}
		slides, err := s.slides(c, brand, studio)
		if err != nil {
			return nil, fmt.Errorf("chart %s: %w", c.ID, err)
		}
		d.Slides = append(d.Slides, slides...)
	}
	if len(s.Warnings) > 0 {
		d.Slides = append(d.Slides, s.telling("What to keep in mind with these numbers", s.warningLines()))
	}
	last := s.telling("What to try next", s.toTry())
	last.Layout = office.Closing
	last.Notes = append(last.Notes, "Ask the room: Which of these will you try first, and how will you notice that it works?")
	d.Slides = append(d.Slides, last)
	return d, nil
}

func (s *Story) openingNotes() []string {
	notes := []string{s.Title, s.Design}
	for _, l := range s.Methods {
		notes = append(notes, typeset(l.Label+": "+l.Plain()))
	}
	return notes
}

// telling is a slide of labelled texts.
func (s *Story) telling(headline string, all []Line) office.Slide {
	slide := office.Slide{Layout: office.Telling, Headline: headline, Source: typeset(sentence(s.mind()) + " " + s.Source + "."), Notes: []string{headline + "."}}
	for _, l := range all {
		text := typeset(l.Plain())
		slide.Notes = append(slide.Notes, strings.TrimSpace(l.Label+" "+text))
		lead := l.Label
		if lead != "" && !strings.HasSuffix(lead, ".") {
			lead += "."
		}
		slide.Points = append(slide.Points, office.Line{Lead: lead, Text: short(text, mostOfPoint)})
	}
	return slide
}

// mind is what must stand under every picture.
func (s *Story) mind() string {
	for i := range s.Chapters {
		if m := s.Chapters[i].Mind; m != "" {
			return m
		}
	}
	return onlySimulated
}

// mostOfPoint is how many letters of a point stand on a slide; the notes have them all.
const mostOfPoint = 420

// warningLines are the warnings, as many as a slide holds.
func (s *Story) warningLines() []Line {
	const most = 5
	var all []Line
	for i, w := range s.Warnings {
		if i == most {
			all = append(all, labelled("", fmt.Sprintf("And %s more: see the report.", numberWord(len(s.Warnings)-most))))
			break
		}
		text := w.Text
		if len(w.Like) > 0 {
			text += " " + w.More() + "."
		}
		all = append(all, labelled("", text))
	}
	return all
}

// slides are a chapter's: its panels, as many on a slide as can be read there.
func (s *Story) slides(c *Chapter, brand office.Brand, studio *picture.Studio) ([]office.Slide, error) {
	graphics, groups, err := s.graphics(c, brand, studio, onSlide)
	if err != nil {
		return nil, err
	}
	graphics, groups = cutToSlides(graphics, groups)
	var all []office.Slide
	for len(graphics) > 0 && len(all) < mostSlides {
		n := together(graphics, groups)
		slide := s.slide(c)
		slide.Graphics = graphics[:n]
		slide.Key = s.key(c, graphics[:n], brand)
		if own := c.titles(graphics[:n], len(all) == 0); own != "" {
			slide.Headline = typeset(own)
		}
		asNative(&slide)
		if groups[0] != "" {
			slide.Subtitle = groups[0] + ". " + slide.Subtitle
		}
		all = append(all, slide)
		graphics, groups = graphics[n:], groups[n:]
	}
	for i := range all {
		if len(all) > 1 {
			all[i].Part = fmt.Sprintf("%d of %d", i+1, len(all))
		}
	}
	if len(graphics) > 0 {
		last := &all[len(all)-1]
		last.Notes = append(last.Notes, fmt.Sprintf("The report shows %s more of this chart.", several(len(graphics), "picture")))
	}
	if len(all) == 0 {
		all = append(all, s.words(c))
	}
	return all, nil
}

// titles are what a slide is headed by that shows nothing of what the chapter's headline
// speaks of: the titles of its charts. Empty: the headline may stand over it, as over many small charts.
func (c *Chapter) titles(graphics []office.Graphic, first bool) string {
	if len(graphics) > 2 {
		return ""
	}
	named := map[string]bool{}
	for _, p := range c.Figure.Panels {
		if p.Named {
			named[p.Title] = true
		}
	}
	var all []string
	for _, g := range graphics {
		if g.Plot == nil || g.Plot.Title == "" || named[g.Plot.Title] || first && len(named) == 0 {
			return ""
		}
		all = append(all, g.Plot.Title)
	}
	return capital(join(all))
}

// nativeWords say of a native chart what the words say of the page's: some things
// are drawn in another way there.
var nativeWords = strings.NewReplacer("Grey band:", "Between the dashed lines:", "Dashed frame:", "Pale band:", "; band:", "; thin lines:", "Lines under a bar:", "Lines on a bar:")

func asNative(s *office.Slide) {
	if slices.ContainsFunc(s.Graphics, func(g office.Graphic) bool { return g.Plot == nil }) {
		return
	}
	s.Subtitle, s.Source, s.Notes = nativeWords.Replace(s.Subtitle), nativeWords.Replace(s.Source), each(s.Notes, func(n *string) { *n = nativeWords.Replace(*n) })
}

// key is what the marks of some graphics stand for, where no names stand beside them.
func (s *Story) key(c *Chapter, graphics []office.Graphic, brand office.Brand) []office.Mark {
	unnamed := func(g office.Graphic) bool {
		return g.Plot != nil && (g.Plot.Legend() || slices.ContainsFunc(g.Plot.Series, namelessLine))
	}
	if !slices.ContainsFunc(graphics, unnamed) {
		return nil
	}
	n := native{looks: s.Looks, brand: brand}
	var marks []office.Mark
	for _, k := range c.Key {
		marks = append(marks, office.Mark{Name: k.Name, Color: n.hue(styleColor(k.Index)), Symbol: k.Symbol})
	}
	return marks
}

// namelessLine reports whether a line of the data has no name at its end.
func namelessLine(s office.Series) bool { return s.Name == "" && s.Symbol == "" && !s.Fine }

// mostSlides is how many slides one chapter takes: a message needs no more.
const mostSlides = 3

// words is a chapter without pictures.
func (s *Story) words(c *Chapter) office.Slide {
	slide := s.slide(c)
	if t := c.Figure.Table; len(t.Rows) > 0 && len(t.Head) <= mostColumns {
		slide.Table = &office.Table{Head: t.Head, Rows: t.Rows[:min(len(t.Rows), OnSlide.Rows)], Text: t.Text}
		return slide
	}
	slide.Layout = office.Telling
	for _, text := range append(append([]string{c.Figure.Subtitle}, c.Figure.Says...), plainLines(c.Lines)...) {
		if text != "" && len(slide.Points) < 6 {
			slide.Points = append(slide.Points, office.Line{Text: short(typeset(text), mostOfPoint/2)})
		}
	}
	return slide
}

// mostColumns of a table can be read on a slide.
const mostColumns = 7

func plainLines(all []Line) []string {
	var texts []string
	for _, l := range all {
		texts = append(texts, l.Label+": "+l.Plain())
	}
	return texts
}

// slide is a chapter's slide but for its graphics.
func (s *Story) slide(c *Chapter) office.Slide {
	f := c.Figure
	slide := office.Slide{Layout: office.Showing, Headline: typeset(c.headline()), Subtitle: typeset(f.Subtitle), Source: s.sourceLine(c), Notes: s.notes(c)}
	if slide.Subtitle == "" && len(f.Says) > 0 {
		slide.Subtitle = typeset(f.Says[0])
	}
	if c.Verdict != "" && len(c.Lines) > 0 {
		slide.Subtitle = typeset("Claimed: " + c.Lines[0].Plain())
	}
	return slide
}

// headline says which claim it is about, if it is about one.
func (c *Chapter) headline() string {
	if c.Label == "" || strings.HasPrefix(c.Figure.Headline, c.Label) {
		return c.Figure.Headline
	}
	return c.Label + " " + c.Figure.Headline
}

// sourceLine begins with what must not be missing.
func (s *Story) sourceLine(c *Chapter) string {
	parts := []string{sentence(c.Mind), s.Source + "."}
	if c.Warned != "" {
		parts = append([]string{c.Warned + "."}, parts...)
	}
	for _, n := range c.Figure.Notes {
		parts = append(parts, sentence(n))
	}
	return typeset(strings.Join(parts, " "))
}

// sentence is a text with its full stop.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	return strings.TrimSuffix(text, ".") + "."
}

// notes are what the speaker reads: the chart in words, and a question.
func (s *Story) notes(c *Chapter) []string {
	f := c.Figure
	notes := []string{f.Headline + ".", f.Subtitle}
	notes = append(notes, f.Says...)
	notes = append(notes, plainLines(c.Lines)...)
	if f.Text != "" {
		notes = append(notes, "The chart in words: "+f.Text)
	}
	if len(f.Notes) > 0 {
		notes = append(notes, "Where it comes from: "+s.footnote(f)+" "+c.Mind)
	}
	if c.Warned != "" {
		for _, l := range s.warningLines() {
			notes = append(notes, "Keep in mind: "+l.Plain())
		}
	}
	if f.Question != "" {
		notes = append(notes, "Ask the room: "+f.Question)
	}
	var said []string
	for _, n := range notes {
		if n = strings.TrimSpace(n); n != "" && n != "." {
			said = append(said, typeset(n))
		}
	}
	return said
}
