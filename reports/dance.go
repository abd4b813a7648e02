package reports

import (
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "dance", Name: "Negotiation dance", Place: 62, Draw: dance, When: func(r *Run) bool { return r.Trial == nil && len(r.danced()) > 0 }})

// dance shows the offers of single negotiations as steps in the plane of what they are
// worth to both sides: moves.csv and frontier.csv.
func dance(r *Run, room Room) Figure {
	all := r.danced()
	list := all[:min(len(all), room.planes())]
	one, two := r.side(all[0].scenario, 0), r.side(all[0].scenario, 1)
	f := Figure{
		Headline: r.danceHeadline(all),
		Subtitle: fmt.Sprintf("Every offer of a negotiation of “%s”: across what it is worth to %s, up what to %s, from the walk-away (0%s%%) to the best each could get (100%s%%). The offers of %s come from the right, those of %s from above.",
			r.titleOf(all[0].scenario), one, two, nbsp, nbsp, one, two),
		Question: "At which step did each side begin to move towards the other, and what had happened just before?",
		Text:     r.danceText(all),
		Notes: []string{fmt.Sprintf("Solid: offers of %s; dashed: of %s; large dot: the deal; upper line: the best there was", one, two), fairNote, whose(list),
			"One negotiation says nothing of how a style fares on average"},
		Key:   true,
		Table: Table{Head: []string{"line-up", "negotiation", "how it ended", "offers of " + one, "first", "last", "offers of " + two, "first", "last", "deal for " + one, "for " + two}, Text: 3, More: "Every move is in moves.csv."},
	}
	if len(list) < len(all) {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s line-ups the first %s are drawn, two of one style before two of different ones", integer(len(all)), integer(len(list))))
	}
	var points [][2]float64
	for _, k := range list {
		points = append(points, k.points()...)
	}
	low, high := extent(points)
	for _, k := range list {
		p := r.dancePanel(k, low, high)
		p.Size = map[bool]string{true: "wide", false: "third"}[len(list) == 1]
		f.Panels = append(f.Panels, p)
	}
	for _, k := range all {
		f.Table.Rows = append(f.Table.Rows, k.row())
	}
	return f
}

// row is a negotiation in numbers: how many offers each side made, what the first and the last were worth to itself, and the deal.
func (k *talk) row() []string {
	row := []string{seats(k.pairing), k.name, k.ended()}
	for party := 1; party <= 2; party++ {
		offers := k.offers(party)
		row = append(row, integer(len(offers)), "", "")
		if n := len(offers); n > 0 {
			row[len(row)-2], row[len(row)-1] = gainOf(offers[0], party-1), gainOf(offers[n-1], party-1)
		}
	}
	if m, ok := k.deal(); ok {
		return append(row, gainOf(m, 0), gainOf(m, 1))
	}
	return append(row, "", "")
}

// points are where the packages of both sides lie.
func (k *talk) points() (list [][2]float64) {
	for _, m := range k.turns {
		if at, ok := both(m.Gains); ok {
			list = append(list, at)
		}
	}
	return list
}

// gainOf is what a move's package is worth to a side; empty where that is not known.
func gainOf(m Turn, side int) string {
	if side >= len(m.Gains) {
		return ""
	}
	return blank(m.Gains[side], percent)
}

func (r *Run) dancePanel(k *talk, low, high float64) Panel {
	p, _ := r.planeOf(k)
	c := p.canvas(r, low, high)
	data := p.markData(false)
	if m, ok := k.deal(); ok {
		if at, placed := both(m.Gains); placed {
			x, y := brief(at[0]), brief(at[1])
			text := fmt.Sprintf("Deal in round %s: %s\n%s and %s", integer(m.Round), short(m.Package, 120), percent(at[0]), percent(at[1]))
			data = append(data, opts.CustomData{Name: text, Value: []any{x, y, x, x, y, y, -1, "circle", "deal"}})
		}
	}
	drawn(c, drawNamedSpots, data)
	c.Overlap(p.frontierLine(faint), r.steps(k, 1, "solid"), r.steps(k, 2, "dashed"))
	return Panel{Of: r.lineUpAt(k.pairing), Title: seats(k.pairing), Note: k.ended(), Height: 290, Chart: c}
}

// styleAt is the number of a style; -1 where it is none of the run's.
func (r *Run) styleAt(spec string) int {
	for i, s := range r.styles() {
		if s == spec {
			return i
		}
	}
	return -1
}

// lineUpAt are the numbers of the styles of a line-up.
func (r *Run) lineUpAt(pairing string) []int {
	var all []int
	for _, s := range lineUp(pairing) {
		all = append(all, r.styleAt(s))
	}
	return all
}

// steps are the offers of one side, in its style's colour.
func (r *Run) steps(k *talk, party int, kind string) *charts.Line {
	color := styleColor(r.styleAt(k.style(party)))
	var data []opts.LineData
	for _, m := range k.offers(party) {
		if at, ok := both(m.Gains); ok {
			text := fmt.Sprintf("Round %s, %s: %s\n%s and %s", integer(m.Round), short(m.Seat, 24), short(m.Package, 40), percent(at[0]), percent(at[1]))
			data = append(data, opts.LineData{Name: text, Value: [2]float64{brief(at[0]), brief(at[1])}, Symbol: "circle", SymbolSize: 5})
		}
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(true)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: 1.5, Type: kind}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	return l
}

// danceHeadline counts what is drawn; of single negotiations nothing else can be said.
func (r *Run) danceHeadline(all []*talk) string {
	deals, low, high := 0, 0, 0
	for _, k := range all {
		if m, ok := k.deal(); ok {
			if deals == 0 || m.Round < low {
				low = m.Round
			}
			deals, high = deals+1, max(high, m.Round)
		}
	}
	title := r.titleOf(all[0].scenario)
	switch {
	case deals == 0:
		return fmt.Sprintf("How both sides moved, and did not meet: no deal in %s of “%s”", counting(len(all), "negotiation"), title)
	case len(all) == 1:
		return fmt.Sprintf("How both sides moved towards each other, and met in round %s: one negotiation of “%s”", integer(high), title)
	case low == high:
		return fmt.Sprintf("How both sides moved: %s of %s of “%s” end in a deal, in round %s", integer(deals), several(len(all), "negotiation"), title, integer(low))
	}
	return fmt.Sprintf("How both sides moved: %s of %s of “%s” end in a deal, between round %s and round %s", integer(deals), several(len(all), "negotiation"), title, integer(low), integer(high))
}

func (r *Run) danceText(all []*talk) string {
	var each []string
	for _, k := range all {
		n := len(k.offers(1)) + len(k.offers(2))
		each = append(each, fmt.Sprintf("%s, %s, %s", seats(k.pairing), several(n, "offer"), k.ended()))
	}
	return "A picture for each line-up, in which the offers of both sides are steps from two corners towards each other and towards the line of the best there was. " + capital(someOf(each, mostNamed)) + "."
}
