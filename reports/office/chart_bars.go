package office

import (
	"math"
)

// bars are level bars from 0, the first name on top.
func (c *chart) bars() []markup {
	reach := append(c.values(), 0)
	if c.Kind == Stacked {
		reach = append(c.sums(), 0)
	}
	c.roomForNames()
	c.room.right = 22
	if c.Kind == Bars {
		c.room.right = math.Max(22, widest(c.pointLabels(), chartText)*0.7)
	}
	names := make([]string, len(c.Names))
	for i, broken := range c.nameLines() {
		for k, line := range broken {
			names[i] += map[bool]string{true: " "}[k > 0] + line
		}
	}
	c.x = c.Y.ticks(append(reach, c.leftOf(reach)), c.parts())
	cats := c.texts("Name", names)
	for _, s := range c.Series {
		c.barSeries(s, cats)
	}
	single := c.Kind == Bars && !c.several()
	if single && c.interval() { // at the end of a bar its label would lie on its interval
		c.barLabels(cats)
	}
	grouping, overlap := "clustered", "0"
	if c.Kind == Stacked {
		grouping = "stacked"
	}
	if c.Kind == Stacked || single {
		overlap = "100"
	}
	return []markup{el("c:barChart", val("c:barDir", "bar"), val("c:grouping", grouping), val("c:varyColors", 0), c.series,
		val("c:gapWidth", 55), val("c:overlap", overlap), val("c:axId", uprightID), val("c:axId", acrossID)),
		el("c:catAx", val("c:axId", uprightID), el("c:scaling", val("c:orientation", "maxMin")), val("c:delete", 0), val("c:axPos", "l"),
			el("c:numFmt", at("formatCode", "General"), at("sourceLinked", 0)), val("c:majorTickMark", "none"), val("c:minorTickMark", "none"), val("c:tickLblPos", "low"),
			el("c:spPr", stroke(1, themeColor("tx2"), false)), textOf(chartText, false, "tx1"),
			val("c:crossAx", acrossID), val("c:crosses", "autoZero"), val("c:auto", 0), val("c:lblAlgn", "ctr"), val("c:lblOffset", 60), val("c:noMultiLvlLbl", 1)),
		axisMarkup{id: acrossID, crossed: uprightID, side: "b", ticks: c.x, format: c.Y.format(c.x.step), title: c.Y.Title, grid: true, bare: c.Y.Bare, between: "between", last: true}.markup()}
}

// leftOf is where an axis has to begin so that the labels of bars to the left of
// 0 do not lie on the names.
func (c *chart) leftOf(reach []float64) float64 {
	low, high, needed := 0.0, 0.0, 0.0
	for _, v := range reach {
		if !math.IsNaN(v) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	for _, s := range c.Series {
		for _, q := range s.Points {
			if q.Y < 0 && c.Kind == Bars {
				needed = math.Max(needed, wide(hairs+q.Label+hairs, chartText))
			}
		}
	}
	if needed == 0 {
		return 0
	}
	return low - (high-low)*needed/math.Max(1, c.innerWide()-needed)
}

// sums are how far the stacks reach to either side.
func (p *Plot) sums() []float64 {
	all := make([]float64, 2*len(p.Names))
	for _, s := range p.Series {
		for _, q := range s.Points {
			if i := int(q.X); i >= 0 && i < len(p.Names) && !math.IsNaN(q.Y) {
				all[2*i+map[bool]int{true: 1}[q.Y < 0]] += q.Y
			}
		}
	}
	return all
}

// several reports whether a name has more than one bar.
func (p *Plot) several() bool {
	seen := map[float64]bool{}
	for _, s := range p.Series {
		for _, q := range s.Points {
			if seen[q.X] {
				return true
			}
			seen[q.X] = true
		}
	}
	return false
}

// interval reports whether any point has one.
func (p *Plot) interval() bool {
	for _, s := range p.Series {
		for _, q := range s.Points {
			if q.Hi > q.Lo {
				return true
			}
		}
	}
	return false
}

// rows puts a series' points in the order of the names.
func (c *chart) rows(s Series) (values, lo, hi []float64, labels []string) {
	n := len(c.Names)
	values, lo, hi, labels = make([]float64, n), make([]float64, n), make([]float64, n), make([]string, n)
	for i := range n {
		values[i], lo[i], hi[i] = nan, nan, nan
	}
	for _, q := range s.Points {
		if i := int(q.X); i >= 0 && i < n {
			values[i], lo[i], hi[i], labels[i] = q.Y, q.Lo, q.Hi, q.Label
		}
	}
	return values, lo, hi, labels
}

func (c *chart) barSeries(s Series, cats markup) {
	c.shown(s.Name, func() []markup {
		values, lo, hi, labels := c.rows(s)
		title := c.named(s.Name)
		numbers := c.numbers(s.Name, c.Y.format(c.x.step), values)
		return []markup{title, el("c:spPr", el("a:solidFill", rgbColor(s.Color))), val("c:invertIfNegative", 0), c.onBars(s, values, labels),
			c.upright(values, lo, hi, stroke(2, themeColor("tx1"), false)),
			el("c:cat", cats), el("c:val", numbers)}
	})
}

// onBars are the labels of bars without intervals: at their ends, or in the
// pieces of a stack that are long enough.
func (c *chart) onBars(s Series, values []float64, labels []string) markup {
	if c.Kind == Bars && c.interval() {
		return ""
	}
	var all []markup
	for i, text := range labels {
		t := tag{lines: []string{text}, side: "outEnd", color: themeColor("tx1")}
		if c.Kind == Stacked {
			t.side, t.color = "ctr", rgbColor(letters(s.Color))
			if math.Abs(values[i])/(c.x.max-c.x.min)*c.innerWide() < wide(text, chartText)+6 {
				continue
			}
		}
		if text != "" {
			all = append(all, t.label(i))
		}
	}
	return tagged(all)
}

// letters is the colour that text on a ground can be read in.
func letters(ground string) string {
	if Contrast(ground, "#FFFFFF") >= Contrast(ground, "#000000") {
		return "#FFFFFF"
	}
	return "#000000"
}

// barLabels is an invisible bar as long as bar and interval together, whose end
// has the label.
func (c *chart) barLabels(cats markup) {
	var all Series
	for _, s := range c.Series {
		all.Points = append(all.Points, s.Points...)
	}
	c.mute = append(c.mute, c.order)
	c.take(func() []markup {
		values, lo, hi, labels := c.rows(all)
		var tags []markup
		for i, text := range labels {
			if end := hi[i]; values[i] >= 0 && end > values[i] {
				values[i] = math.Min(end, c.x.max)
			} else if end := lo[i]; values[i] < 0 && end < values[i] {
				values[i] = math.Max(end, c.x.min)
			}
			if text != "" {
				tags = append(tags, tag{lines: []string{hairs + text + hairs}, side: "outEnd", color: themeColor("tx1")}.label(i))
			}
		}
		title := c.named("Places of the labels")
		return []markup{title, el("c:spPr", el("a:noFill"), noStroke()), val("c:invertIfNegative", 0), tagged(tags),
			el("c:cat", cats), el("c:val", c.numbers("Places of the labels", "General", values))}
	})
}
