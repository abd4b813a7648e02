package reports

// Board is findings that somebody else computed and put into words: tables of
// cells, dots with intervals, and lines, each under a sentence that says what is to be seen.
// Texts are plain; the page escapes them.
type Board struct {
	Title, Design, Version string
	Mind                   string   // what must stand under every picture
	Styles                 []string // those that lines and marks are drawn in the colours of
	Summary                []Said
	Parts                  []Part
	Methods                []Said
	Words                  map[string]string
}

// Part is one figure of a board: one of Grids, Groups and Lines, or words alone.
type Part struct {
	ID, Name           string
	Headline, Subtitle string
	Question           string // what a trainer asks the room; empty: nothing
	Says, Notes        []string
	Grids              []Grid
	Groups             []Group
	Lines              []Lines
	Table              Table
	Text               string // the picture in words
}

// Story tells the board, in as many pictures as there is room for.
func (b *Board) Story(room Room) *Story {
	b = b.cleaned()
	s := &Story{Title: b.Title, Design: b.Design, Looks: append(looks(b.Styles), boardLooks()...), Summary: linesOf(b.Summary), Methods: linesOf(b.Methods),
		Source: "Parley" + nbsp + b.Version, Words: b.Words, room: room}
	for i := range b.Parts {
		p := &b.Parts[i]
		c := s.add(p.ID, p.Name, b.Mind, p.figure(b))
		if len(p.Lines) > 0 {
			c.Key = b.keys()
		}
	}
	return s
}

// boardLooks stand behind those of the styles: what came out, the opposite, and neither.
func boardLooks() []Look { return validationLooks() }

// look is the place of one of them among all.
func (b *Board) look(i int) int { return len(b.Styles) + i }

func (b *Board) keys() []key {
	var list []key
	for i, l := range looks(b.Styles) {
		list = append(list, key{Index: i, Name: l.Name, Symbol: l.Symbol})
	}
	return list
}

// figure is the part with its pictures drawn.
func (p *Part) figure(b *Board) Figure {
	f := Figure{Headline: p.Headline, Subtitle: p.Subtitle, Question: p.Question, Says: p.Says, Notes: p.Notes, Table: p.Table, Text: p.Text}
	for i := range p.Grids {
		f.Panels = append(f.Panels, p.Grids[i].panel(len(p.Grids)))
	}
	axis := axisOf(p.Groups)
	for i := range p.Groups {
		f.Panels = append(f.Panels, p.Groups[i].panel(b, axis))
	}
	for i := range p.Lines {
		f.Panels = append(f.Panels, p.Lines[i].panel(b, len(p.Lines)))
	}
	return f
}

// cleaned is a copy whose texts are fit to be shown.
func (b *Board) cleaned() *Board {
	c := *b
	name, clean := func(s *string) { *s = clean(*s) }, func(s string) string { return commas(typeset(clean(s))) }
	line := func(s *Said) { s.Label, s.Text = clean(s.Label), clean(s.Text) }
	text := func(s *string) { *s = clean(*s) }
	c.Title, c.Design, c.Version, c.Mind = clean(b.Title), clean(b.Design), clean(b.Version), clean(b.Mind)
	c.Styles, c.Summary, c.Methods = each(b.Styles, name), each(b.Summary, line), each(b.Methods, line)
	c.Parts = each(b.Parts, func(p *Part) {
		p.Name, p.Headline, p.Subtitle, p.Text, p.Question = clean(p.Name), clean(p.Headline), clean(p.Subtitle), clean(p.Text), clean(p.Question)
		p.Says, p.Notes = each(p.Says, text), each(p.Notes, text)
		p.Grids = each(p.Grids, func(g *Grid) {
			g.Title = clean(g.Title)
			g.Rows, g.Columns = each(g.Rows, text), each(g.Columns, text)
			g.Cells = each(g.Cells, func(c *GridCell) { c.Lines, c.Says = each(c.Lines, text), clean(c.Says) })
		})
		p.Groups = each(p.Groups, func(g *Group) {
			g.Title, g.Head = clean(g.Title), clean(g.Head)
			g.Rows = each(g.Rows, func(r *GroupRow) { r.Name, r.Text, r.Beside = clean(r.Name), clean(r.Text), clean(r.Beside) })
		})
		p.Lines = each(p.Lines, func(l *Lines) { l.Title = clean(l.Title) })
		p.Table.Head, p.Table.More = each(p.Table.Head, text), clean(p.Table.More)
		p.Table.Rows = each(p.Table.Rows, func(row *[]string) { *row = each(*row, text) })
	})
	return &c
}
