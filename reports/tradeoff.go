package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var _ = add(Chart{ID: "tradeoff", Name: "Own and joint value", Place: 40, Draw: tradeoff})

// What one small picture can hold.
const (
	mostCases  = 12
	mostPoints = 120 // agreements in a case
)

// spot is where a style lies in a case: own value, its interval, joint value.
type spot struct {
	style        int
	own, lo, hi  float64
	joint, deals float64
}

// tradeoff shows own value against joint value in each case, with what was
// possible: metric gain at level scenario style, captured and deal at level
// scenario pairing, frontier.csv and outcomes.csv.
func tradeoff(r *Run) Figure {
	var panels []Panel
	table := Table{Head: []string{"case", "style", "own value", "from", "to", "joint value", "deals"}, Text: 2}
	cases, low := r.cases(), r.lowestJoint()
	for _, name := range cases {
		spots := r.spots(name)
		if len(spots) == 0 {
			continue
		}
		if len(panels) < mostCases {
			panels = append(panels, tradeoffPanel(r, name, spots, low))
		}
		for _, s := range spots {
			table.Rows = append(table.Rows, []string{name, r.styles()[s.style], percent(s.own), blank(s.lo, percent), blank(s.hi, percent), percent(s.joint), percent(s.deals)})
		}
	}
	if len(panels) == 0 {
		return r.nothing("gain")
	}
	notes := []string{
		"Joint value of a style is the plain mean over the line-ups it was in",
		"Lines are what was possible: the best packages as seen by each party; grey dots are agreements that were reached, larger where more frequent",
		r.counted(r.at("scenario style", "gain"), "for each style and case"),
	}
	if len(cases) > len(panels) {
		notes = append(notes, fmt.Sprintf("Of %s cases %s are drawn", integer(len(cases)), integer(len(panels))))
	}
	return Figure{
		Headline: tradeoffHeadline(r),
		Subtitle: "Across: own value, in percent of the best a party could get. Up: joint value, in percent of the gain that was there. Further up and to the right is better.",
		Text:     tradeoffText(r, len(panels)),
		Notes:    notes,
		Key:      true,
		Panels:   panels,
		Table:    table,
	}
}

func (r *Run) spots(scenario string) []spot {
	var all []spot
	for _, e := range r.at("scenario style", "gain") {
		if e.Scenario != scenario {
			continue
		}
		joint, i := r.beside(scenario, e.Style, "captured"), slices.Index(r.styles(), e.Style)
		if !math.IsNaN(joint) && i >= 0 {
			all = append(all, spot{i, e.Mean, e.Lo, e.Hi, joint, r.beside(scenario, e.Style, "deal")})
		}
	}
	return all
}

// lowestJoint is where the upright axes begin, the same in all cases.
func (r *Run) lowestJoint() float64 {
	low := 1.0
	for _, o := range r.Outcomes {
		if o.Package != "" && o.Package != "no deal" && !math.IsNaN(o.Captured) {
			low = math.Min(low, o.Captured)
		}
	}
	for _, e := range r.at("scenario pairing", "captured") {
		low = math.Min(low, e.Mean)
	}
	return math.Max(-1, math.Min(0.5, math.Floor(low*5)/5))
}

func tradeoffPanel(r *Run, name string, spots []spot, low float64) Panel {
	c := canvas()
	grid(c, 28, 14, 40, 2)
	xNumbers(c, scale{name: "own value", min: 0, max: 1, format: asPercent, splits: 2})
	yNumbers(c, scale{name: "joint value", min: low, max: 1, format: asPercent, splits: 4})
	c.Overlap(agreements(r, name))
	for i, line := range r.limits(name) {
		c.Overlap(limitLine(r.caseOf(name), i, line))
	}
	named := leaders(spots)
	for _, s := range spots {
		c.Overlap(spotPoint(r, s, named[s.style], side(s, spots, named)))
	}
	title := name
	if t := r.caseOf(name).Title; t != "" {
		title = t
	}
	return Panel{Title: short(title, 60), Note: whoseLine(r.caseOf(name)), Size: "third", Height: 280, Chart: c}
}

// leaders are the styles whose names stand beside their marks: all, if there
// are few, or the one with most own and the one with most joint value. The key
// names the others.
func leaders(spots []spot) map[int]bool {
	named := map[int]bool{}
	own, joint := spots[0], spots[0]
	for _, s := range spots {
		if len(spots) < 4 {
			named[s.style] = true
		}
		if s.own > own.own {
			own = s
		}
		if s.joint > joint.joint {
			joint = s
		}
	}
	named[own.style], named[joint.style] = true, true
	return named
}

// side is where a name goes: to the right, unless another named mark is there,
// or the edge of the picture.
func side(s spot, spots []spot, named map[int]bool) string {
	for _, o := range spots {
		right := o.own > s.own || o.own == s.own && o.style > s.style
		if named[o.style] && o.style != s.style && right && math.Abs(o.joint-s.joint) < 0.08 {
			return "left"
		}
	}
	if s.own > 0.7 {
		return "left"
	}
	return "right"
}

// whoseLine says which line of a picture is which party's.
func whoseLine(c Case) string {
	if len(c.Parties) != 2 {
		return ""
	}
	return fmt.Sprintf("solid line: %s; dashed: %s", short(c.Parties[0], 20), short(c.Parties[1], 20))
}

// agreements are the packages that were agreed, as grey dots, once for each party.
func agreements(r *Run, name string) *charts.Scatter {
	count := map[[2]float64]int{}
	for _, o := range r.Outcomes {
		if o.Scenario != name || o.Package == "" || o.Package == "no deal" || math.IsNaN(o.Captured) {
			continue
		}
		for _, gain := range o.Gains {
			if !math.IsNaN(gain) {
				count[[2]float64{math.Round(gain*100) / 100, math.Round(o.Captured*100) / 100}] += o.Count
			}
		}
	}
	var at [][2]float64
	for p := range count {
		at = append(at, p)
	}
	slices.SortFunc(at, func(a, b [2]float64) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	at = at[:min(len(at), mostPoints)]
	var data []opts.ScatterData
	for _, p := range at {
		size := 3 + int(6*math.Sqrt(float64(count[p])/float64(count[at[0]])))
		text := fmt.Sprintf("An agreement: own value %s, joint value %s\n%s times", percent(p[0]), percent(p[1]), integer(count[p]))
		data = append(data, opts.ScatterData{Name: text, Value: p, SymbolSize: size})
	}
	s := charts.NewScatter()
	s.AddSeries("", data, charts.WithItemStyleOpts(opts.ItemStyle{Color: faint, Opacity: opts.Float(0.55)}))
	return s
}

// limits are, for each party, the points of the frontier in the plane of the
// picture, from little own value to much. With more than two parties a frontier
// is a surface; then those that no other beats in this plane are taken.
func (r *Run) limits(scenario string) [][][2]float64 {
	world := r.world(scenario)
	var lines [][][2]float64
	for _, p := range r.Frontier {
		if p.Scenario != scenario || p.World != world || p.Kind != "frontier" || math.IsNaN(p.Captured) {
			continue
		}
		for i, gain := range p.Gains {
			for len(lines) <= i {
				lines = append(lines, nil)
			}
			if !math.IsNaN(gain) {
				lines[i] = append(lines[i], [2]float64{gain, p.Captured})
			}
		}
	}
	for i, line := range lines {
		slices.SortFunc(line, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(b[1], a[1])) })
		if len(lines) > 2 {
			lines[i] = unbeaten(line)
		}
	}
	return lines
}

// world is the scenario as written, or the first the table holds.
func (r *Run) world(scenario string) string {
	first, found := "", false
	for _, p := range r.Frontier {
		if p.Scenario != scenario {
			continue
		}
		if p.World == "*" {
			return "*"
		}
		if !found {
			first, found = p.World, true
		}
	}
	return first
}

func unbeaten(line [][2]float64) [][2]float64 {
	var kept [][2]float64
	high := math.Inf(-1)
	for i := len(line) - 1; i >= 0; i-- {
		if line[i][1] > high {
			high = line[i][1]
			kept = append(kept, line[i])
		}
	}
	slices.Reverse(kept)
	return kept
}

func limitLine(c Case, party int, points [][2]float64) *charts.Line {
	who := fmt.Sprintf("party %d", party+1)
	if party < len(c.Parties) {
		who = c.Parties[party]
	}
	var data []opts.LineData
	for _, p := range points {
		text := fmt.Sprintf("Possible: %s %s, joint value %s", short(who, 40), percent(p[0]), percent(p[1]))
		data = append(data, opts.LineData{Name: text, Value: [2]float64{brief(p[0]), brief(p[1])}})
	}
	l := charts.NewLine()
	l.SetGlobalOptions(charts.WithYAxisOpts(opts.YAxis{AxisLabel: &opts.AxisLabel{}}))
	kinds := []string{"solid", "dashed", "dotted"}
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: ink, Width: 1.25, Type: kinds[min(party, 2)]}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: ink}))
	return l
}

func spotPoint(r *Run, s spot, named bool, side string) *charts.Scatter {
	name := r.styles()[s.style]
	text := fmt.Sprintf("%s\nown value %s", name, percent(s.own))
	if !math.IsNaN(s.lo) {
		text += fmt.Sprintf(" (%s to %s)", percent(s.lo), percent(s.hi))
	}
	text += fmt.Sprintf("\njoint value %s, deals %s", percent(s.joint), percent(s.deals))
	look := looks(r.styles())[s.style]
	p := charts.NewScatter()
	p.AddSeries(look.Name, []opts.ScatterData{{Name: text, Value: [2]float64{brief(s.own), brief(s.joint)}, SymbolSize: 11, Symbol: look.Symbol}},
		charts.WithItemStyleOpts(opts.ItemStyle{Color: styleColor(s.style)}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(named), Position: side, Formatter: "series"}),
		charts.WithLabelLayoutOpts(opts.LabelLayout{HideOverlap: opts.Bool(true), MoveOverlap: "shiftY"}))
	return p
}

// tradeoffHeadline asks whether who earns most for itself also creates most
// among its own kind; it says so only where both contrasts are clear.
func tradeoffHeadline(r *Run) string {
	own := byMean(r.pooled("style", "gain"))
	var same []Estimate
	for _, e := range byMean(r.pooled("pairing", "captured")) {
		if sameStyle(e.Pairing) {
			same = append(same, e)
		}
	}
	unclear := "No clear trade-off between earning for oneself and creating value together"
	if len(own) < 2 || len(same) < 2 {
		return "What each style earned for itself, and what was created where it sat at the table"
	}
	v, w := r.judge("gain", own), r.judge("captured", same)
	creator := lineUp(w.top.Pairing)[0]
	switch {
	case !v.ahead || !w.ahead:
		return unclear
	case v.top.Style == creator:
		return fmt.Sprintf("%s does well on both counts: it earns more for itself than %s, and among its own kind captures more than %s",
			capital(short(creator, 40)), short(v.bottom.Style, 40), pairs(w.bottom.Pairing))
	}
	for _, e := range same {
		if lineUp(e.Pairing)[0] != v.top.Style {
			continue
		}
		if c, clear := r.apart("captured", w.top.Pairing, e.Pairing); clear {
			return fmt.Sprintf("%s earns more for itself than %s, but %s leave %s more on the table than %s",
				capital(short(v.top.Style, 40)), short(v.bottom.Style, 40), pairs(e.Pairing), percentagePoints(c.Difference), pairs(w.top.Pairing))
		}
	}
	return unclear
}

func tradeoffText(r *Run, panels int) string {
	text := fmt.Sprintf("%s, one for each case. A mark for each style: how far right is its own value, how high the joint value. ", capital(several(panels, "small picture")))
	var each []string
	for _, e := range byMean(r.pooled("style", "gain")) {
		if joint := r.beside("", e.Style, "captured"); !math.IsNaN(joint) {
			each = append(each, fmt.Sprintf("%s %s own and %s joint value", e.Style, percent(e.Mean), percent(joint)))
		}
	}
	if len(each) == 0 {
		return text
	}
	return text + "Over all cases: " + someOf(each, mostStyles) + "."
}
