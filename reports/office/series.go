package office

import (
	"math"
	"strconv"
	"strings"
)

// nan is a number that is not there.
var nan = math.NaN()

// numbers puts a column of numbers into the workbook, and names it with a copy
// of what it holds, so that the chart is drawn without opening the workbook. Those
// of the first series are as long as any: LibreOffice forgets what it has read
// when it meets a longer column.
func (c *chart) numbers(head, format string, values []float64) markup {
	for c.order == 1 && len(values) < c.tall {
		values = append(values[:len(values):len(values)], nan)
	}
	cells := make([]any, len(values))
	var cache []markup
	for i, v := range values {
		cells[i] = v
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			cache = append(cache, el("c:pt", at("idx", i), el("c:v", number(v))))
		}
	}
	where := c.grid.add(head, cells)
	return el("c:numRef", el("c:f", where), el("c:numCache", el("c:formatCode", format), val("c:ptCount", len(values)), cache))
}

// texts is the same for names.
func (c *chart) texts(head string, values []string) markup {
	cells := make([]any, len(values))
	var cache []markup
	for i, v := range values {
		cells[i] = v
		cache = append(cache, el("c:pt", at("idx", i), el("c:v", v)))
	}
	where := c.grid.add(head, cells)
	return el("c:strRef", el("c:f", where), el("c:strCache", val("c:ptCount", len(values)), cache))
}

// named is a series' name, which is the head of the column that comes next.
func (c *chart) named(name string) markup {
	if name == "" {
		name = "Values"
	}
	return el("c:tx", el("c:strRef", el("c:f", c.grid.next()), el("c:strCache", val("c:ptCount", 1), el("c:pt", at("idx", 0), el("c:v", name)))))
}

// upright are the error bars of a series along its axis of values; nothing
// where no value has an interval.
func (c *chart) upright(values, lo, hi []float64, line markup) markup {
	down, up, any := make([]float64, len(values)), make([]float64, len(values)), false
	for i, v := range values {
		if hi[i] > lo[i] && !math.IsNaN(v) {
			down[i], up[i], any = tidy(math.Max(0, v-lo[i])), tidy(math.Max(0, hi[i]-v)), true
		}
	}
	if !any {
		return ""
	}
	along := markup("")
	if c.Kind == Scatter {
		along = val("c:errDir", "y")
	}
	return el("c:errBars", along, val("c:errBarType", "both"), val("c:errValType", "cust"), val("c:noEndCap", 1),
		el("c:plus", c.numbers("Interval above", "General", up)), el("c:minus", c.numbers("Interval below", "General", down)), el("c:spPr", line))
}

// marks of the page, by the names that office programs have for them.
var marks = map[string]string{"circle": "circle", "rect": "square", "triangle": "triangle", "diamond": "diamond", "down": "x", "plus": "plus"}

// marker is the mark of a series; those of lines alone have none.
func marker(s Series) markup {
	symbol, ok := marks[s.Symbol]
	if s.Symbol == "" {
		return el("c:marker", val("c:symbol", "none"))
	}
	if !ok {
		symbol = "circle"
	}
	size := s.Size
	if size == 0 {
		size = 10
	}
	edge := el("a:ln", at("w", 9525), el("a:solidFill", themeColor("bg1")))
	if symbol == "x" || symbol == "plus" { // are made of lines
		edge = el("a:ln", at("w", 28575), el("a:solidFill", rgbColor(s.Color)))
	} else if Contrast(s.Color, "#FFFFFF") < 3 {
		edge = el("a:ln", at("w", 9525), el("a:solidFill", themeColor("tx1")))
	}
	return el("c:marker", val("c:symbol", symbol), val("c:size", min(72, max(2, size))), el("c:spPr", el("a:solidFill", rgbColor(s.Color)), edge))
}

// tag is a text at a place of the plot.
type tag struct {
	x, y  float64
	lines []string
	side  string // of the place: l, r, t, b
	color markup
	bold  bool
}

// label is the tag as the label of the i-th point of a series.
func (t tag) label(i int) markup {
	align := map[string]string{"l": "r", "r": "l"}[t.side]
	if align == "" {
		align = "ctr"
	}
	return el("c:dLbl", val("c:idx", i), el("c:tx", coloredText(t.lines, chartText, t.bold, align, t.color)), el("c:spPr", el("a:noFill"), noStroke()),
		val("c:dLblPos", t.side), shows(true))
}

// shows says what labels show: a text of their own counts as the value.
func shows(value bool) []markup {
	all := []markup{val("c:showLegendKey", 0), val("c:showVal", bit(value))}
	for _, name := range []string{"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"} {
		all = append(all, val(name, 0))
	}
	return all
}

// tagged are the labels of a series' points; those that have none show nothing.
func tagged(labels []markup) markup {
	if len(labels) == 0 {
		return ""
	}
	return el("c:dLbls", labels, shows(false))
}

// shown gives the next series its number, and a place in the legend if it has a name.
func (c *chart) shown(name string, parts func() []markup) {
	if name == "" {
		c.mute = append(c.mute, c.order)
	}
	c.take(parts)
}

// take gives the next series its number.
func (c *chart) take(parts func() []markup) {
	i := strconv.Itoa(c.order)
	c.order++
	c.series = append(c.series, el("c:ser", val("c:idx", i), val("c:order", i), parts()))
}

// texted is an invisible series that carries texts: names beside a plot, at the
// ends of lines, at rules.
func (c *chart) texted(name string, tags []tag) {
	if len(tags) == 0 {
		return
	}
	c.mute = append(c.mute, c.order)
	c.take(func() []markup {
		x, y := make([]float64, len(tags)), make([]float64, len(tags))
		words, labels := make([]string, len(tags)), make([]markup, len(tags))
		for i, t := range tags {
			x[i], y[i], labels[i], words[i] = t.x, t.y, t.label(i), strings.Join(t.lines, " ")
		}
		title := c.named(name)
		c.texts(name, words)
		return []markup{title, el("c:spPr", noStroke()), el("c:marker", val("c:symbol", "none")), tagged(labels),
			el("c:xVal", c.numbers("Across", "General", x)), el("c:yVal", c.numbers("Up", "General", y)), val("c:smooth", 0)}
	})
}

// trace is a line of the plane from place to place.
type trace [][2]float64

// traces is a series of lines with gaps between: guides, rules, the edges of bands.
func (c *chart) traces(name string, all []trace, line markup) {
	if len(all) == 0 {
		return
	}
	c.mute = append(c.mute, c.order)
	c.take(func() []markup {
		var x, y []float64
		for _, t := range all {
			for _, at := range t {
				x, y = append(x, at[0]), append(y, at[1])
			}
			x, y = append(x, x[len(x)-1]), append(y, nan)
		}
		title := c.named(name)
		return []markup{title, el("c:spPr", line), el("c:marker", val("c:symbol", "none")),
			el("c:xVal", c.numbers(name, "General", x)), el("c:yVal", c.numbers("Up", "General", y)), val("c:smooth", 0)}
	})
}
