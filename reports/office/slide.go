package office

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// slide adds one slide.
func (d *deckParts) slide(s *Slide) error {
	if s.Layout < 0 || s.Layout >= layouts {
		return fmt.Errorf("there is no layout %d", s.Layout)
	}
	self := d.parcel.add("ppt/slides/slide"+strconv.Itoa(d.count("slide"))+".xml", ofDeck+"slide+xml")
	self.link("slideLayout", d.layouts[s.Layout])
	d.slides = append(d.slides, self)
	shapes, err := d.shapes(self, s)
	if err != nil {
		return err
	}
	d.addNotes(self, s.Notes)
	self.data = document(el("p:sld", spaces(), el("p:cSld", tree(shapes)), keepColors()))
	return nil
}

// shapes are what stands on a slide, in the order in which it is read.
func (d *deckParts) shapes(self *part, s *Slide) ([]markup, error) {
	var all []markup
	next := func() int { return len(all) + 2 }
	put := func(x shape) {
		x.id = next()
		all = append(all, x.markup())
	}
	switch s.Layout {
	case Opening:
		put(shape{name: "Title", holder: holder("ctrTitle", ""), text: sized(s.Headline, openingSize, openingTitleAt)})
		put(shape{name: "Subtitle", holder: holder("subTitle", pointsHolder), text: plain(s.Subtitle)})
	default:
		put(shape{name: "Headline", holder: holder("title", ""), text: s.headline()})
	}
	switch s.Layout {
	case Showing:
		if s.Subtitle != "" {
			put(shape{name: "What is measured", holder: holder("body", subtitleHolder), text: sized(s.Subtitle, subtitleSize, subtitleAt)})
		}
		if s.Table != nil {
			all = append(all, s.Table.frame(next(), s.Headline))
		}
		if len(s.Key) > 0 {
			put(shape{name: "Key", at: &keyAt, anchor: "t", text: key(s.Key)})
		}
		graphics, err := d.graphics(self, next(), s)
		if err != nil {
			return nil, err
		}
		all = append(all, graphics...)
	case Telling, Closing:
		put(shape{name: "Points", holder: holder("body", pointsHolder), text: listed(s.Points, s.Layout == Closing)})
	}
	if s.Layout != Opening {
		put(shape{name: "Source", holder: holder("body", sourceHolder), text: sized(s.Source, sourceSize, sourceAt)})
	}
	return append(all, footers(next(), d.brand.Footer)...), nil
}

// body is where graphics stand: under the key, if there is one.
func (s *Slide) body() rect {
	if len(s.Key) == 0 {
		return bodyAt
	}
	return rect{bodyAt.x, keyAt.y + keyAt.h, bodyAt.w, bodyAt.y + bodyAt.h - keyAt.y - keyAt.h}
}

// headline is in two lines wherever it can be: in smaller letters, or without what
// stands behind a semicolon, which the notes have.
func (s *Slide) headline() []paragraph {
	const least = 20.0
	part := ""
	if s.Part != "" {
		part = " (" + s.Part + ")"
	}
	room, _ := headlineAt.points()
	room *= 0.9 // it is set in bold, which runs wider
	for text := s.Headline; ; {
		for size := headlineSize; size >= least; size-- {
			if len(lines(text+part, size, room, 99)) <= 2 {
				return []paragraph{{runs: []run{{text: text + part}}, size: size}}
			}
		}
		end := strings.LastIndex(text, "; ")
		if end < 0 {
			return sized(text+part, least, headlineAt)
		}
		text = text[:end]
	}
}

// letterOf are marks as letters that every font has.
var letterOf = map[string]string{"circle": "●", "rect": "■", "triangle": "▲", "diamond": "◆", "down": "×", "plus": "+"}

// key is what marks stand for, in a row.
func key(marks []Mark) []paragraph {
	var p paragraph
	for _, m := range marks {
		p.runs = append(p.runs, run{text: letterOf[m.Symbol] + "\u00a0", bold: true, rgb: m.Color}, run{text: m.Name + "     "})
	}
	p.size = chartText
	return []paragraph{p}
}

// sized is a text in the size that fits its place: the one wanted, or smaller.
func sized(text string, size float64, place rect) []paragraph {
	wideRoom, high := place.points()
	if size >= headlineSize { // is set in bold, which runs wider
		wideRoom *= 0.92
	}
	least := min(size-1, chartText)
	for size > least && float64(len(lines(text, size, wideRoom*0.98, 99)))*size*1.12 > high {
		size--
	}
	return []paragraph{{runs: []run{{text: sentences(text, size, wideRoom*0.98, int(high/size/1.12))}}, size: size}}
}

// sentences are as many of a text's sentences as fit into so many lines: the notes
// have the others. A first sentence that is too long is cut.
func sentences(text string, size, room float64, most int) string {
	for len(lines(text, size, room, 99)) > most {
		end := strings.LastIndex(strings.TrimRight(text, ". "), ". ")
		if end < 0 {
			return strings.Join(lines(text, size, room, most), " ")
		}
		text = text[:end+1]
	}
	return text
}

// listed are points in a size that all of them fit in.
func listed(points []Line, numbered bool) []paragraph {
	wideRoom, high := pointsAt.points()
	size := pointSize
	for ; size > 14; size-- {
		tall := 0.0
		for _, l := range points {
			tall += float64(len(lines(l.Lead+" "+l.Text, size, wideRoom*0.93, 99)))*size*lineHigh + 12
		}
		if tall <= high {
			break
		}
	}
	var all []paragraph
	for _, l := range points {
		p := paragraph{size: size, numbered: numbered}
		if l.Lead != "" {
			p.runs = append(p.runs, run{text: l.Lead + " ", bold: true})
		}
		all = append(all, paragraph{runs: append(p.runs, run{text: l.Text}), size: p.size, numbered: numbered})
	}
	return all
}

// columns is how many graphics stand beside each other.
func (s *Slide) columns() int {
	var plots []*Plot
	for _, g := range s.Graphics {
		if g.Plot == nil {
			return columnsOf(len(s.Graphics))
		}
		plots = append(plots, g.Plot)
	}
	if n := columns(plots, s.body()); n > 0 {
		return n
	}
	return columnsOf(len(plots))
}

// graphics places a slide's charts and pictures.
func (d *deckParts) graphics(self *part, id int, s *Slide) ([]markup, error) {
	if len(s.Graphics) > MostGraphics {
		return nil, fmt.Errorf("%d graphics; it can hold up to %d", len(s.Graphics), MostGraphics)
	}
	var all []markup
	for i, place := range s.body().cells(len(s.Graphics), s.columns()) {
		g := s.Graphics[i]
		if g.Plot == nil && g.Picture == nil {
			return nil, errors.New("a graphic without a plot or a picture")
		}
		if g.Plot != nil && len(s.Key) > 0 {
			keyed := *g.Plot
			keyed.Keyed = true
			g.Plot = &keyed
		}
		if g.Plot == nil {
			m, err := d.picture(self, id+i, g, place)
			if err != nil {
				return nil, err
			}
			all = append(all, m)
			continue
		}
		if len(s.Graphics) == 1 {
			place = g.Plot.lower(place)
		}
		wide, high := place.points()
		chart, err := d.chartPart(g.Plot, wide, high)
		if err != nil {
			return nil, err
		}
		where := ""
		if len(s.Graphics) == 1 {
			where = contentHolder
		}
		all = append(all, frame(id+i, "Chart "+strconv.Itoa(d.counts["chart"]), g.Alt, where, place,
			el("a:graphicData", at("uri", chartML), el("c:chart", at("xmlns:c", chartML), at("r:id", self.link("chart", chart))))))
	}
	return all, nil
}

// frame holds a chart or a table.
func frame(id int, name, alt, where string, place rect, data markup) markup {
	var inside []markup
	if where != "" {
		inside = append(inside, holder("", where))
	}
	return el("p:graphicFrame", el("p:nvGraphicFramePr", el("p:cNvPr", at("id", id), at("name", name), at("descr", alt)),
		el("p:cNvGraphicFramePr", el("a:graphicFrameLocks", at("noGrp", 1))), el("p:nvPr", inside)),
		place.markup("p:xfrm"), el("a:graphic", data))
}
