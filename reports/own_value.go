package reports

import (
	"fmt"
	"slices"
)

var _ = add(Chart{ID: "own-value", Name: "Own value", Place: 50, Draw: ownValue, When: ofArms})

// ownValue shows how each style's own value is distributed: metric gain in
// hist.csv at level style, and the percentiles of summary.csv under it.
func ownValue(r *Run, room Room) Figure {
	rows := slices.DeleteFunc(byMean(r.pooled("style", "gain")), func(e Estimate) bool { return !r.looksAt(e.Style) })
	if len(rows) == 0 {
		return r.nothing("gain")
	}
	list := ownSpreads(r, rows)
	shown := room.spreads(list)
	notes := []string{"White mark: the middle result; heavy line: the middle half; thin line: nine in ten", "The first column holds those left without a deal, a vendor who was not chosen among them, and deals worth next to nothing; each seat counts the same; one that is cut off has its share beside it", r.counted(rows, "for each style"), r.averaged()}
	if len(shown) < len(rows) {
		notes = append(notes, fmt.Sprintf("Of %s styles %s are drawn: those that the headline names, and those with the highest and the lowest means", integer(len(rows)), integer(len(shown))))
	}
	return Figure{
		Headline: ownHeadline(list),
		Subtitle: "Own value: what a style gained over its walk-away in each negotiation, in percent of the best it could get. Each column is five percentage points wide; higher is more frequent.",
		Question: "Would you rather be sure of a small gain or now and then take home a large one, and which of the two does your way of negotiating bring you?",
		Text:     ownText(rows),
		Notes:    notes,
		Panels:   []Panel{spreadPanel(r, shown, "own value", "")},
		Table:    ownTable(r, rows),
	}
}

// ownHeadline only describes: no contrast stands behind a spread.
func ownHeadline(rows []spread) string {
	wide, narrow, ok := widestAndNarrowest(rows)
	if !ok {
		return "How often each style earned how much"
	}
	text := fmt.Sprintf("Half the results of %s lie %s of the best", people(wide.who), from(wide.five[1], wide.five[3]))
	if wide.who == narrow.who {
		return text
	}
	return fmt.Sprintf("%s, of %s %s", text, people(narrow.who), from(narrow.five[1], narrow.five[3]))
}

// ownSpreads are the styles with their results.
func ownSpreads(r *Run, rows []Estimate) []spread {
	names := r.withDeals(rows, shortAll(namesOf(rows), 26))
	hists := r.histograms("style", "gain", namesOf(rows), nothingLeftOut)
	var list []spread
	for i, e := range rows {
		list = append(list, spread{who: e.Style, name: names[i], five: e.P, hist: hists[i]})
	}
	return list
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
