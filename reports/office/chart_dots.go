package office

import (
	"math"
	"slices"
)

// dots is a plane whose upright axis is hidden: marks with level intervals, the
// names at the left and the numbers at the right. A bar chart would begin at 0,
// where zero often means nothing, and no office program has one of dots.
func (c *chart) dots() []markup {
	c.roomForNames()
	c.room.right = math.Min(widest(c.pointLabels(), chartText), c.wide*0.4) + 26
	names := c.besideNames()
	c.x = c.Y.ticks(c.values(), c.parts())
	c.y = ticks{0.5, float64(len(c.Names)) + 0.5, 1}
	for i := range names {
		names[i].x = c.x.min
	}
	c.traces("Guides", c.guides(), stroke(0.75, themeColor("bg2"), false))
	c.texted("Names", names)
	c.overRules(c.Y.Rules)
	for i, s := range c.Series {
		c.dotSeries(s, c.dodge(i))
	}
	c.texted("Numbers", c.numberTags())
	return []markup{el("c:scatterChart", val("c:scatterStyle", "lineMarker"), val("c:varyColors", 0), c.series, val("c:axId", acrossID), val("c:axId", uprightID)),
		axisMarkup{id: acrossID, crossed: uprightID, side: "b", ticks: c.x, format: c.Y.format(c.x.step), title: c.Y.Title, grid: true, bare: c.Y.Bare, between: "midCat"}.markup(),
		axisMarkup{id: uprightID, crossed: acrossID, side: "l", ticks: c.y, format: "0", hidden: true, between: "midCat"}.markup()}
}

// roomForNames is for the kinds that have names at the left: the axis' title
// under the plot, the legend over it.
func (c *chart) roomForNames() {
	if slices.ContainsFunc(c.Y.Rules, func(r Rule) bool { return r.Name != "" }) {
		c.room.top += chartText * lineHigh
	}
	if c.Y.Title != "" {
		c.room.bottom += chartText*lineHigh + 6
	}
	if c.Legend() {
		c.room.top += legendHigh
	}
}

// guides lead from the names to the marks and on to the numbers, and leave out
// where marks and intervals are.
func (c *chart) guides() []trace {
	from, to := make([]float64, len(c.Names)), make([]float64, len(c.Names))
	for i := range c.Names {
		from[i], to[i] = c.x.max, c.x.max
	}
	radius := 6 * (c.x.max - c.x.min) / c.innerWide()
	for _, s := range c.Series {
		for _, q := range s.Points {
			if i := int(q.X); i >= 0 && i < len(from) {
				lo, hi := least(q.Y-radius, q.Lo), -least(-q.Y-radius, -q.Hi)
				if from[i] == to[i] {
					to[i] = hi
				}
				from[i], to[i] = math.Min(from[i], lo), math.Max(to[i], hi)
			}
		}
	}
	var all []trace
	for i := range c.Names {
		y := c.height(float64(i))
		for _, piece := range [][2]float64{{c.x.min, from[i]}, {to[i], c.x.max}} {
			if piece[1] > piece[0] {
				all = append(all, trace{{piece[0], y}, {piece[1], y}})
			}
		}
	}
	return all
}

// least is the smaller of two numbers, one of which may not be there.
func least(a, b float64) float64 {
	if math.IsNaN(b) || a < b {
		return a
	}
	return b
}

// bandStroke is that of an interval without a mark: what is claimed, what is normal.
func (c *chart) bandStroke(color string) markup {
	return el("a:ln", at("w", 12*point), at("cap", "flat"), el("a:solidFill", el("a:srgbClr", at("val", hex(color)), val("a:alpha", 40000))), el("a:round"))
}

// parts is how many parts of the level axis have room for a number each.
func (c *chart) parts() int { return int(math.Max(2, math.Min(6, c.innerWide()/70))) }

// values are all numbers of the series, with their intervals.
func (p *Plot) values() []float64 {
	var all []float64
	for _, s := range p.Series {
		for _, q := range s.Points {
			all = append(all, q.Y, q.Lo, q.Hi)
		}
	}
	return all
}

func (p *Plot) pointLabels() []string {
	var all []string
	for _, s := range p.Series {
		for _, q := range s.Points {
			all = append(all, q.Label)
		}
	}
	return all
}

// height is how high the row of a name lies: the first is on top.
func (c *chart) height(row float64) float64 { return float64(len(c.Names)) - row }

// nameLines breaks the names for the room at their left, and takes that room.
func (c *chart) nameLines() [][]string {
	pitch := c.innerHigh() / float64(max(1, len(c.Names)))
	most := max(1, min(3, int(pitch/(chartText*lineHigh))))
	room := math.Min(c.wide*0.46, c.wide*0.7-c.room.right)
	broken, needed := make([][]string, len(c.Names)), 0.0
	for i, name := range c.Names {
		broken[i] = lines(name, chartText, room, most)
		needed = math.Max(needed, widest(broken[i], chartText))
	}
	c.room.left = needed + 24
	return broken
}

func (c *chart) besideNames() []tag {
	var tags []tag
	for i, name := range c.nameLines() {
		off := make([]string, len(name))
		for k, line := range name {
			off[k] = line + hairs
		}
		tags = append(tags, tag{y: c.height(float64(i)), lines: off, side: "l", color: themeColor("tx1")})
	}
	return tags
}

func (c *chart) numberTags() []tag {
	var tags []tag
	for _, s := range c.Series {
		for _, q := range s.Points {
			if q.Label != "" {
				tags = append(tags, tag{x: c.x.max, y: c.height(q.X), lines: []string{hairs + q.Label}, side: "r", color: themeColor("tx1")})
			}
		}
	}
	return tags
}

// hairs keep a name or a number off a mark that lies at the end of the axis.
const hairs = "\u00a0\u00a0"

// dodge keeps the marks of several series in one row apart.
func (c *chart) dodge(i int) float64 {
	if !c.shares() {
		return 0
	}
	return 0.3 * (0.5 - (float64(i)+0.5)/float64(len(c.Series)))
}

func (c *chart) dotSeries(s Series, dodge float64) {
	points := s.Points
	if s.Symbol == "" {
		points = visible(points, (c.x.max-c.x.min)/100)
	}
	c.shown(s.Name, func() []markup {
		l := levelOf(points, func(q Point) (x, y, lo, hi float64) {
			lo, hi = c.x.within(q.Lo, q.Hi)
			return q.Y, c.height(q.X) + dodge, lo, hi
		})
		names := make([]string, len(l.x))
		for i, q := range s.Points {
			names[l.mark[i]] = c.name(q.X)
		}
		line := l.line(stroke(2.25, rgbColor(s.Color), false))
		if s.Symbol == "" {
			line = c.bandStroke(s.Color)
		}
		title := c.named(s.Name)
		c.texts(s.Name, names)
		return []markup{title, el("c:spPr", line), marker(s), when(s.Symbol != "", join(l.unmarked())),
			el("c:xVal", c.numbers("Low end, value, high end", c.Y.format(c.x.step), l.x)), el("c:yVal", c.numbers("Row from below", "General", l.y)), val("c:smooth", 0)}
	})
}

// name is the name of a row, or empty.
func (c *chart) name(row float64) string {
	if i := int(row); i >= 0 && i < len(c.Names) {
		return c.Names[i]
	}
	return ""
}
