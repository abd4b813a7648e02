package office

import (
	"fmt"
	"math"
	"strings"
)

// The numbers by which a chart's axes name each other.
const (
	acrossID  = 111
	uprightID = 222
)

// axisMarkup is what an axis of numbers is written as.
type axisMarkup struct {
	id, crossed int
	side        string // b, l
	ticks       ticks
	format      string
	title       string
	hidden      bool
	grid        bool
	line        bool // along the axis
	between     string
	last        bool // crosses the other at its far end
	bare        bool // without numbers
}

func (a axisMarkup) markup() markup {
	title, turned := markup(""), ""
	if a.title != "" {
		text := richText([]string{a.title}, chartText, false, "ctr")
		if a.side == "l" {
			turned = strings.Replace(string(text), "<a:bodyPr ", `<a:bodyPr rot="-5400000" vert="horz" `, 1)
			text = markup(turned)
		}
		title = el("c:title", el("c:tx", text), val("c:overlay", 0))
	}
	crosses, labels := "autoZero", "low"
	if a.last {
		crosses, labels = "max", "nextTo"
	}
	if a.bare {
		labels = "none"
	}
	return el("c:valAx", val("c:axId", a.id),
		el("c:scaling", val("c:orientation", "minMax"), val("c:max", number(a.ticks.max)), val("c:min", number(a.ticks.min))),
		val("c:delete", bit(a.hidden)), val("c:axPos", a.side),
		when(a.grid && !a.bare, el("c:majorGridlines", el("c:spPr", stroke(0.75, themeColor("bg2"), false)))),
		title, el("c:numFmt", at("formatCode", a.format), at("sourceLinked", 0)),
		val("c:majorTickMark", "none"), val("c:minorTickMark", "none"), val("c:tickLblPos", labels),
		el("c:spPr", a.rule()), textOf(chartText, false, "tx2"),
		val("c:crossAx", a.crossed), val("c:crosses", crosses), val("c:crossBetween", a.between), val("c:majorUnit", number(a.ticks.step)))
}

func (a axisMarkup) rule() markup {
	if a.line {
		return stroke(1, themeColor("tx2"), false)
	}
	return noStroke()
}

// labelWide is how wide the widest number along an axis is.
func (a Axis) labelWide(t ticks) float64 {
	most := 0.0
	for v := t.min; v <= t.max+t.step/2; v += t.step {
		most = math.Max(most, wide(a.text(v, t.step), chartText))
	}
	return most
}

// text is a number as its format writes it, for the room it takes.
func (a Axis) text(v, step float64) string {
	if a.Ends[0] != "" {
		return ""
	}
	places, format := 0, a.format(step)
	if dot := strings.IndexByte(format, '.'); dot >= 0 {
		places = strings.Count(format[dot:], "0")
	}
	if a.Percent {
		return fmt.Sprintf("%.*f %%", places, 100*v)
	}
	text := fmt.Sprintf("%.*f", places, v)
	if math.Abs(v) >= 1000 {
		text += strings.Repeat(",", int(math.Log10(math.Abs(v)))/3)
	}
	return text
}
