package office

import (
	"math"
	"slices"
)

// plane is lines over an axis of numbers, or marks in a plane.
func (c *chart) plane() []markup {
	if c.X.Title != "" {
		c.room.bottom += chartText*lineHigh + 6
	}
	if c.Legend() {
		c.room.top += legendHigh
	}
	c.y = c.Y.ticks(c.values(), int(math.Max(2, math.Min(4, c.innerHigh()/45))))
	c.room.left = c.Y.labelWide(c.y) + 14
	if c.Y.Title != "" {
		c.room.left += chartText*lineHigh + 4
	}
	ends := c.lineEnds()
	c.x = c.X.ticks(c.across(), c.parts())
	for i := range ends {
		ends[i].x = c.x.max
	}
	c.rules(c.X.Rules, c.Y.Rules)
	for _, s := range c.Series {
		if c.joins(s) {
			c.band(s)
			c.lineSeries(s)
		} else {
			c.spotSeries(s)
		}
	}
	c.taken = c.marks()
	c.texted("Names", append(c.spread(ends), c.spotTags()...))
	return []markup{el("c:scatterChart", val("c:scatterStyle", "lineMarker"), val("c:varyColors", 0), c.series, val("c:axId", acrossID), val("c:axId", uprightID)),
		axisMarkup{id: acrossID, crossed: uprightID, side: "b", ticks: c.x, format: c.X.format(c.x.step), title: c.X.Title, grid: c.Kind == Scatter, line: true, bare: c.X.Bare, between: "midCat"}.markup(),
		axisMarkup{id: uprightID, crossed: acrossID, side: "l", ticks: c.y, format: c.Y.format(c.y.step), title: c.Y.Title, grid: true, bare: c.Y.Bare, between: "midCat"}.markup()}
}

// joins reports whether a series is a line.
func (p *Plot) joins(s Series) bool { return p.Kind == Lines || s.Symbol == "" }

// across are all places along the level axis.
func (p *Plot) across() []float64 {
	var all []float64
	for _, s := range p.Series {
		for _, q := range s.Points {
			all = append(all, q.X, q.XLo, q.XHi)
		}
	}
	return all
}

// lineEnds are the names of lines at their last points, in their colours, and
// takes the room for them.
func (c *chart) lineEnds() []tag {
	var tags []tag
	needed := 12.0 // about half a number of the axis
	for _, s := range c.Series {
		if !c.joins(s) || !s.Direct || len(s.Points) == 0 {
			continue
		}
		last := s.Points[len(s.Points)-1]
		t := tag{y: last.Y, lines: lines(s.Name, chartText, c.wide*0.28, 3), side: "r", bold: true, color: rgbColor(c.readable(s.Color))}
		needed = math.Max(needed, widest(t.lines, chartText)*1.08)
		tags = append(tags, t)
	}
	c.room.right = needed + 14
	return tags
}

// readable is a colour that text on the slide can have: on its way to that of
// the ink, as far as it has to go.
func (c *chart) readable(color string) string {
	for share := 0.0; share < 1; share += 0.1 {
		if nearer := mix(color, c.brand.Ink, share); Contrast(nearer, c.brand.Paper) >= 4.5 {
			return nearer
		}
	}
	return c.brand.Ink
}

// spread moves tags along a side until none lies on another.
func (c *chart) spread(tags []tag) []tag {
	slices.SortStableFunc(tags, func(a, b tag) int {
		switch {
		case a.y > b.y:
			return -1
		case a.y < b.y:
			return 1
		}
		return 0
	})
	high := func(t tag) float64 { return float64(len(t.lines)) * c.up(chartText*lineHigh) }
	for i := range tags {
		tags[i].y = math.Min(math.Max(tags[i].y, c.y.min), c.y.max)
		if i > 0 {
			tags[i].y = math.Min(tags[i].y, tags[i-1].y-(high(tags[i-1])+high(tags[i]))/2)
		}
	}
	floor := c.y.min
	for i := len(tags) - 1; i >= 0; i-- {
		tags[i].y = math.Max(tags[i].y, floor)
		if i > 0 {
			floor = tags[i].y + (high(tags[i])+high(tags[i-1]))/2
		}
	}
	return tags
}

// band draws the edges of the band about a line.
func (c *chart) band(s Series) {
	var below, above trace
	for _, q := range s.Points {
		if q.Hi > q.Lo {
			below, above = append(below, [2]float64{q.X, q.Lo}), append(above, [2]float64{q.X, q.Hi})
		}
	}
	if len(below) > 1 {
		c.traces("Interval", []trace{below, above}, stroke(0.75, rgbColor(mix(s.Color, c.brand.Paper, 0.4)), false))
	}
}

func (c *chart) lineSeries(s Series) {
	c.shown(s.Name, func() []markup {
		var x, y []float64
		for _, q := range s.Points {
			x, y = append(x, q.X), append(y, q.Y)
		}
		title := c.named(s.Name)
		across, width := c.numbers(s.Name, c.X.format(c.x.step), x), 2.5
		if s.Fine {
			width = 1
		}
		return []markup{title, el("c:spPr", stroke(width, rgbColor(s.Color), s.Dashed)), marker(s),
			el("c:xVal", across), el("c:yVal", c.numbers("Up", c.Y.format(c.y.step), y)), val("c:smooth", 0)}
	})
}

func (c *chart) spotSeries(s Series) {
	l := levelOf(s.Points, func(q Point) (x, y, lo, hi float64) {
		lo, hi = c.x.within(q.XLo, q.XHi)
		return q.X, q.Y, lo, hi
	})
	c.shown(s.Name, func() []markup {
		lo, hi := make([]float64, len(l.x)), make([]float64, len(l.x))
		for i, q := range s.Points {
			lo[l.mark[i]], hi[l.mark[i]] = c.y.within(q.Lo, q.Hi)
		}
		line := stroke(1.25, rgbColor(s.Color), false)
		title := c.named(s.Name)
		across, up := c.numbers(s.Name, c.X.format(c.x.step), l.x), c.numbers("Up", c.Y.format(c.y.step), l.y)
		return []markup{title, el("c:spPr", l.line(line)), marker(s), join(l.unmarked()), c.upright(l.y, lo, hi, line),
			el("c:xVal", across), el("c:yVal", up), val("c:smooth", 0)}
	})
}
