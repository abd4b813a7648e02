package reports

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-sim/parley/reports/office"
)

// interval is a dot of a row, in the colour of its style, or in grey where
// several styles meet: [row, mean, lo, hi, value, bold, beside, heads, style...]
func (n *native) interval(s writtenSeries) {
	heads := values(nil)
	for _, d := range s.Data {
		v := d.Value
		if h := v.list(7); len(h) > 0 {
			heads = h
		}
		color, look := n.hue(muted), Look{Symbol: "circle"}
		if style, one := onlyStyle(v[min(8, len(v)):]); one {
			look = n.look(style)
			color = n.hue(styleColor(style))
		}
		to := n.series(office.Series{Color: color, Symbol: look.Symbol})
		to.Points = append(to.Points, rowPoint(v, besideText(v.text(4), v.list(6), heads)))
	}
}

// onlyStyle is the style of a row's line-up, if it is one.
func onlyStyle(styles values) (int, bool) {
	for i := range styles {
		if styles.whole(i) != styles.whole(0) {
			return 0, false
		}
	}
	return styles.whole(0), len(styles) > 0
}

// besideText is a row's number with the first of what stands beside it; a table has the rest.
func besideText(number string, beside, heads values) string {
	for i := range beside {
		if text := beside.text(i); text != "" {
			if head := heads.text(i); head != "" && head != "answer" {
				text = head + " " + text
			}
			return number + "   " + text
		}
	}
	return number
}

// rowPoint is [row, mean, lo, hi, ...] as a point.
func rowPoint(v values, label string) office.Point {
	return office.Point{X: v.number(0), Y: v.number(1), Lo: v.number(2), Hi: v.number(3), Label: label}
}

// effect is a dot, or a bar from 0, in the look of its verdict:
// [row, mean, lo, hi, text, beside, heads, offsets, look, symbol, bold, below, bar]
func (n *native) effect(s writtenSeries) {
	for _, d := range s.Data {
		v := d.Value
		series := office.Series{Color: n.hue(styleColor(v.whole(8))), Symbol: v.text(9)}
		if bar, _ := v[len(v)-1].(bool); bar && len(v) == 13 {
			n.plot.Kind = office.Bars
			series.Symbol = ""
		}
		to := n.series(series)
		to.Points = append(to.Points, rowPoint(v, effectText(v)))
	}
}

// effectText is the number, its interval and the verdict.
func effectText(v values) string {
	text, beside := v.text(4), v.list(5)
	if span := beside.text(0); span != "" {
		text += " (" + span + ")"
	}
	var rest []string
	for i := range beside {
		if i > 0 && beside.text(i) != "" {
			rest = append(rest, beside.text(i))
		}
	}
	return strings.TrimSpace(text + "   " + strings.Join(rest, ", "))
}

// claimed is what somebody said the effect is: [row, lo, hi], a band behind the dot.
func (n *native) claimed(s writtenSeries) {
	to := n.series(office.Series{Color: n.hue(context)})
	for _, d := range s.Data {
		v := d.Value
		to.Points = append(to.Points, office.Point{X: v.number(0), Y: (v.number(1) + v.number(2)) / 2, Lo: v.number(1), Hi: v.number(2)})
	}
}

// zone is what is too small to matter, between two lines, about another: [lo, hi, words, at]
func (n *native) zone(s writtenSeries) {
	rules := &n.plot.X.Rules
	if n.rows {
		rules = &n.plot.Y.Rules
	}
	for _, d := range s.Data {
		v := d.Value
		lo, hi, at := v.number(0), v.number(1), office.Rule{At: v.number(3)}
		if hi > lo {
			at.Name = v.text(2)
			*rules = append(*rules, office.Rule{At: lo}, office.Rule{At: hi})
		}
		*rules = append(*rules, at)
	}
}

// bars are several to a row: [row, value, slot, slots, style, text, remark]
func (n *native) bars(s writtenSeries) {
	n.plot.Kind = office.Bars
	for _, d := range s.Data {
		v := d.Value
		to := n.series(office.Series{Name: n.look(v.whole(4)).Name, Color: n.hue(styleColor(v.whole(4)))})
		to.Points = append(to.Points, office.Point{X: v.number(0), Y: v.number(1), Label: typeset(v.text(5))})
	}
	n.plot.Keyed = !slices.ContainsFunc(n.plot.Series, unsaid)
}

// unsaid reports whether a series has a bar that does not say whose it is.
func unsaid(s office.Series) bool {
	return slices.ContainsFunc(s.Points, func(p office.Point) bool { return !strings.HasPrefix(p.Label, s.Name) })
}

// stack is bars end to end: [row, parts of [width, style, text], intervals of [lo, hi]].
// A style's part is a series for each place that it has in a bar, since stacks are
// put together in the order of series; what ends has its interval.
func (n *native) stack(s writtenSeries) {
	n.plot.Kind, n.plot.Keyed = office.Stacked, true // the names of rows are those of colours
	places := 0
	for _, d := range s.Data {
		places = max(places, len(d.Value.list(1)))
	}
	ends := make([]float64, len(s.Data))
	for k := range places {
		for i, d := range s.Data {
			part, span := d.Value.list(1).list(k), d.Value.list(2).list(k)
			if len(part) == 0 {
				continue
			}
			to := n.series(n.partOf(k, part.whole(1)))
			p := office.Point{X: d.Value.number(0), Y: part.number(0), Label: part.text(2)}
			p.Lo, p.Hi = span.number(0)-ends[i], span.number(1)-ends[i]
			ends[i] += p.Y
			to.Points = append(to.Points, p)
		}
	}
}

// partOf is the series of the k-th part of bars: a style's, the others', or of what is left.
func (n *native) partOf(k, style int) office.Series {
	s := office.Series{Name: n.look(style).Name, Color: n.hue(styleColor(style))}
	switch style {
	case othersLook:
		s.Name = "the others"
	case nobodysLook:
		s.Name, s.Color = "left on the table", n.brand.Tone(0.12)
	}
	s.Name = fmt.Sprintf("part %d: %s", k+1, s.Name)
	return s
}

// swing is what two settings of a row come to, beside the base:
// [row, low, high, base, number low, number high, intervals of both, looks]
func (n *native) swing(s writtenSeries) {
	for k, name := range []string{"the first setting named", "the second"} {
		for _, d := range s.Data {
			v := d.Value
			to := n.series(office.Series{Name: name, Color: n.hue(styleColor(v.whole(8 + k))), Symbol: []string{"circle", "diamond"}[k]})
			span := v.list(6 + k)
			p := office.Point{X: v.number(0), Y: v.number(1 + k), Lo: span.number(0), Hi: span.number(1)}
			if k == 1 {
				p.Label = v.text(4) + " / " + v.text(5)
			}
			to.Points = append(to.Points, p)
		}
	}
	if len(s.Data) > 0 {
		n.plot.Y.Rules = append(n.plot.Y.Rules, office.Rule{At: s.Data[0].Value.number(3)})
	}
	for i, name := range n.plot.Names {
		n.plot.Names[i] = strings.ReplaceAll(name, "\n", " ")
	}
}
