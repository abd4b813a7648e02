package reports

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// effectRows is a dot plot of effects: a row for each, with the number, the
// interval and the verdict beside it.
type effectRows struct {
	outcome Outcome
	base    int     // how many looks come before those of the verdicts
	deals   bool    // the deal rates stand beside it
	largest float64 // mean of all rows: numbers under each other have its digits
	names   []string
	data    []opts.CustomData
}

// How long names are: in all, and in a line of those beside a row.
const (
	longestName   = 120
	lettersOfLine = 38
)

const (
	besideInterval = 82 // pixels from the plot to what stands beside a row
	besideVerdict  = 194
	besideDeals    = 322
)

// over takes the rows' digits from the effects that will stand in them.
func (x *effectRows) over(list []Effect) {
	for _, e := range list {
		if mean, _, _ := x.outcome.of(e); math.Abs(mean) > x.largest {
			x.largest = math.Abs(mean)
		}
	}
}

// columns are the number and the interval as they stand beside a dot.
func (x *effectRows) columns(mean, lo, hi float64) (number, span string) {
	unit := ""
	if x.outcome.Relative {
		unit = nbsp + "%"
	}
	if !math.IsNaN(lo) && !math.IsNaN(hi) {
		span = alike(lo, x.largest) + " to " + alike(hi, x.largest) + unit
	}
	return alike(mean, x.largest) + unit, span
}

func (x *effectRows) add(e Effect, name, verdict string, bold bool) {
	o := x.outcome
	mean, lo, hi := o.of(e)
	row := len(x.names)
	x.names = append(x.names, short(name, longestName))
	if math.IsNaN(mean) {
		return
	}
	number, column := x.columns(mean, lo, hi)
	span := o.span(lo, hi)
	if span == "" {
		lo, hi = mean, mean
	}
	text := fmt.Sprintf("%s\n%s: %s", name, o.name(), o.sign(mean))
	if span != "" {
		text += " (" + span + ")"
	}
	beside, heads, offsets := []string{column, verdict}, []string{"interval", "verdict"}, []int{besideInterval, besideVerdict}
	if x.deals && !math.IsNaN(e.Deals) && !math.IsNaN(e.BaseDeals) {
		beside, heads, offsets = append(beside, percent(e.BaseDeals)+" → "+percent(e.Deals)), append(heads, "deals"), append(offsets, besideDeals)
		text += "\ndeals: " + percent(e.BaseDeals) + " → " + percent(e.Deals)
	}
	if verdict != "" {
		text += "\n" + verdict
	}
	if row > 0 {
		heads = nil
	}
	look, symbol := lookOf(e.Verdict, x.base)
	x.data = append(x.data, opts.CustomData{Name: text, Value: []any{row, brief(mean), brief(lo), brief(hi), number, beside, orEmpty(heads), offsets, look, symbol, bold, "", false}})
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// panel draws the rows under each other. What is too small to matter is a band behind them.
func (x *effectRows) panel(axis scale) Panel {
	c := canvas()
	right := besideVerdict + 120
	if x.deals {
		right = besideDeals + 116
	}
	grid(c, 24, right, 36, 4)
	xNumbers(c, axis)
	yNames(c, x.names)
	zone(c, x.outcome.smallest())
	drawn(c, drawEffect, x.data)
	more := extraHeight(x.names)
	return Panel{Size: "wide", Height: 78 + (34+more)*len(x.names), Narrow: 78 + (70+more)*len(x.names), Chart: c}
}

// extraHeight is what a row needs beyond two lines of its name, in pixels, so that the longest has room.
func extraHeight(names []string) int {
	lines := 2
	for _, n := range names {
		lines = max(lines, (len([]rune(n))+lettersOfLine-1)/lettersOfLine)
	}
	return 15 * (lines - 2)
}

// zone is the band of what is too small to matter, and the line at 0.
func zone(c *charts.Custom, smallest float64) {
	drawn(c, drawZone, []opts.CustomData{{Value: []any{brief(-smallest), brief(smallest), "too small to matter", 0}}})
}
