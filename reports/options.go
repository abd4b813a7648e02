package reports

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"
)

// drawing names a function of the page.
type drawing = types.FuncStr

// The page draws these; draw.js has a function of the same name for each. Data
// never chooses one: the page looks for them only where this program writes them.
const (
	drawInterval   drawing       = "interval" // [row, mean, lo, hi, value, bold, beside, heads, style...]
	drawBins       drawing       = "bins"     // [row, lo, hi, height, style, its share if it is cut off]
	drawSpread     drawing       = "spread"   // [row, p5, p25, p50, p75, p95, style, beside, its head]
	drawCells      drawing       = "cells"    // [column, row, shade, text, self, average or other, style...]
	drawBand       drawing       = "band"     // [x, lo, hi], as one shape
	drawSpots      drawing       = "spots"    // [x, y, x lo, x hi, y lo, y hi, style, symbol, name]
	drawNamedSpots drawing       = "named"    // the same, with intervals and names
	drawBars       drawing       = "bars"     // [row, value, slot, slots, style, text, remark], a bar from 0
	drawNotes      drawing       = "notes"    // [x, y, text, where: "up" beside the top of an upright line, "right" over the end of a level one]
	drawEffect     drawing       = "effect"   // [row, mean, lo, hi, text, beside, heads, offsets, look, symbol, bold, below, bar], drawn as a dot, or as a bar from 0
	drawZone       drawing       = "zone"     // [lo, hi, words, at], a band from top to bottom, and a line
	drawEnds       drawing       = "ends"     // [x, y, name, look], names at the right ends of lines, clear of each other
	drawClaimed    drawing       = "claimed"  // [row, lo, hi], a dashed frame
	drawSwing      drawing       = "swing"    // [row, low, high, base, number low, number high, intervals of both, words]
	drawPairs      drawing       = "pairs"    // [x, y, x lo, x hi, y lo, y hi, name, style...], with intervals and, where it has one, its name
	drawRay        drawing       = "ray"      // [x, y, x, y, text, strong], a thin line with its name at the end
	drawStack      drawing       = "stack"    // [row, parts of [width, style, text], intervals of [lo, hi]], bars end to end from 0
	drawStep       drawing       = "step"     // [row, from, to, lo, hi, text, look, goes on, bold, beside], a bar that begins where the last ended
	asFine         types.FuncStr = "fine"
	asPercent      types.FuncStr = "percent"
	asNumber       types.FuncStr = "number"
	asTime         types.FuncStr = "time" // 0 the start, 1 the deadline
	asNothing      types.FuncStr = "nothing"
	asName         types.FuncStr = "name"
)

// Colours by the part they play; the page knows them for light and for dark.
const (
	ink   = "ink"
	muted = "muted"
	faint = "faint"
)

// styleColor is the colour of the i-th style of the run, and the name of a series that is that style's.
func styleColor(i int) string { return fmt.Sprintf("style:%d", i) }

// canvas is an empty chart whose tooltip shows a datum's name and nothing else.
func canvas() *charts.Custom {
	c := charts.NewCustom()
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "chart"}), // never shown; without it one is drawn at random
		charts.WithTitleOpts(opts.Title{Show: opts.Bool(false)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: "item", Formatter: asName}),
		charts.WithAnimation(false),
	)
	return c
}

// scale is a number axis.
type scale struct {
	name     string
	min, max float64
	format   types.FuncStr
	splits   int
}

// grid keeps room around the plot, in pixels, labels not counted.
func grid(c *charts.Custom, top, right, bottom, left int) {
	px := func(n int) string { return fmt.Sprint(n) }
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Top: px(top), Right: px(right), Bottom: px(bottom), Left: px(left), ContainLabel: opts.Bool(true)}))
}

// xNumbers sets a number axis at the bottom.
func xNumbers(c *charts.Custom, s scale) {
	c.SetGlobalOptions(charts.WithXAxisOpts(opts.XAxis{
		Type: "value", Name: s.name, NameLocation: "middle", NameGap: 26, Min: s.min, Max: s.max, SplitNumber: s.splits,
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Formatter: s.format, HideOverlap: opts.Bool(true), AlignMaxLabel: "right"},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)}, AxisTick: &opts.AxisTick{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(true)},
	}))
}

// yNumbers sets a number axis at the left.
func yNumbers(c *charts.Custom, s scale) {
	c.SetGlobalOptions(charts.WithYAxisOpts(opts.YAxis{
		Type: "value", Name: s.name, NameLocation: "end", NameGap: 10, Min: s.min, Max: s.max, SplitNumber: s.splits,
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Formatter: s.format},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(true)},
	}))
}

// yNames sets an axis of names at the left, the first on top.
func yNames(c *charts.Custom, names []string) {
	c.SetGlobalOptions(charts.WithYAxisOpts(opts.YAxis{
		Type: "category", Data: names, Inverse: opts.Bool(true),
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Interval: "0"},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
	}))
}

// drawn adds a series that the page draws with one of its own functions.
func drawn(c *charts.Custom, how drawing, data []opts.CustomData, options ...charts.SeriesOpts) {
	options = append(options, charts.WithSeriesOpts(func(s *charts.SingleSeries) { s.RenderItem = how }))
	c.AddSeries("", data, options...)
}

// optionJSON is a drawing's options as the page reads them. json.Marshal
// escapes <, > and &, so no name can end the script element it stands in.
func optionJSON(d Drawing) (string, error) {
	d.Validate()
	option := d.JSON()
	delete(option, "color") // the library's palette: every series here has its own
	data, err := json.Marshal(option)
	if err != nil {
		return "", fmt.Errorf("write a chart's options: %w", err)
	}
	if strings.Contains(string(data), "__f__") {
		return "", fmt.Errorf("write a chart's options: they hold a function marker")
	}
	return string(data), nil
}
