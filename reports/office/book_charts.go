package office

import (
	"errors"
	"fmt"
	"math"
)

// A chart on a sheet, in points.
const (
	chartWide  = 640.0
	planeHigh  = 400.0
	rowHigh    = 24.0 // of a name
	aroundRows = 100.0
	chartOver  = 12 // usual columns that a chart covers
	pointEMU   = 12700
)

// beside puts the smaller table at the right, and returns the column where charts
// stand, the row where they begin, and the shades of the table's numbers.
func (g *page) beside(header int, s *Sheet) (column, row int, shades markup) {
	column, row = len(g.wide), header
	if s.Table != nil {
		column++
		g.wide = append(g.wide, 3)
	}
	t := s.Beside
	if t == nil {
		return column, row, ""
	}
	g.heads(header, column, t.Head, t.Rows)
	for k, h := range t.Head {
		g.wide = append(g.wide, lettersOf(h, t.Rows, k))
	}
	for i, cells := range t.Rows {
		g.cells(header+1+i, column, cells)
	}
	if t.Shaded && len(t.Rows) > 0 {
		where := name(header+1, column) + ":" + name(header+len(t.Rows), column+len(t.Head)-1)
		color := func(c string) markup { return el("color", at("rgb", "FF"+hex(c))) }
		shades = el("conditionalFormatting", at("sqref", where), el("cfRule", at("type", "colorScale"), at("priority", 1),
			el("colorScale", el("cfvo", at("type", "min")), el("cfvo", at("type", "max")), color(g.brand.Paper), color(mix(g.brand.Paper, g.brand.Accent, 0.6)))))
	}
	return column, header + len(t.Rows) + 2, shades
}

// high is how high a plot is drawn.
func (p *Plot) high() float64 {
	if n := len(p.Names); n > 0 {
		return aroundRows + rowHigh*float64(n)
	}
	return planeHigh
}

// graphics puts charts and pictures under each other, and the numbers behind charts
// at their right. It returns the row after the last.
func (g *page) graphics(self *part, row, column int, all []Graphic) (markup, int, error) {
	if len(all) == 0 {
		return "", row, nil
	}
	drawing := g.parcel.add(fmt.Sprintf("xl/drawings/drawing%d.xml", len(g.sheets)), "application/vnd.openxmlformats-officedocument.drawing+xml")
	var anchors []markup
	left, header := column+chartOver+2, row
	for i, one := range all {
		var graphic markup
		high := 0.0
		if one.Plot != nil {
			numbers := grid{sheet: g.names[len(g.sheets)-1], left: left, top: header}
			high = one.Plot.high()
			graphic = g.chart(drawing, i+2, one, &numbers)
			left += g.behind(&numbers)
		} else {
			p := one.Picture
			if p == nil || p.Wide < 1 || p.High < 1 || len(p.PNG) == 0 {
				return "", row, errors.New("a picture without pixels")
			}
			high = chartWide * float64(p.High) / float64(p.Wide)
			graphic = g.picture(drawing, i+2, one)
		}
		anchors = append(anchors, anchor(row, column, high, graphic))
		row += int(math.Ceil(high/usualRow)) + 1
	}
	drawing.data = document(el("xdr:wsDr", at("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"), at("xmlns:a", drawingML), anchors))
	return el("drawing", at("r:id", self.link("drawing", drawing))), row, nil
}

// anchor is where a graphic stands.
func anchor(row, column int, high float64, graphic markup) markup {
	return el("xdr:oneCellAnchor",
		el("xdr:from", el("xdr:col", fmt.Sprint(column)), el("xdr:colOff", "0"), el("xdr:row", fmt.Sprint(row)), el("xdr:rowOff", "0")),
		el("xdr:ext", at("cx", int(chartWide*pointEMU)), at("cy", int(high*pointEMU))), graphic, el("xdr:clientData"))
}

// chart adds a plot as a chart, whose numbers it notes down.
func (g *page) chart(on *part, id int, one Graphic, numbers *grid) markup {
	g.charts++
	part := g.parcel.add(fmt.Sprintf("xl/charts/chart%d.xml", g.charts), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
	c := &chart{Plot: one.Plot, brand: g.brand, wide: chartWide, high: one.Plot.high(), grid: *numbers}
	part.data = document(c.space(""))
	*numbers = c.grid
	return el("xdr:graphicFrame", at("macro", ""),
		el("xdr:nvGraphicFramePr", el("xdr:cNvPr", at("id", id), at("name", fmt.Sprintf("Chart %d", id-1)), at("descr", one.Alt)), el("xdr:cNvGraphicFramePr")),
		el("xdr:xfrm", el("a:off", at("x", 0), at("y", 0)), el("a:ext", at("cx", 0), at("cy", 0))),
		el("a:graphic", el("a:graphicData", at("uri", chartML), el("c:chart", at("xmlns:c", chartML), at("xmlns:r", relations), at("r:id", on.link("chart", part))))))
}

// picture adds a picture's pixels.
func (g *page) picture(on *part, id int, one Graphic) markup {
	g.pictures++
	part := g.parcel.add(fmt.Sprintf("xl/media/image%d.png", g.pictures), "image/png")
	part.data = one.Picture.PNG
	return el("xdr:pic", el("xdr:nvPicPr", el("xdr:cNvPr", at("id", id), at("name", fmt.Sprintf("Picture %d", id-1)), at("descr", one.Alt)), el("xdr:cNvPicPr", el("a:picLocks", at("noChangeAspect", 1)))),
		el("xdr:blipFill", el("a:blip", at("xmlns:r", relations), at("r:embed", on.link("image", part))), el("a:stretch", el("a:fillRect"))),
		el("xdr:spPr", el("a:xfrm", el("a:off", at("x", 0), at("y", 0)), el("a:ext", at("cx", 0), at("cy", 0))), el("a:prstGeom", at("prst", "rect"), el("a:avLst"))))
}

// behind puts the numbers of a chart on its sheet and returns how many columns they take.
func (g *page) behind(numbers *grid) int {
	for k, c := range numbers.columns {
		g.text(numbers.top, numbers.left+k, c.head, behind)
		for i, x := range c.cells {
			switch x := x.(type) {
			case float64:
				g.number(numbers.top+1+i, numbers.left+k, x, cellLook{role: behind})
			case string:
				g.text(numbers.top+1+i, numbers.left+k, x, behind)
			}
		}
	}
	return len(numbers.columns) + 1
}
