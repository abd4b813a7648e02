package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "matchups", Name: "Style against style", Place: 30, Draw: matchups})

// matchups shows what each style earned for itself against each other: metric
// gain, level matchup, and level style for the average.
func matchups(r *Run, room Room) Figure {
	cells, overall := r.pooled("matchup", "gain"), byMean(r.pooled("style", "gain"))
	if len(cells) == 0 || len(overall) == 0 {
		return r.nothing("gain")
	}
	order := outer(namesOf(overall), room.Styles)
	v := r.judge("gain", overall)
	notes := []string{r.counted(cells, "in each cell"), r.averaged(), "Sorted by the average over all whom a style met"}
	if slices.ContainsFunc(cells, func(e Estimate) bool { return e.Style == e.Against }) {
		notes = slices.Insert(notes, 0, "Framed: a style against itself")
	}
	if len(cells) < len(overall)*len(overall) {
		notes = append(notes, "Cells without a number were not played")
	}
	if len(order) < len(overall) {
		notes = append(notes, fmt.Sprintf("Of %s styles the %s with the highest and the lowest averages are drawn", integer(len(overall)), integer(len(order))))
	}
	return Figure{
		Headline: gainHeadline(v, len(overall)),
		Subtitle: "Own value of the style on the left against the style on top: what it gained over its walk-away, in percent of the best it could get." + v.caveat("first"),
		Question: "Whom do you find it hardest to negotiate with, and what do you do differently when you meet them?",
		Text:     matchupText(cells, order),
		Notes:    notes,
		Panels:   []Panel{matchupPanel(r, cells, overall, order)},
		Table:    matchupTable(cells),
	}
}

func namesOf(rows []Estimate) []string {
	var names []string
	for _, e := range rows {
		names = append(names, e.who())
	}
	return names
}

func gainHeadline(v verdict, styles int) string {
	top := capital(people(v.top.Style))
	switch {
	case styles == 1:
		return fmt.Sprintf("%s earn %s of the best they could get", top, part(v.top.Mean))
	case v.leads:
		return fmt.Sprintf("%s earn most for themselves: %s of the best they could get, against %s for %s",
			top, percent(v.top.Mean), percent(v.next.Mean), people(v.next.Style))
	case v.ahead:
		return fmt.Sprintf("%s earn %s of the best they could get, %s %s", top, percent(v.top.Mean), people(v.bottom.Style), only(v.bottom.Mean))
	}
	return v.unclear("the styles", "what they earn for themselves", inPoints)
}

func matchupPanel(r *Run, cells, overall []Estimate, order []string) Panel {
	var data []opts.CustomData
	low, high := math.Inf(1), math.Inf(-1)
	for _, e := range cells {
		low, high = math.Min(low, e.Mean), math.Max(high, e.Mean)
	}
	cell := func(x, y int, e Estimate, name, part string) {
		shade := 0.5
		if high > low {
			shade = math.Max(0, math.Min(1, (e.Mean-low)/(high-low)))
		}
		value := []any{x, y, brief(shade), percent(e.Mean), part, slices.Index(r.styles(), e.Style)}
		if part != "average" {
			value = append(value, slices.Index(r.styles(), e.Against))
		}
		data = append(data, opts.CustomData{Name: name + "\n" + percent(e.Mean), Value: value})
	}
	for _, e := range cells {
		x, y := slices.Index(order, e.Against), slices.Index(order, e.Style)
		if x >= 0 && y >= 0 {
			part := "other"
			if e.Style == e.Against {
				part = "self"
			}
			cell(x, y, e, e.Style+" against "+e.Against, part)
		}
	}
	for _, e := range overall {
		if y := slices.Index(order, e.Style); y >= 0 {
			cell(len(order), y, e, e.Style+" on average", "average")
		}
	}
	c := canvas()
	c.SetGlobalOptions(charts.WithGridOpts(opts.Grid{Top: "8", Right: "30", Bottom: "4", Left: "4", ContainLabel: opts.Bool(true)}))
	yNames(c, r.withDeals(inOrder(overall, order), shortAll(order, 22)))
	xNames(c, append(shortAll(order, 16), "average"))
	drawn(c, drawCells, data)
	return Panel{Size: "wide", Height: 74 + 40*len(order), Width: 140 + 50*(len(order)+1), Chart: c}
}

// xNames sets an axis of names on top; the page turns them where they are too
// long to stand side by side.
func xNames(c *charts.Custom, names []string) {
	c.SetGlobalOptions(charts.WithXAxisOpts(opts.XAxis{
		Type: "category", Data: names, Position: "top",
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Interval: "0"},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)}, AxisTick: &opts.AxisTick{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
	}))
	c.SetXAxis(names) // Validate takes them from here
}

func shortAll(names []string, limit int) []string {
	var all []string
	for _, n := range names {
		all = append(all, short(n, limit))
	}
	return all
}

func inOrder(rows []Estimate, order []string) []Estimate {
	return slices.DeleteFunc(slices.Clone(rows), func(e Estimate) bool { return !slices.Contains(order, e.who()) })
}

// withDeals puts the deal rate beside each style's name where the metric is
// missing for some negotiations: its mean alone would flatter who rarely closes.
func (r *Run) withDeals(rows []Estimate, names []string) []string {
	if !partial(rows) {
		return names
	}
	for i, e := range rows {
		names[i] += " (" + percent(r.beside("", e.who(), "deal")) + " deals)"
	}
	return names
}

func matchupText(cells []Estimate, order []string) string {
	sorted := byMean(cells)
	first, last := sorted[0], sorted[len(sorted)-1]
	return fmt.Sprintf("A square of numbers: a row and a column for each of %s, and in each cell what the style of the row earned against that of the column. "+
		"The highest number is %s, of %s against %s; the lowest %s, of %s against %s.",
		several(len(order), "style"), percent(first.Mean), first.Style, first.Against, percent(last.Mean), last.Style, last.Against)
}

func matchupTable(cells []Estimate) Table {
	t := Table{Head: []string{"style", "against", "mean", "from", "to", "seats"}, Text: 2, Across: 1}
	for _, e := range cells {
		t.Rows = append(t.Rows, []string{e.Style, e.Against, percent(e.Mean), blank(e.Lo, percent), blank(e.Hi, percent), integer(e.N)})
	}
	return t
}
