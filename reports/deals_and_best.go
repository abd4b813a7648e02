package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "deals-and-best", Name: "Deals and the best there was", Place: 44, Draw: dealsAndBest, When: func(r *Run) bool { return r.Trial == nil && len(r.planes()) > 0 }})

// planes are the cases as written that have deals and a frontier to draw, in the order of the run.
func (r *Run) planes() []plane {
	var list []plane
	for _, name := range r.cases() {
		if p, ok := r.plane(name, r.world(name)); ok && len(r.dealsIn(name)) > 0 {
			list = append(list, p)
		}
	}
	return list
}

// mostPlaces is how many places of deals a picture holds.
const mostPlaces = 40

// reached is a place that deals lie at, and how many.
type reached struct {
	at    [2]float64
	count int
	words string // the package of most of them
}

// dealsIn puts together the deals of a case over all line-ups that lie at one place, most first.
func (r *Run) dealsIn(scenario string) []reached {
	index := map[[2]float64]int{}
	var list []reached
	for _, o := range r.Outcomes {
		at, ok := both(o.Gains)
		if !ok || o.Scenario != scenario || o.Package == "" || o.Package == "no deal" {
			continue
		}
		key := [2]float64{math.Round(at[0]*100) / 100, math.Round(at[1]*100) / 100}
		i, known := index[key]
		if !known {
			i = len(list)
			index[key] = i
			list = append(list, reached{at: key, words: o.Package})
		}
		list[i].count += o.Count
	}
	slices.SortStableFunc(list, func(a, b reached) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.at[0], b.at[0]), cmp.Compare(a.at[1], b.at[1]))
	})
	return list
}

// dealsAndBest shows where the deals of each case lie between both sides: outcomes.csv and frontier.csv.
func dealsAndBest(r *Run, room Room) Figure {
	all := r.planes()
	f := Figure{
		Headline: r.foundHeadline(all),
		Subtitle: "Each dot is a deal, larger where more agreed on it: across what it is worth to one side, up what to the other, from the walk-away (0" + nbsp + "%) to the best that side could get (100" + nbsp + "%). The line is the best there was: beyond it nothing can be had.",
		Question: "Where on the line would you have wanted your own last deal to lie, and what kept it away from there?",
		Notes:    []string{fairNote, "Line and marks: the case as it is written; deals: all line-ups, and all draws of its numbers, so that some may lie beyond the line"},
		Table:    Table{Head: []string{"case", "package", "first side", "second side", "deals"}, Text: 2},
	}
	var texts []string
	for _, p := range all {
		deals := r.dealsIn(p.scenario)
		for _, d := range deals[:min(len(deals), 5)] {
			f.Table.Rows = append(f.Table.Rows, []string{p.scenario, d.words, percent(d.at[0]), percent(d.at[1]), integer(d.count)})
		}
		for _, m := range p.marks {
			f.Table.Rows = append(f.Table.Rows, []string{p.scenario, capital(m.name), percent(m.at[0]), percent(m.at[1]), ""})
		}
		texts = append(texts, fmt.Sprintf("%s: most agree at %s for %s and %s for %s (%s)", r.titleOf(p.scenario),
			percent(deals[0].at[0]), r.side(p.scenario, 0), percent(deals[0].at[1]), r.side(p.scenario, 1), p.said()))
	}
	f.Table.More = "Every package is in outcomes.csv."
	for _, p := range all[:min(len(all), room.planes())] {
		f.Panels = append(f.Panels, r.dealsPanel(p, len(all) == 1))
	}
	f.Text = "A picture for each case, with the deals as dots and the best there was as a line. " + someOf(texts, mostNamed) + "."
	if r.sides() > 2 {
		f.Notes = append(f.Notes, "Cases with more than two sides are left out")
	}
	if len(all) > room.planes() {
		f.Notes = append(f.Notes, fmt.Sprintf("Of %s cases the first %s are drawn", integer(len(all)), integer(room.planes())))
	}
	n := 0
	for _, p := range all {
		for _, d := range r.dealsIn(p.scenario) {
			n += d.count
		}
	}
	f.Notes = append(f.Notes, "n = "+integer(n)+" deals that were counted")
	return f
}

// sides is the most parties that a case has.
func (r *Run) sides() int {
	n := 0
	for _, c := range r.Manifest.Scenarios {
		n = max(n, len(c.Parties))
	}
	return n
}

func (r *Run) dealsPanel(p plane, alone bool) Panel {
	deals := r.dealsIn(p.scenario)
	deals = deals[:min(len(deals), mostPlaces)]
	var data []opts.ScatterData
	for _, d := range deals {
		text := fmt.Sprintf("%s\n%s and %s: %s", short(d.words, 50), percent(d.at[0]), percent(d.at[1]), integer(d.count)+" deals")
		data = append(data, opts.ScatterData{Name: text, Value: d.at, SymbolSize: 4 + int(14*math.Sqrt(float64(d.count)/float64(deals[0].count)))})
	}
	s := charts.NewScatter()
	s.AddSeries("", data, charts.WithItemStyleOpts(opts.ItemStyle{Color: "#0072B2", Opacity: opts.Float(0.45)}))
	c := p.canvas(r, 0, 1)
	drawn(c, drawNamedSpots, p.markData(alone))
	c.Overlap(s, p.frontierLine(ink))
	size, height := "third", 280
	if alone {
		size, height = "wide", 460
	}
	return Panel{Title: r.titleOf(p.scenario), Size: size, Height: height, Chart: c}
}

// foundHeadline sets the case whose deals come nearest to the best against the one whose
// deals stay furthest from it: two cases that were played, and no claim about others.
func (r *Run) foundHeadline(all []plane) string {
	type share struct {
		name  string
		found float64
	}
	var list []share
	for _, p := range all {
		sum, n := 0.0, 0
		for _, o := range r.Outcomes {
			if o.Scenario == p.scenario && o.Package != "no deal" && !math.IsNaN(o.Captured) {
				sum, n = sum+o.Captured*float64(o.Count), n+o.Count
			}
		}
		if n > 0 {
			list = append(list, share{r.titleOf(p.scenario), sum / float64(n)})
		}
	}
	slices.SortStableFunc(list, func(a, b share) int { return cmp.Compare(b.found, a.found) })
	switch n := len(list); {
	case n == 0:
		return "Where deals lie between the two sides, and the best there was"
	case n == 1 || percent(list[0].found) == percent(list[n-1].found):
		return fmt.Sprintf("Whoever agrees finds %s of the value there was", percent(list[0].found))
	default:
		return fmt.Sprintf("Whoever agrees finds %s of the value there was in “%s”, and %s in “%s”",
			percent(list[0].found), list[0].name, percent(list[n-1].found), list[n-1].name)
	}
}
