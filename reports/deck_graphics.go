package reports

import (
	"github.com/parley-sim/parley/reports/office"
	"github.com/parley-sim/parley/reports/picture"
)

// onSlide is the box that a picture has on a slide, in logical pixels: 12 of
// them are 14 points.
var onSlide = picture.Size{Width: 748, Height: 254, Bare: true}

// sharpness is how many pixels of a picture are one logical pixel: enough for a large screen.
const sharpness = 3

// graphics are a chapter's panels as charts that can be edited, each with the
// heading that begins with it; or all of them as one picture, where one of them
// has no equivalent.
func (s *Story) graphics(c *Chapter, brand office.Brand, studio *picture.Studio) (all []office.Graphic, groups []string, err error) {
	alt := typeset(c.Figure.Headline + ". " + c.Figure.Text)
	for _, p := range c.Figure.Panels {
		plot, err := plotOf(p, s.Looks, brand)
		if err != nil {
			return nil, nil, err
		}
		if plot == nil {
			g, err := s.drawn(c, alt, studio)
			return []office.Graphic{g}, []string{""}, err
		}
		own := alt
		if len(c.Figure.Panels) > 1 && p.Title != "" {
			own = p.Title + ". " + alt
		}
		all, groups = append(all, office.Graphic{Plot: plot, Alt: own}), append(groups, p.Group)
	}
	return all, groups, nil
}

// drawn is a chapter's panels as one picture.
func (s *Story) drawn(c *Chapter, alt string, studio *picture.Studio) (office.Graphic, error) {
	doc, err := s.Doc(c)
	if err != nil {
		return office.Graphic{}, err
	}
	p, err := studio.SVG(doc, onSlide)
	if err != nil {
		return office.Graphic{}, err
	}
	wide, high := max(1, int(p.Width)), max(1, int(p.Height))
	png, err := studio.PNG(p.SVG, wide*sharpness)
	if err != nil {
		return office.Graphic{}, err
	}
	return office.Graphic{Picture: &office.Picture{PNG: png, SVG: []byte(p.SVG), Wide: wide, High: high}, Alt: alt}, nil
}

// together is how many of the next graphics share a slide: those of one group, as
// long as names have rows and planes have room.
func together(all []office.Graphic, groups []string) int {
	if all[0].Plot == nil {
		return 1
	}
	n, rows := 1, len(all[0].Plot.Names)
	for n < len(all) && groups[n] == "" && all[n].Plot != nil {
		p := all[n].Plot
		if rows += len(p.Names); rows > office.RowsOfTwo || len(p.Names) > 0 && n == 2 || len(p.Names) == 0 && n == office.MostGraphics {
			break
		}
		n++
	}
	return n
}
