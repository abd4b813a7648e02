package reports

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// Lines are shares over time, a line for each of the board's styles.
type Lines struct {
	Title  string
	Steps  []float64   // when
	Shares [][]float64 // by step, then style
}

func (l *Lines) panel(b *Board, several int) Panel {
	c := canvas()
	grid(c, 8, 14, 34, 2)
	end := 1.0
	if n := len(l.Steps); n > 0 {
		end = math.Max(1, l.Steps[n-1])
	}
	xNumbers(c, scale{name: "generation", min: 0, max: end, format: asNumber, splits: 4})
	yNumbers(c, scale{min: 0, max: 1, format: asPercent, splits: 4})
	var ends []opts.CustomData
	if several == 1 { // small pictures have no room for names
		ends = l.ends(b)
	}
	drawn(c, drawNotes, ends)
	for i := range b.Styles {
		var data []opts.LineData
		for k, x := range l.Steps {
			data = append(data, opts.LineData{Value: [2]float64{brief(x), brief(l.Shares[k][i])}})
		}
		line := charts.NewLine()
		line.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
			charts.WithLineStyleOpts(opts.LineStyle{Color: styleColor(i), Width: 2.5, Type: dashes[i/6%len(dashes)]}), charts.WithItemStyleOpts(opts.ItemStyle{Color: styleColor(i)}))
		c.Overlap(line)
	}
	size, height := "wide", 380
	if several > 1 {
		size, height = sizeOf(several), 220
	}
	return Panel{Title: l.Title, Size: size, Height: height, Chart: c}
}

// ends names the lines that end at a tenth or more, over their ends.
func (l *Lines) ends(b *Board) []opts.CustomData {
	var data []opts.CustomData
	if len(l.Steps) == 0 {
		return nil
	}
	last := len(l.Steps) - 1
	for i, x := range l.Shares[last] {
		if x >= 0.1 {
			name := short(b.Styles[i], 22)
			data = append(data, opts.CustomData{Name: name, Value: []any{brief(l.Steps[last]), brief(min(x, 0.94)), name, "right"}})
		}
	}
	return data
}

// dashes tell lines apart whose colour is the same.
var dashes = []string{"solid", "dashed", "dotted"}
