package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

func (r *Run) dosePanel(d doseLine, alone bool) Panel {
	c := canvas()
	right := 20
	if d.other != "" {
		right = 144
	}
	grid(c, 16, right, 40, 4)
	xNumbers(c, d.across())
	yNumbers(c, d.upright())
	if at, _, ok := r.best(d); ok {
		lo, hi := at.Lo, at.Hi
		if math.IsNaN(lo) || math.IsNaN(hi) {
			lo, hi = at.Value, at.Value
		}
		drawn(c, drawZone, []opts.CustomData{{Value: []any{brief(lo), brief(hi), "", brief(at.Value)}}})
	}
	var ends []opts.CustomData
	for _, l := range d.lines {
		var band []opts.CustomData
		for i, p := range l.y {
			if !math.IsNaN(p.Lo) && !math.IsNaN(p.Hi) {
				band = append(band, opts.CustomData{Value: []any{brief(l.x[i]), brief(p.Lo), brief(p.Hi)}})
			}
		}
		drawn(c, drawBand, band, charts.WithItemStyleOpts(opts.ItemStyle{Color: styleColor(l.look)}))
		ends = append(ends, opts.CustomData{Value: []any{brief(l.x[len(l.x)-1]), brief(l.y[len(l.y)-1].Mean), short(l.name, 18), l.look}})
	}
	if len(d.points) > 0 {
		c.Overlap(d.scatter())
	}
	for _, l := range d.lines {
		c.Overlap(l.drawn(d))
	}
	if d.other != "" {
		drawn(c, drawEnds, ends)
	}
	p := Panel{Title: d.outcome.title(), Size: "half", Height: 260, Chart: c}
	if at, highest, ok := r.best(d); ok {
		p.Title += fmt.Sprintf(", %s at about %s", map[bool]string{true: "highest", false: "lowest"}[highest], figure(at.Value))
	}
	if alone {
		p.Size, p.Height, p.Narrow = "wide", 340, 280
	}
	if d.change {
		p.Note = "in percent of what it is at " + short(d.factor.Levels[0], 30)
	} else if d.other != "" {
		p.Note = "a line for each " + short(d.other, 40)
	}
	return p
}

// across is the axis of the doses.
func (d doseLine) across() scale {
	return tight(short(d.factor.Name, 50), slices.Min(d.factor.Doses), slices.Max(d.factor.Doses), asFine)
}

func (d doseLine) upright() scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range d.points {
		low, high = math.Min(low, p[1]), math.Max(high, p[1])
	}
	for _, l := range d.lines {
		for _, p := range l.y {
			low, high = math.Min(low, least(p.Mean, p.Lo)), math.Max(high, -least(-p.Mean, -p.Hi))
		}
	}
	format := asFine
	if d.change || d.outcome.Unit == "share" {
		format = asPercent
	}
	if d.outcome.Unit == "share" && !d.change { // an interval may reach where no share can be
		low, high = math.Max(low, math.Min(0, low+1)), math.Min(high, math.Max(1, high-1))
	}
	s := tight("", low, high, format)
	return s
}

func (d doseLine) scatter() *charts.Scatter {
	every := (len(d.points) + mostSettings - 1) / mostSettings
	var data []opts.ScatterData
	for i := 0; i < len(d.points); i += every {
		p := d.points[i]
		data = append(data, opts.ScatterData{Name: fmt.Sprintf("%s %s\n%s: %s", d.factor.Name, figure(p[0]), d.outcome.name(), d.show(p[1])), Value: [2]float64{brief(p[0]), brief(p[1])}, SymbolSize: 5})
	}
	c := charts.NewScatter()
	c.AddSeries("", data, charts.WithItemStyleOpts(opts.ItemStyle{Color: faint}))
	return c
}

func (l line) drawn(d doseLine) *charts.Line {
	var data []opts.LineData
	for i, p := range l.y {
		name := fmt.Sprintf("%s %s", d.factor.Name, figure(l.x[i]))
		if d.other != "" {
			name += fmt.Sprintf(", %s %s", d.other, l.name)
		}
		name += "\n" + d.outcome.name() + ": " + d.show(p.Mean)
		if !math.IsNaN(p.Lo) && !math.IsNaN(p.Hi) {
			name += fmt.Sprintf(" (%s to %s)", d.show(p.Lo), d.show(p.Hi))
		}
		data = append(data, opts.LineData{Name: name, Value: [2]float64{brief(l.x[i]), brief(p.Mean)}, SymbolSize: 9})
	}
	c := charts.NewLine()
	c.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(true), Symbol: "circle"}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: styleColor(l.look), Width: 2.5}), charts.WithItemStyleOpts(opts.ItemStyle{Color: styleColor(l.look)}))
	return c
}
