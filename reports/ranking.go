package reports

import (
	"fmt"
	"slices"
	"strings"
)

var _ = add(Chart{ID: "ranking", Name: "Ranking", Place: 35, Draw: ranking})

// ranked are what styles are ranked by: metrics of level style.
var rankedBy = []struct{ metric, name, title string }{
	{"gain", "own value", "Own value"},
	{"captured", "joint value", "Joint value of the negotiations it took part in"},
}

// ranking orders the styles by own value and by joint value, each with the
// places that it may have: metrics gain and captured, level style, and contrasts.csv.
func ranking(r *Run, room Room) Figure {
	f := Figure{
		Subtitle: "A style's places: not before all that are clearly above it, and not after all that are clearly below it.",
		Question: "If these were your colleagues, whom would you send to your next negotiation, and how sure would you be?",
		Table:    Table{Head: []string{"measure", "style", "places", "mean", "from", "to"}, Text: 3},
	}
	var said []string
	var all []Estimate
	for _, m := range rankedBy {
		rows := byMean(r.pooled("style", m.metric))
		if len(rows) == 0 {
			continue
		}
		places := r.places(m.metric, rows)
		p, text := rankPanel(r, room, rows, shares(m.name, rows), places)
		p.Title = m.title
		f.Panels, all = append(f.Panels, p), append(all, rows...)
		f.Text = says(f.Text, capital(m.name)+": "+text)
		said = append(said, fmt.Sprintf("in %s %s", m.name, firstPlace(rows, places)))
		for i, e := range rows {
			f.Table.Rows = append(f.Table.Rows, []string{m.name, e.Style, places[i].String(), percent(e.Mean), blank(e.Lo, percent), blank(e.Hi, percent)})
		}
	}
	if len(all) == 0 {
		return r.nothing("gain")
	}
	f.Headline = capital(strings.Join(said, "; "))
	if len(r.styles()) > 1 && !r.anyPlace() {
		f.Headline = "No clear ranking of the styles, neither by own value nor by joint value"
	}
	f.Notes = []string{"Clearly above: the difference of the two styles, case by case, is clear among so many pairs (Holm's method, 5" + nbsp + "%)", r.counted(all[:len(all)/len(f.Panels)], "for each style"), r.averaged(), intervals(all)}
	return f
}

// standing is where a style may stand among all: from 1, the first.
type standing struct{ best, worst int }

func (p standing) String() string {
	if p.best == p.worst {
		return integer(p.best)
	}
	return integer(p.best) + " to " + integer(p.worst)
}

// places are those that each of the rows may have.
func (r *Run) places(metric string, rows []Estimate) []standing {
	all, sure := make([]standing, len(rows)), r.surely(metric, rows)
	for i, e := range rows {
		all[i] = standing{1, len(rows)}
		for k, other := range rows {
			switch {
			case k == i || !sure(e, other):
			case other.Mean > e.Mean:
				all[i].best++
			default:
				all[i].worst--
			}
		}
	}
	return all
}

// anyPlace reports whether any two styles can be told apart in anything they are ranked by.
func (r *Run) anyPlace() bool {
	for _, m := range rankedBy {
		rows := r.pooled("style", m.metric)
		if slices.ContainsFunc(r.places(m.metric, rows), func(p standing) bool { return p != standing{1, len(rows)} }) {
			return true
		}
	}
	return false
}

// firstPlace says who is first, or who may be.
func firstPlace(rows []Estimate, places []standing) string {
	var may []string
	for i, p := range places {
		if p.best == 1 {
			may = append(may, people(rows[i].Style))
		}
	}
	switch {
	case len(rows) == 1:
		return fmt.Sprintf("%s reach %s", people(rows[0].Style), percent(rows[0].Mean))
	case places[0] == standing{1, 1}:
		return fmt.Sprintf("%s come first", people(rows[0].Style))
	case len(may) == len(rows):
		return "nobody is clearly above anybody"
	}
	return someOf(may, 3) + " may come first"
}

// rankPanel is a dot for each style with its places beside it.
func rankPanel(r *Run, room Room, rows []Estimate, axis scale, places []standing) (Panel, string) {
	d := dots{room: room, rows: rows, show: percent, axis: axis, columns: []column{{"places", map[string]string{}}}}
	for i, e := range rows {
		d.columns[0].text[e.Style] = places[i].String()
	}
	p := d.panel(r)
	if len(rows) <= OnPage.Rows/2 {
		p.Size, p.Height = "half", p.Narrow
	}
	return p, d.text("the mean of each style")
}
