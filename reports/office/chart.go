package office

import (
	"bytes"
	"fmt"
	"math"
)

// A chart's text, in points: what is read from the back of a room.
const (
	chartText  = 14.0
	chartTitle = 16.0
	lineHigh   = 1.15 // height of a line of text, in its size
	legendHigh = 26.0
)

const (
	drawingML = "http://schemas.openxmlformats.org/drawingml/2006/main"
	chartML   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
)

// chart is a plot that is being written as a chart part.
type chart struct {
	*Plot
	brand      Brand
	wide, high float64 // in points
	grid       grid
	series     []markup
	order      int
	mute       []int // the series that no legend names
	room       room
	x, y       ticks
	headed     float64 // how high its title is, in points
	tall       int     // how many rows the workbook has
	taken      []box   // of a plane: where names would lie on something
}

// room is what stands around the plot itself, in points.
type room struct{ top, right, bottom, left float64 }

// chartPart adds a plot to an office file, as large as it is shown, with the
// workbook that its numbers are edited in.
func (d *deckParts) chartPart(p *Plot, wide, high float64) (*part, error) {
	n := d.count("chart")
	own := *p
	c := &chart{Plot: &own, brand: d.brand, wide: wide, high: high}
	self := d.parcel.add(fmt.Sprintf("ppt/charts/chart%d.xml", n), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
	book := d.parcel.add(fmt.Sprintf("ppt/embeddings/chart%d.xlsx", n), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
	self.data = document(c.space(self.link("package", book)))
	var b bytes.Buffer
	if err := c.grid.book().write(&b); err != nil {
		return nil, fmt.Errorf("write the workbook of a chart: %w", err)
	}
	book.data = b.Bytes()
	return self, nil
}

// space is the whole chart part. Book is its link to the workbook that its numbers
// lie in; empty: it stands in it.
func (c *chart) space(book string) markup {
	dry := *c
	dry.body()
	c.tall = dry.grid.tall()
	body := c.body()
	return el("c:chartSpace", at("xmlns:c", chartML), at("xmlns:a", drawingML), at("xmlns:r", relations),
		val("c:date1904", 0), val("c:roundedCorners", 0),
		el("c:chart", c.title(), val("c:autoTitleDeleted", bit(c.Title == "" && c.Note == "")),
			el("c:plotArea", c.inner(), body),
			c.legend(), val("c:plotVisOnly", 1), val("c:dispBlanksAs", "gap")),
		el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))),
		textOf(chartText, false, "tx1"),
		when(book != "", el("c:externalData", at("r:id", book), val("c:autoUpdate", 0))))
}

// body is the series and axes, with the room that they leave around them.
func (c *chart) body() []markup {
	c.room = room{top: 8, right: 10, bottom: 26, left: 10}
	if c.Title != "" || c.Note != "" {
		c.room.top += chartTitle*lineHigh + 8
	}
	c.headed = c.room.top
	if c.high < 170 { // no room for more than the plot
		c.X.Title, c.Y.Title = "", ""
	}
	switch c.Kind {
	case Dots:
		return c.dots()
	case Bars, Stacked:
		return c.bars()
	}
	return c.plane()
}

// title stands at the left, where reading begins, with its note behind it if
// there is room for all of it.
func (c *chart) title() markup {
	if c.Title == "" && c.Note == "" {
		return ""
	}
	const bold = 1.08 // runs wider
	room, size := c.wide*0.84, chartTitle
	if wide(c.Title, size*bold) > room {
		size = chartText
	}
	title := lines(c.Title, size*bold, room, 1)[0]
	runs := []markup{runOf(title, size, true, themeColor("tx1"))}
	if note := "   " + c.Note; c.Note != "" && wide(title+note, size*bold) <= room {
		runs = append(runs, runOf(note, chartText, false, themeColor("tx2")))
	}
	return el("c:title", el("c:tx", richOf([]markup{el("a:p", el("a:pPr", at("algn", "l"), look("a:defRPr", size, true, "tx1")), runs)})),
		el("c:layout", el("c:manualLayout", val("c:xMode", "edge"), val("c:yMode", "edge"), val("c:x", 0), val("c:y", 0))), val("c:overlay", 0))
}

// inner places the plot itself, so that what stands around it has its room in
// every program alike.
func (c *chart) inner() markup {
	share := func(part, whole float64) string { return fmt.Sprintf("%.4f", math.Max(0, part/whole)) }
	return el("c:layout", el("c:manualLayout", val("c:layoutTarget", "inner"), val("c:xMode", "edge"), val("c:yMode", "edge"),
		val("c:x", share(c.room.left, c.wide)), val("c:y", share(c.room.top, c.high)),
		val("c:w", share(c.innerWide(), c.wide)), val("c:h", share(c.innerHigh(), c.high))))
}

func (c *chart) innerWide() float64 { return c.wide - c.room.left - c.room.right }
func (c *chart) innerHigh() float64 { return c.high - c.room.top - c.room.bottom }

// legend names the series that have a name nowhere else.
func (c *chart) legend() markup {
	if !c.Legend() {
		return ""
	}
	var gone []markup
	for _, i := range c.mute {
		gone = append(gone, el("c:legendEntry", val("c:idx", i), val("c:delete", 1)))
	}
	top := (c.headed - 4) / c.high
	return el("c:legend", val("c:legendPos", "t"), gone,
		el("c:layout", el("c:manualLayout", val("c:xMode", "edge"), val("c:yMode", "edge"), val("c:x", fmt.Sprintf("%.4f", c.room.left/c.wide)), val("c:y", fmt.Sprintf("%.4f", top)))),
		val("c:overlay", 0), textOf(chartText, false, "tx1"))
}

// Legend reports whether several series are told apart by nothing but their look.
func (p *Plot) Legend() bool {
	n := 0
	for _, s := range p.Series {
		if s.Name != "" && !s.Direct {
			n++
		}
	}
	return n > 1 && !p.Keyed && (p.Kind != Dots || p.shares())
}

// shares reports whether names have marks of several series.
func (p *Plot) shares() bool {
	seen := map[float64]bool{}
	for _, s := range p.Series {
		for _, q := range s.Points {
			if seen[q.X] && s.Symbol != "" {
				return true
			}
			seen[q.X] = seen[q.X] || s.Symbol != ""
		}
	}
	return false
}
