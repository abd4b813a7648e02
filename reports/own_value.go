package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "own-value", Name: "Own value", Place: 50, Draw: ownValue, When: ofArms})

// ownValue shows how each style's own value is distributed: metric gain in
// hist.csv at level style, and the percentiles of summary.csv under it.
func ownValue(r *Run, room Room) Figure {
	rows := slices.DeleteFunc(byMean(r.pooled("style", "gain")), func(e Estimate) bool { return !r.looksAt(e.Style) })
	if len(rows) == 0 {
		return r.nothing("gain")
	}
	drawnRows := rows
	if half := room.Rows / 2; len(rows) > room.Rows {
		drawnRows = slices.Concat(rows[:half], rows[len(rows)-half:])
	}
	notes := []string{"White mark: the middle result; heavy line: the middle half; thin line: nine in ten", "The first column holds those left without a deal, a vendor who was not chosen among them, and deals worth next to nothing; each seat counts the same; one that is cut off has its share beside it", r.counted(rows, "for each style"), r.averaged()}
	if len(drawnRows) < len(rows) {
		notes = append(notes, fmt.Sprintf("Of %s styles the %s with the highest and the lowest means are drawn", integer(len(rows)), integer(len(drawnRows))))
	}
	return Figure{
		Headline: ownHeadline(rows),
		Subtitle: "Own value: what a style gained over its walk-away in each negotiation, in percent of the best it could get. Each column is five percentage points wide; higher is more frequent.",
		Question: "Would you rather be sure of a small gain or now and then take home a large one, and which of the two does your way of negotiating bring you?",
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
		if !math.IsNaN(e.P[1]) && !math.IsNaN(e.P[3]) {
			known = append(known, e)
		}
	}
	if len(known) == 0 {
		return "How often each style earned how much"
	}
	span := func(e Estimate) float64 { return e.P[3] - e.P[1] }
	wide, narrow := known[0], known[0]
	for _, e := range known {
		if span(e) > span(wide) {
			wide = e
		}
		if span(e) < span(narrow) {
			narrow = e
		}
	}
	text := fmt.Sprintf("Half the results of %s lie %s of the best", people(wide.Style), from(wide.P[1], wide.P[3]))
	if wide.Style == narrow.Style || span(wide)-span(narrow) < 0.01 {
		return text
	}
	return fmt.Sprintf("%s, of %s %s", text, people(narrow.Style), from(narrow.P[1], narrow.P[3]))
}

// from says between which shares something lies.
func from(low, high float64) string {
	if percent(low) == percent(high) {
		return "at " + percent(low)
	}
	return fmt.Sprintf("between %s and %s", percent(low), percent(high))
}

func ownPanel(r *Run, rows []Estimate) Panel {
	c, names := canvas(), namesOf(rows)
	low, high := 0.0, 1.0
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
	hists := r.histograms(names)
	for _, h := range hists {
		low, high = math.Min(low, h.low()), math.Max(high, h.high())
	}
	grid(c, 4, 18, 34, 4)
	xNumbers(c, scale{name: "own value", min: math.Floor(low*5+1e-9) / 5, max: math.Ceil(high*5-1e-9) / 5, format: asPercent, splits: 5})
	yNames(c, r.withDeals(rows, shortAll(names, 26)))
	drawn(c, drawBins, columnsOf(r, hists))
	drawn(c, drawSpread, spreads)
	return Panel{Size: "wide", Height: 64 + 66*len(names), Narrow: 64 + 84*len(names), Chart: c}
}

func ownText(rows []Estimate) string {
	var each []string
	for _, e := range rows {
		each = append(each, fmt.Sprintf("%s on average %s, middle half %s to %s", e.Style, percent(e.Mean), percent(e.P[1]), percent(e.P[3])))
	}
	return "A row of columns for each style shows how often it earned how much. From the highest average to the lowest: " + someOf(each, mostNamed) + "."
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
