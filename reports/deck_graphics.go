package reports

import (
	"slices"

	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/reports/picture"
)

// onSlide is the box that a picture has on a slide, in logical pixels: 12 of
// them are 14 points.
var onSlide = picture.Size{Width: 748, Height: 254, Bare: true}

// sharpness is how many pixels of a picture are one logical pixel: enough for a large screen.
const sharpness = 3

// graphics are a chapter's panels, each with the heading that begins with it:
// as charts that can be edited, and those without an equivalent as pictures in a box,
// if there is a studio to draw them.
func (s *Story) graphics(c *Chapter, brand office.Brand, studio *picture.Studio, box picture.Size) (all []office.Graphic, groups []string, err error) {
	alt := typeset(c.Figure.Headline + ". " + c.Figure.Text)
	panels := c.Figure.Panels
	for len(panels) > 0 {
		plot, err := plotOf(panels[0], s.Looks, brand)
		if err != nil {
			return nil, nil, err
		}
		n, g := 1, office.Graphic{Plot: plot, Alt: alt}
		if plot == nil {
			if n, err = s.alike(panels, brand); err != nil {
				return nil, nil, err
			}
			if studio == nil {
				panels = panels[n:]
				continue
			}
			if g.Picture, n, err = s.drawn(c, panels[:n], studio, box); err != nil {
				return nil, nil, err
			}
		}
		if title := panels[0].Title; n == 1 && title != "" && len(c.Figure.Panels) > 1 {
			g.Alt = title + ". " + alt
		}
		all, groups, panels = append(all, g), append(groups, panels[0].Group), panels[n:]
	}
	return all, groups, nil
}

// alike is how many panels from the first on go into one picture: those of its
// group that no office program has a chart for.
func (s *Story) alike(panels []Panel, brand office.Brand) (int, error) {
	for n := 1; n < len(panels); n++ {
		if panels[n].Group != "" {
			return n, nil
		}
		if plot, err := plotOf(panels[n], s.Looks, brand); err != nil || plot != nil {
			return n, err
		}
	}
	return len(panels), nil
}

// drawn is the first of some panels as one picture: as many as can be read in it.
func (s *Story) drawn(c *Chapter, panels []Panel, studio *picture.Studio, box picture.Size) (*office.Picture, int, error) {
	some := *c
	some.Figure.Panels = slices.Clone(panels)
	some.Figure.Panels[0].Group = "" // the slide says it
	doc, err := s.Doc(&some)
	if err != nil {
		return nil, 0, err
	}
	p, err := studio.SVG(doc, box)
	for err == nil && p.Scale < leastScale && len(doc.Panels) > 1 {
		doc.Panels = doc.Panels[:(len(doc.Panels)+1)/2]
		p, err = studio.SVG(doc, box)
	}
	if err != nil {
		return nil, 0, err
	}
	wide, high := max(1, int(p.Width)), max(1, int(p.Height))
	png, err := studio.PNG(p.SVG, wide*sharpness)
	if err != nil {
		return nil, 0, err
	}
	return &office.Picture{PNG: png, SVG: []byte(p.SVG), Wide: wide, High: high}, len(doc.Panels), nil
}

// leastScale is how much smaller than wanted the text of a picture of several panels may be.
const leastScale = 0.85

// together is how many of the next graphics share a slide: those of one group, as
// long as all can be read there.
func together(all []office.Graphic, groups []string) int {
	var plots []*office.Plot
	for i, g := range all {
		if g.Plot == nil || i > 0 && groups[i] != "" {
			break
		}
		if plots = append(plots, g.Plot); !office.Fit(plots) {
			plots = plots[:i]
			break
		}
	}
	return max(1, len(plots))
}

// slideRows is how many rows of names, or bars, a slide has room for under each other.
const slideRows = 12

// cutToSlides takes plots with more rows than a slide has room for apart.
func cutToSlides(all []office.Graphic, groups []string) (parts []office.Graphic, of []string) {
	for i, g := range all {
		group := groups[i]
		each := 0 // names on a slide, about as many on all
		if g.Plot != nil && g.Plot.Rows() > slideRows {
			slides := (g.Plot.Rows() + slideRows - 1) / slideRows
			each = (len(g.Plot.Names) + slides - 1) / slides
		}
		for each > 0 && len(g.Plot.Names) > each {
			first, rest := g.Plot.Cut(each)
			parts, of = append(parts, office.Graphic{Plot: first, Alt: g.Alt}), append(of, group)
			g.Plot, group = rest, ""
		}
		parts, of = append(parts, g), append(of, group)
	}
	return parts, of
}
