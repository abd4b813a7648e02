package reports

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// Group is numbers with their intervals, one under the other, all of a board's
// part on one axis of percent.
type Group struct {
	Title string
	Head  string // over the words beside the rows; empty: there are none
	Rows  []GroupRow
}

// GroupRow is a number, such as 0.5 for 50 %. Without an interval Lo and Hi are NaN.
type GroupRow struct {
	Name, Text, Beside string
	Mean, Lo, Hi       float64
	Look               Met
}

// Met is how a number came out: it decides on colour and shape.
type Met int

// The ways to come out.
const (
	As      Met = metLook    // as hoped
	Against Met = missedLook // the opposite
	Open    Met = openLook   // neither
)

func axisOf(groups []Group) scale {
	low, high := 0.0, 0.1
	for _, g := range groups {
		for _, r := range g.Rows {
			for _, x := range []float64{r.Mean, r.Lo, r.Hi} {
				if !math.IsNaN(x) {
					low, high = math.Min(low, x), math.Max(high, x)
				}
			}
		}
	}
	steps := 10.0 // tenths, or fifths of a wide range
	if high-low > 0.5 {
		steps = 5
	}
	return scale{min: math.Floor(low*steps+1e-9) / steps, max: math.Ceil(high*steps-1e-9) / steps, format: asPercent, splits: 5}
}

func (g *Group) panel(b *Board, axis scale) Panel {
	var names []string
	var data []opts.CustomData
	right := 76
	if g.Head != "" {
		right = 52 + 80*2 + 20
	}
	for i, r := range g.Rows {
		beside, heads := []string{}, []string{}
		if g.Head != "" {
			beside = []string{"", r.Beside}
			if i == 0 {
				heads = []string{"", g.Head}
			}
		}
		lo, hi := r.Lo, r.Hi
		if math.IsNaN(lo) || math.IsNaN(hi) {
			lo, hi = r.Mean, r.Mean
		}
		data = append(data, opts.CustomData{Name: r.Name + "\n" + r.Text, Value: []any{i, brief(r.Mean), brief(lo), brief(hi), r.Text, true, beside, heads, b.look(int(r.Look))}})
		names = append(names, short(r.Name, 44))
	}
	c := canvas()
	grid(c, 24, right, 34, 4)
	xNumbers(c, axis)
	yNames(c, names)
	drawn(c, drawInterval, data)
	return Panel{Title: g.Title, Size: "wide", Height: 70 + 30*len(names), Narrow: 76 + 42*len(names), Chart: c}
}
