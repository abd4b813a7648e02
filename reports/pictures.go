package reports

import (
	"fmt"
	"runtime"
	"strings"
	"sync"

	"github.com/parley-sim/parley/reports/picture"
)

// Pictures is which pictures of a story are wanted.
type Pictures struct {
	Studio   *picture.Studio // draws them
	SVG, PNG bool
	Width    int // of a PNG, in pixels
	Workers  int // how many are drawn at once; 0: as many as there are processors
}

// file is what a picture is saved as.
type file struct {
	name string
	data []byte
}

// Pictures draws each chapter that has charts and hands the files to save, in the order of
// the story: NAME.svg and NAME.png. Nothing is saved unless all could be drawn, and how
// many workers draw changes nothing. It lists the names.
func (s *Story) Pictures(ask Pictures, save func(name string, data []byte) error) ([]string, error) {
	names := s.fileNames()
	drawn, errs := make([][]file, len(s.Chapters)), make([]error, len(s.Chapters))
	var group sync.WaitGroup
	next := make(chan int)
	for range max(1, min(len(s.Chapters), workers(ask.Workers))) {
		group.Go(func() {
			for i := range next {
				drawn[i], errs[i] = s.pictures(&s.Chapters[i], names[i], ask)
			}
		})
	}
	for i := range s.Chapters {
		next <- i
	}
	close(next)
	group.Wait()
	for i, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("chart %s: %w", s.Chapters[i].ID, err)
		}
	}
	var saved []string
	for _, files := range drawn {
		for _, f := range files {
			if err := save(f.name, f.data); err != nil {
				return saved, err
			}
			saved = append(saved, f.name)
		}
	}
	return saved, nil
}

func workers(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}

// pictures are a chapter's files; none where it shows nothing.
func (s *Story) pictures(c *Chapter, name string, ask Pictures) ([]file, error) {
	if len(c.Figure.Panels) == 0 || !ask.SVG && !ask.PNG {
		return nil, nil
	}
	doc, err := s.Doc(c)
	if err != nil {
		return nil, err
	}
	p, err := ask.Studio.SVG(doc, picture.Page)
	if err != nil {
		return nil, err
	}
	var files []file
	if ask.SVG {
		files = append(files, file{name + ".svg", []byte(p.SVG)})
	}
	if ask.PNG {
		png, err := ask.Studio.PNG(p.SVG, ask.Width)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name + ".png", png})
	}
	return files, nil
}

// Doc is a chapter as pictures are drawn from it, here or in a page.
func (s *Story) Doc(c *Chapter) (picture.Doc, error) {
	f := c.Figure
	d := picture.Doc{
		ID: c.ID, Headline: typeset(f.Headline), Subtitle: typeset(f.Subtitle), Says: each(f.Says, func(s *string) { *s = typeset(*s) }),
		Footnote: s.footnote(f), Mind: c.Mind, Text: typeset(f.Text),
	}
	if c.Warned != "" {
		d.Warning = c.Warned + ": see the report"
	}
	for _, l := range c.Lines {
		if l.Aside {
			continue
		}
		d.Lines = append(d.Lines, picture.Line{Label: l.Label, Text: typeset(l.Plain())})
	}
	for _, k := range c.Key {
		d.Key = append(d.Key, k.Index)
	}
	for _, l := range s.Looks {
		d.Styles = append(d.Styles, picture.Style{Name: l.Name, Color: l.Color, Symbol: l.Symbol})
	}
	for _, p := range f.Panels {
		option, err := optionJSON(p.Chart)
		if err != nil {
			return d, err
		}
		d.Panels = append(d.Panels, picture.Panel{Group: p.Group, Title: p.Title, Note: p.Note, Size: p.Size, Height: p.Height, Narrow: p.Narrow, Width: p.Width, Option: option})
	}
	return d, nil
}

// fileNames are the chapters' anchors in letters, digits and hyphens, no two alike.
func (s *Story) fileNames() []string {
	var names []string
	taken := map[string]bool{}
	for _, c := range s.Chapters {
		name := strings.Trim(strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return '-'
		}, strings.ToLower(c.ID)), "-")
		name = name[:min(len(name), 60)]
		if name == "" {
			name = "chart"
		}
		unique := name
		for n := 2; taken[unique]; n++ {
			unique = fmt.Sprintf("%s-%d", name, n)
		}
		taken[unique] = true
		names = append(names, unique)
	}
	return names
}
