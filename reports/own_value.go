package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "own-value", Name: "Own value", Place: 50, Draw: ownValue})

// ownValue shows how each style's own value is distributed: metric gain in
// hist.csv at level style, and the percentiles of summary.csv under it.
func ownValue(r *Run) Figure {
	rows := byMean(r.pooled("style", "gain"))
	if len(rows) == 0 {
		return r.nothing("gain")
	}
	drawnRows := rows
	if len(rows) > mostRows {
		drawnRows = slices.Concat(rows[:mostRows/2], rows[len(rows)-mostRows/2:])
	}
	notes := []string{r.counted(rows, "for each style"), r.averaged(), "The heavy line holds the middle half, the thin one nine in ten, the white mark is the middle result; each row has its own scale; a column at 0 % is mostly negotiations without a deal"}
	if len(drawnRows) < len(rows) {
		notes = append(notes, fmt.Sprintf("Of %s styles the %s with the highest and the lowest means are drawn", integer(len(rows)), integer(mostRows)))
	}
	return Figure{
		Headline: ownHeadline(rows),
		Subtitle: "Own value: what a style gained over its walk-away in each negotiation, in percent of the best it could get. Higher columns are more frequent results.",
		Text:     ownText(rows),
		Notes:    notes,
		Panels:   []Panel{ownPanel(r, drawnRows)},
		Table:    ownTable(r, rows),
	}
}

// ownHeadline only describes: no contrast stands behind a spread.
func ownHeadline(rows []Estimate) string {
	var known []Estimate
	for _, e := range rows {
		if !math.IsNaN(e.P[0]) && !math.IsNaN(e.P[4]) {
			known = append(known, e)
		}
	}
	if len(known) == 0 {
		return "How often each style earned how much"
	}
	span := func(e Estimate) float64 { return e.P[4] - e.P[0] }
	wide, narrow := known[0], known[0]
	for _, e := range known {
		if span(e) > span(wide) {
			wide = e
		}
		if span(e) < span(narrow) {
			narrow = e
		}
	}
	text := fmt.Sprintf("Nine in ten results of %s lie between %s and %s", short(wide.Style, 40), percent(wide.P[0]), percent(wide.P[4]))
	if narrow.Style != wide.Style {
		text += fmt.Sprintf(", those of %s between %s and %s", short(narrow.Style, 40), percent(narrow.P[0]), percent(narrow.P[4]))
	}
	return text
}

func ownPanel(r *Run, rows []Estimate) Panel {
	c := canvas()
	names := namesOf(rows)
	low, high := -0.0, 1.0
	level := "style"
	if len(r.at("style", "gain")) == 0 {
		level = "scenario style"
	}
	var bins []opts.CustomData
	for i, name := range names {
		most, total := 0, 0
		var own []Bin
		for _, b := range r.Hist {
			if b.Level == level && b.Metric == "gain" && b.Style == name {
				own = append(own, b)
				most, total = max(most, b.Count), total+b.Count
				low, high = math.Min(low, b.Lo), math.Max(high, b.Hi)
			}
		}
		for _, b := range own {
			text := fmt.Sprintf("%s: %s to %s\n%s of its results", name, percent(b.Lo), percent(b.Hi), percent(float64(b.Count)/float64(total)))
			bins = append(bins, opts.CustomData{Name: text, Value: []any{i, brief(b.Lo), brief(b.Hi), brief(float64(b.Count) / float64(most)), slices.Index(r.styles(), name)}})
		}
	}
	var spreads []opts.CustomData
	for i, e := range rows {
		if math.IsNaN(e.P[2]) {
			continue
		}
		text := fmt.Sprintf("%s: middle result %s\nmiddle half %s to %s\nnine in ten %s to %s", e.Style, percent(e.P[2]), percent(e.P[1]), percent(e.P[3]), percent(e.P[0]), percent(e.P[4]))
		value := []any{i}
		for _, p := range e.P {
			value = append(value, brief(p))
			low, high = math.Min(low, p), math.Max(high, p)
		}
		spreads = append(spreads, opts.CustomData{Name: text, Value: append(value, slices.Index(r.styles(), e.Style))})
	}
	grid(c, 4, 18, 34, 4)
	xNumbers(c, scale{name: "own value", min: math.Floor(low*10) / 10, max: math.Ceil(high*10-1e-9) / 10, format: asPercent, splits: 5})
	yNames(c, r.withDeals(rows, shortAll(names, 26)))
	drawn(c, drawBins, bins)
	drawn(c, drawSpread, spreads)
	return Panel{Size: "wide", Height: 64 + 66*len(names), Narrow: 64 + 84*len(names), Chart: c}
}

func ownText(rows []Estimate) string {
	var each []string
	for _, e := range rows {
		each = append(each, fmt.Sprintf("%s on average %s, middle half %s to %s", e.Style, percent(e.Mean), percent(e.P[1]), percent(e.P[3])))
	}
	return "A row of columns for each style shows how often it earned how much. From the highest average to the lowest: " + someOf(each, mostRows) + "."
}

func ownTable(r *Run, rows []Estimate) Table {
	t := Table{Head: []string{"style", "mean", "from", "to", "5 %", "25 %", "middle", "75 %", "95 %", "seats", "deals"}, Text: 1}
	for _, e := range rows {
		line := []string{e.Style, percent(e.Mean), blank(e.Lo, percent), blank(e.Hi, percent)}
		for _, p := range e.P {
			line = append(line, blank(p, percent))
		}
		t.Rows = append(t.Rows, append(line, integer(e.N), percent(r.beside("", e.Style, "deal"))))
	}
	return t
}
