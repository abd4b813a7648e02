package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "value-and-deals", Name: "Value and deals", Place: 8, Draw: valueAndDeals, ByDeadline: true})

// mostMarks is how many marks a plane can hold and be read.
const mostMarks = 40

// valueAndDeals sets the share of the available gain that each line-up found
// against how often it agreed: metrics captured and deal, level pairing. What a
// deal was worth on average is the one divided by the other, a ray from 0.
func valueAndDeals(r *Run, room Room) Figure {
	rows := byMean(r.pooled("pairing", "captured"))
	deals := r.dealsWithRoom()
	rows = slices.DeleteFunc(rows, func(e Estimate) bool { _, ok := deals[e.Pairing]; return !ok })
	if len(rows) == 0 {
		return r.nothing("captured")
	}
	drawnRows := outer(rows, mostMarks)
	f := Figure{
		Headline: limitHeadline(r.judge("captured", rows), deals),
		Subtitle: "Across: how many of a hundred negotiations with room for a deal end in one. Up: joint value, the share of the gain there was. Below the black line deals could have been better; left of the right edge some are missing.",
		Question: "What costs you more: the deals that you never close, or what you leave on the table in those that you do?",
		Text:     limitText(rows, deals),
		Notes:    []string{"Lines from the corner: deals that are worth as much on average as stands at their end", r.counted(rows, "for each line-up"), r.averaged(), intervalsAs("Crosses", rows)},
		Key:      true,
		Panels:   []Panel{limitPanel(r, drawnRows, deals, room)},
		Table:    Table{Head: []string{"line-up", "deals", "from", "to", "joint value", "from", "to", "value of a deal"}, Text: 1},
	}
	if !r.always() {
		f.Notes = append(f.Notes, "Negotiations without room for a deal are left out")
	}
	if len(drawnRows) < len(rows) {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s line-ups the %s with the highest and the lowest joint value are drawn", integer(len(rows)), integer(len(drawnRows))))
	}
	for _, e := range rows {
		d := deals[e.Pairing]
		f.Table.Rows = append(f.Table.Rows, []string{e.Pairing, percent(d.Mean), blank(d.Lo, percent), blank(d.Hi, percent), percent(e.Mean), blank(e.Lo, percent), blank(e.Hi, percent), blank(worthOf(e, d), percent)})
	}
	return f
}

// worthOf is what a deal is worth on average; NaN where none came about.
func worthOf(joint, deal Estimate) float64 {
	if !(deal.Mean > 0) {
		return math.NaN()
	}
	return joint.Mean / deal.Mean
}

// limit is what keeps a line-up from finding more: "no deals" or "poor deals",
// where the ends of both intervals, taken together at their worst, say so. Empty: they don't.
func limit(joint, deal Estimate) string {
	switch { // an end that does not exist compares as false
	case 1-deal.Hi > deal.Hi-joint.Lo:
		return "no deals"
	case deal.Lo-joint.Hi > 1-deal.Lo:
		return "poor deals"
	}
	return ""
}

// limitHeadline says what keeps the last from finding more.
func limitHeadline(v verdict, deals map[string]Estimate) string {
	last := v.bottom
	deal, who := deals[last.Pairing], capital(pairs(last.Pairing))
	if v.top.Pairing != last.Pairing && !v.ahead {
		return v.unclear("the line-ups", "joint value", inPoints)
	}
	switch {
	case deal.Mean == 0:
		return fmt.Sprintf("%s find nothing because they never agree", who)
	case limit(last, deal) == "no deals":
		return fmt.Sprintf("%s find %s of the value there is, and lose the rest mostly by failing to agree: %s of their negotiations end without a deal", who, part(last.Mean), percent(1-deal.Mean))
	case limit(last, deal) == "poor deals":
		return fmt.Sprintf("%s find %s of the value there is, and lose the rest mostly in deals that could have been better: they agree in %s of their negotiations", who, part(last.Mean), percent(deal.Mean))
	}
	return fmt.Sprintf("%s find %s of the value: %s of their negotiations end without a deal, and deals find %s of the best",
		who, part(last.Mean), orNo(1-deal.Mean), percent(worthOf(last, deal)))
}

// orNo writes a share that may be none.
func orNo(x float64) string {
	if x == 0 {
		return "none"
	}
	return percent(x)
}

func limitText(rows []Estimate, deals map[string]Estimate) string {
	var each []string
	for _, e := range rows {
		each = append(each, fmt.Sprintf("%s %s deals and %s joint value", seats(e.Pairing), percent(deals[e.Pairing].Mean), percent(e.Mean)))
	}
	return "A mark for each line-up: how far right is how often it agrees, how high what it finds. From the highest to the lowest: " + someOf(each, mostNamed) + "."
}

func limitPanel(r *Run, rows []Estimate, deals map[string]Estimate, room Room) Panel {
	left, low := 0.9, 0.9
	for _, e := range rows {
		left, low = least(left, deals[e.Pairing].Mean, math.Max(0, deals[e.Pairing].Lo)), least(low, e.Mean, math.Max(0, e.Lo))
	}
	left, low = math.Max(0, math.Floor(left*10+1e-9)/10), math.Max(-1, math.Floor(low*10+1e-9)/10)
	c := canvas()
	grid(c, 30, 150, 40, 2)
	xNumbers(c, scale{name: "negotiations that end in a deal", min: left, max: 1, format: asPercent, splits: 5})
	yNumbers(c, scale{name: "joint value", min: low, max: 1, format: asPercent, splits: 5})
	drawn(c, drawRay, rays(left, low))
	drawn(c, drawPairs, limitData(r, rows, deals, room.Rows))
	return Panel{Size: "wide", Height: 440, Narrow: 420, Width: 460, Chart: c}
}

// rays are lines of deals that are worth the same, as far as the picture shows them.
func rays(left, low float64) []opts.CustomData {
	var data []opts.CustomData
	steps := []float64{1, 0.9, 0.8, 0.7, 0.6, 0.5}
	if low < 0.5 {
		steps = []float64{1, 0.8, 0.6, 0.4, 0.2}
	}
	for _, worth := range steps {
		from := math.Max(left, low/worth)
		if worth < low || from >= 1 {
			continue
		}
		text := percent(worth) + " of the best"
		if worth == 1 {
			text = "the best deals"
		}
		data = append(data, opts.CustomData{Value: []any{brief(from), brief(from * worth), 1, worth, text, worth == 1}})
	}
	return data
}

// limitData puts the ends first: they are named where there is no room for all names.
func limitData(r *Run, rows []Estimate, deals map[string]Estimate, names int) []opts.CustomData {
	var data []opts.CustomData
	for i := range rows {
		at := i / 2
		if i%2 == 0 {
			at = len(rows) - 1 - i/2
		}
		e, d := rows[at], deals[rows[at].Pairing]
		text := fmt.Sprintf("%s\ndeals %s%s\njoint value %s%s", seats(e.Pairing), percent(d.Mean), within(d.Lo, d.Hi), percent(e.Mean), within(e.Lo, e.Hi))
		if worth := worthOf(e, d); !math.IsNaN(worth) {
			text += "\na deal is worth " + percent(worth) + " of the best on average"
		}
		value := []any{brief(d.Mean), brief(e.Mean)}
		for _, end := range [][2]float64{{d.Lo, d.Mean}, {d.Hi, d.Mean}, {e.Lo, e.Mean}, {e.Hi, e.Mean}} {
			if math.IsNaN(end[0]) {
				end[0] = end[1]
			}
			value = append(value, brief(end[0]))
		}
		name := ""
		if i < names {
			name = short(seats(e.Pairing), 40)
		}
		value = append(value, name)
		for _, s := range lineUp(e.Pairing) {
			value = append(value, slices.Index(r.styles(), s))
		}
		data = append(data, opts.CustomData{Name: text, Value: value})
	}
	return data
}
