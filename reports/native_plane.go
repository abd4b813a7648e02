package reports

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/reports/office"
)

// spots are styles in a plane, told apart by a key or by names beside them:
// [x, y, x lo, x hi, y lo, y hi, style, symbol, name]
func (n *native) spots(s writtenSeries, direct bool) {
	for _, d := range s.Data {
		v := d.Value
		p := office.Point{X: v.number(0), Y: v.number(1), XLo: v.number(2), XHi: v.number(3), Lo: v.number(4), Hi: v.number(5)}
		if !direct {
			p.XLo, p.XHi, p.Lo, p.Hi = math.NaN(), math.NaN(), math.NaN(), math.NaN()
		}
		n.plot.Series = append(n.plot.Series, office.Series{Name: v.text(8), Color: n.hue(styleColor(v.whole(6))), Symbol: v.text(7), Direct: direct, Points: []office.Point{p}})
	}
}

// ends are names at the ends of lines, or of lines for reference: [x, y, name, ...]
func (n *native) ends(s writtenSeries) {
	for _, d := range s.Data {
		n.names = append(n.names, d.Value)
	}
}

// cloud is dots in the background, by their sizes.
func (n *native) cloud(s writtenSeries) {
	for _, d := range s.Data {
		to := n.series(office.Series{Color: n.hue(s.ItemStyle.Color), Symbol: "circle", Size: max(2, d.SymbolSize*3/4)})
		to.Points = append(to.Points, pointAt(d.Value.number(0), d.Value.number(1)))
	}
}

// pointAt is a place without intervals.
func pointAt(x, y float64) office.Point {
	none := math.NaN()
	return office.Point{X: x, Y: y, Lo: none, Hi: none, XLo: none, XHi: none}
}

// line is a line, or a rule if it is dashed and straight up or level.
func (n *native) line(s writtenSeries) {
	dashed := s.LineStyle.Type == "dashed" || s.LineStyle.Type == "dotted"
	if len(s.Data) == 2 && dashed {
		a, b := s.Data[0].Value, s.Data[1].Value
		if a.number(0) == b.number(0) {
			n.plot.X.Rules = append(n.plot.X.Rules, office.Rule{At: a.number(0), Name: n.takeName(func(v values) bool { return v.text(3) == "up" && v.number(0) == a.number(0) })})
			return
		}
		if a.number(1) == b.number(1) {
			n.plot.Y.Rules = append(n.plot.Y.Rules, office.Rule{At: a.number(1), Name: n.takeName(func(v values) bool { return v.text(3) == "right" && v.number(1) == a.number(1) })})
			return
		}
	}
	n.plot.Kind = office.Lines
	to := office.Series{Color: n.hue(s.LineStyle.Color), Dashed: dashed, Fine: s.LineStyle.Width <= 1}
	for i, d := range s.Data {
		x, y := d.Value.number(0), d.Value.number(1)
		if i > 0 && s.Step == "end" {
			to.Points = append(to.Points, pointAt(x, s.Data[i-1].Value.number(1)))
		}
		to.Points = append(to.Points, pointAt(x, y))
	}
	n.takeBand(&to, s)
	n.plot.Series = append(n.plot.Series, to)
}

// takeBand gives a line the band of its colour and places.
func (n *native) takeBand(to *office.Series, s writtenSeries) {
	if to.Dashed || s.Step != "" { // what lies about steps is an area by itself
		return
	}
	at := slices.IndexFunc(n.bands, func(b writtenSeries) bool { return b.ItemStyle.Color == s.LineStyle.Color })
	if at < 0 {
		return
	}
	for _, d := range n.bands[at].Data {
		for i := range to.Points {
			if to.Points[i].X == d.Value.number(0) {
				to.Points[i].Lo, to.Points[i].Hi = d.Value.number(1), d.Value.number(2)
			}
		}
	}
	n.bands = slices.Delete(n.bands, at, at+1)
}

// takeName takes the first name that fits.
func (n *native) takeName(fits func(values) bool) string {
	at := slices.IndexFunc(n.names, fits)
	if at < 0 {
		return ""
	}
	name := n.names[at].text(2)
	n.names = slices.Delete(n.names, at, at+1)
	return name
}

// nameLines gives each name that is left to the line that ends nearest to it.
// Where marks and lines are in one plane it is one of marks.
func (n *native) nameLines() {
	marks := false
	for i := range n.plot.Series {
		marks = marks || n.plot.Series[i].Symbol != ""
	}
	if marks && n.plot.Kind == office.Lines {
		n.plot.Kind = office.Scatter
	}
	for _, v := range n.names {
		best, nearest := -1, math.Inf(1)
		for i, s := range n.plot.Series {
			if s.Symbol != "" || s.Name != "" || len(s.Points) == 0 {
				continue
			}
			last := s.Points[len(s.Points)-1]
			if far := math.Abs(last.Y - v.number(1)); last.X == v.number(0) && far < nearest {
				best, nearest = i, far
			}
		}
		if best >= 0 {
			n.plot.Series[best].Name, n.plot.Series[best].Direct = v.text(2), true
		}
	}
}
