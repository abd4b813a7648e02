package office

import (
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
	for k, h := range t.Head {
		g.text(header, column+k, h, head)
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

// rowsOf is how many rows a plot covers, with a free one behind it.
func rowsOf(p *Plot) int { return int(math.Ceil(p.high()/usualRow)) + 1 }

// charts puts plots under each other, and the numbers behind them at their right.
func (g *page) charts(self *part, row, column int, all []Described) markup {
	if len(all) == 0 {
		return ""
	}
	drawing := g.parcel.add(fmt.Sprintf("xl/drawings/drawing%d.xml", len(g.sheets)), "application/vnd.openxmlformats-officedocument.drawing+xml")
	var anchors []markup
	left, header := column+chartOver+2, row
	for i, d := range all {
		g.bookParts.charts++
		c := &chart{Plot: d.Plot, brand: g.brand, wide: chartWide, high: d.Plot.high(), grid: grid{sheet: g.names[len(g.sheets)-1], left: left, top: header}}
		part := g.parcel.add(fmt.Sprintf("xl/charts/chart%d.xml", g.bookParts.charts), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
		part.data = document(c.space(""))
		left += g.behind(&c.grid)
		anchors = append(anchors, anchor(i+1, row, column, d, drawing.link("chart", part)))
		row += rowsOf(d.Plot)
	}
	drawing.data = document(el("xdr:wsDr", at("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"), at("xmlns:a", drawingML), anchors))
	return el("drawing", at("r:id", self.link("drawing", drawing)))
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

// anchor is where a chart stands.
func anchor(id, row, column int, d Described, chart string) markup {
	return el("xdr:oneCellAnchor",
		el("xdr:from", el("xdr:col", fmt.Sprint(column)), el("xdr:colOff", "0"), el("xdr:row", fmt.Sprint(row)), el("xdr:rowOff", "0")),
		el("xdr:ext", at("cx", int(chartWide*pointEMU)), at("cy", int(d.Plot.high()*pointEMU))),
		el("xdr:graphicFrame", at("macro", ""),
			el("xdr:nvGraphicFramePr", el("xdr:cNvPr", at("id", id+1), at("name", fmt.Sprintf("Chart %d", id)), at("descr", d.Alt)), el("xdr:cNvGraphicFramePr")),
			el("xdr:xfrm", el("a:off", at("x", 0), at("y", 0)), el("a:ext", at("cx", 0), at("cy", 0))),
			el("a:graphic", el("a:graphicData", at("uri", chartML), el("c:chart", at("xmlns:c", chartML), at("xmlns:r", relations), at("r:id", chart))))),
		el("xdr:clientData"))
}

// edge is the last column that is printed, and foot the last row of charts.
func (g *page) edge(column int, s *Sheet) int {
	last := max(len(g.wide)-1, 0)
	if len(s.Plots) > 0 {
		last = max(last, column+chartOver)
	}
	for letters, k := 0.0, 0; letters < textWide; k++ {
		letters += g.width(k)
		last = max(last, k)
	}
	return last
}

func (g *page) foot(row int, all []Described) int {
	for _, d := range all {
		row += rowsOf(d.Plot)
	}
	return row
}
