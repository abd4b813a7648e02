package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// roomFigure draws all packages as two sides see them: the frontier, the
// walk-aways that cut into it and what is left between them.
func (a *Analysis) roomFigure() Figure {
	f := Figure{Headline: a.Room, Question: "How do you find out whether there is room for a deal before you have shown your own limit?"}
	if a.Plane == nil {
		f.Nothing = "A picture of all packages needs two sides at one table; the tables and charts below say what there is."
		return f
	}
	first, second := &a.Sides[0], &a.Sides[1]
	f.Subtitle = fmt.Sprintf("Each dot is a package: across what %s gets, up what %s gets. Further up and to the right is better. Dashed: the walk-aways.", first.Name, second.Name)
	if len(a.zone()) > 0 {
		f.Subtitle += " Shaded: where a deal leaves both better off than walking away."
	}
	f.Says = a.signedLines()
	f.Text = a.planeText()
	f.Notes = []string{"Line: the frontier, where nobody can get more unless somebody gets less"}
	if a.Plane.Sampled != "" {
		f.Notes = append(f.Notes, a.Plane.Sampled)
	}
	f.Panels = []Panel{a.planePanel(a.spots(), nil)}
	f.Table = a.signedTable()
	return f
}

func (a *Analysis) planePanel(spots []opts.CustomData, within []Dot) Panel {
	return Panel{Size: "wide", Height: 460, Narrow: 380, Chart: a.planeChart(spots, within)}
}

// planeChart is the plane with spots in it; within is what has to lie on it besides.
func (a *Analysis) planeChart(spots []opts.CustomData, within []Dot) *charts.Custom {
	x, y := a.axis(0, within), a.axis(1, within)
	c := canvas()
	grid(c, 30, 28, 40, 2)
	xNumbers(c, x)
	yNumbers(c, y)
	drawn(c, drawBand, a.zone(), charts.WithItemStyleOpts(opts.ItemStyle{Color: sideHues[2]}))
	drawn(c, drawNamedSpots, spots)
	r := [2]float64{a.Sides[0].WalkAway.Of, a.Sides[1].WalkAway.Of}
	drawn(c, drawNotes, []opts.CustomData{
		{Value: []any{brief(r[0]), y.max, a.Sides[0].leaves(), "up"}}, {Value: []any{x.max, brief(r[1]), a.Sides[1].leaves(), "right"}},
	})
	c.Overlap(a.cloud(), a.frontierLine(),
		rule([2]float64{r[0], y.min}, [2]float64{r[0], y.max}), rule([2]float64{x.min, r[1]}, [2]float64{x.max, r[1]}))
	return c
}

// leaves is what stands at the line of a walk-away.
func (s *Side) leaves() string {
	return short(s.Name, 24) + " walks away: " + s.WalkAway.Text
}

// axis is what a side gets, from round number to round number.
func (a *Analysis) axis(side int, within []Dot) scale {
	low, high := a.Sides[side].WalkAway.Of, a.Sides[side].WalkAway.Of
	for _, dots := range [][]Dot{a.Plane.Packages, a.Plane.Frontier, within} {
		for _, d := range dots {
			at := [2]float64{d.X, d.Y}[side]
			low, high = math.Min(low, at), math.Max(high, at)
		}
	}
	s := round(low, high, 5)
	s.name = "What " + short(a.Sides[side].Name, 30) + " gets"
	if unit := a.Sides[side].Unit; unit != "" {
		s.name += ", " + unit
	}
	return s
}

// round is a scale whose ends are multiples of a round step.
func round(low, high float64, parts int) scale {
	if high <= low {
		high = low + 1
	}
	ten := math.Pow(10, math.Floor(math.Log10((high-low)/float64(parts))))
	step := 10 * ten
	for _, k := range []float64{1, 2, 2.5, 5} {
		if k*ten*float64(parts) >= (high-low)*0.999 {
			step = k * ten
			break
		}
	}
	lo, hi := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	return scale{min: brief(lo * step), max: brief(hi * step), format: asNumber, splits: max(1, int(hi-lo+0.5))}
}

// zone is the packages that leave both better off than walking away, as the
// area under the steps of the frontier.
func (a *Analysis) zone() []opts.CustomData {
	left, floor := a.Sides[0].WalkAway.Of, a.Sides[1].WalkAway.Of
	within := slices.DeleteFunc(slices.Clone(a.Plane.Frontier), func(d Dot) bool { return d.X < left-1e-9 || d.Y < floor-1e-9 })
	slices.SortStableFunc(within, func(p, q Dot) int { return cmp.Compare(p.X, q.X) })
	var data []opts.CustomData
	for _, d := range within {
		data = append(data, corner(left, floor, d.Y), corner(d.X, floor, d.Y))
		left = d.X
	}
	return data
}

func corner(x, low, high float64) opts.CustomData {
	return opts.CustomData{Value: []any{brief(x), brief(low), brief(high)}}
}

// spots are the best and the fair packages, those at one place as one.
func (a *Analysis) spots() []opts.CustomData {
	var data []opts.CustomData
	for i, d := range a.Signed {
		at := [2]float64{brief(d.Worth[0].Of), brief(d.Worth[1].Of)}
		same := func(e Deal) bool { return brief(e.Worth[0].Of) == at[0] && brief(e.Worth[1].Of) == at[1] }
		if slices.IndexFunc(a.Signed, same) < i {
			continue
		}
		name := ""
		for _, e := range a.Signed[i:] {
			if same(e) {
				name = joined(name, e.Name)
			}
		}
		text := fmt.Sprintf("%s\n%s\n%s gets %s, %s gets %s", name, d.Text, a.Sides[0].Name, d.Worth[0].Text, a.Sides[1].Name, d.Worth[1].Text)
		data = append(data, opts.CustomData{Name: text, Value: []any{at[0], at[1], at[0], at[0], at[1], at[1], inkLook, "diamond", name}})
	}
	return data
}

func joined(names, name string) string {
	if names == "" {
		return name
	}
	return names + ", " + name
}

// cloud is all packages, or those that are drawn of them.
func (a *Analysis) cloud() *charts.Scatter {
	size := 7
	if len(a.Plane.Packages) > 300 {
		size = 4
	}
	var data []opts.ScatterData
	for _, d := range a.Plane.Packages {
		data = append(data, opts.ScatterData{Name: d.Text, Value: [2]float64{brief(d.X), brief(d.Y)}, SymbolSize: size})
	}
	s := charts.NewScatter()
	s.AddSeries("", data, charts.WithItemStyleOpts(opts.ItemStyle{Color: faint, Opacity: opts.Float(0.7)}))
	return s
}

// frontierLine goes in steps: between two packages next to each other there is
// none that is better for both than the corner.
func (a *Analysis) frontierLine() *charts.Line {
	var data []opts.LineData
	for _, d := range a.Plane.Frontier {
		data = append(data, opts.LineData{Name: d.Text, Value: [2]float64{brief(d.X), brief(d.Y)}, Symbol: "circle", SymbolSize: 6})
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(len(data) <= 100), Step: "end"}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: sideHues[2], Width: 2, Type: "solid"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: sideHues[2]}))
	return l
}

// rule is a dashed line from one point to another.
func rule(from, to [2]float64) *charts.Line {
	data := []opts.LineData{{Value: [2]float64{brief(from[0]), brief(from[1])}}, {Value: [2]float64{brief(to[0]), brief(to[1])}}}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: ink, Width: 1.5, Type: "dashed"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: ink}))
	return l
}

func (a *Analysis) planeText() string {
	first, second := &a.Sides[0], &a.Sides[1]
	text := fmt.Sprintf("%s. A dot for each package, as far right as %s gets and as high as %s gets. %s walks away with %s, %s with %s; dashed lines mark both.",
		a.Room, first.Name, second.Name, first.Name, first.WalkAway.Text, second.Name, second.WalkAway.Text)
	for _, line := range a.signedLines() {
		text += " " + line
	}
	return text
}
