package reports

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// stage is a picture that the page's script fills step by step. Its series have names, and
// the script knows which: "path N", "ghost N" and "now N" of voice N, "deal", "target", "cursor", "if" and "was".
type stage struct {
	Role   string // plane, view, line or if
	Side   int    // whose view; of the plane 0
	Title  string
	Height int
	Chart  *charts.Custom
}

// looks are the sides': in the colours that their styles have in every chart, where
// these tell all sides apart; else in hues of their own, grey from the eighth on.
func (r *Replay) looks() []Look {
	all := (&Analysis{Sides: r.Sides}).looks()
	for len(all) < len(r.Sides) {
		all = append(all, Look{Name: short(r.Sides[len(all)].Name, 30), Color: context, Symbol: "rect"})
	}
	own, known := looks(r.Styles), map[string]bool{context: true}
	for i, l := range own {
		known[r.Styles[i]], known[l.Color] = true, true
	}
	if len(own) == len(r.Sides) && len(known) == 1+2*len(own) {
		for i, l := range own {
			all[i].Color = l.Color
		}
	}
	return all
}

// symbolOf tells sides apart without colour.
func symbolOf(side int) string {
	known := []string{"circle", "rect", "triangle", "diamond"} // those that any series of ECharts knows
	return known[side%len(known)]
}

// plane is all offers as both sides value them.
func (r *Replay) plane() *stage {
	if r.Plane == nil {
		return nil
	}
	a := &Analysis{Sides: r.Sides, Plane: r.Plane, Signed: r.Signed}
	c := a.planeChart(a.spots(), nil)
	r.paths(c, []int{0, 1})
	stand(c, "deal", "circle", 9, ink)
	return &stage{Role: "plane", Title: "Every offer as both sides value it", Height: 520, Chart: c}
}

// view is the same as one side sees it: what it gets, and what it thinks that the other likes.
func (r *Replay) view(side int) *stage {
	other := r.Sides[1-side].Name
	x := scale{name: fmt.Sprintf("What %s thinks that %s likes: least to best", short(r.Sides[side].Name, 24), short(other, 24)), min: 0, max: 1, format: asPercent, splits: 5}
	y := r.worthAxis(side)
	c := canvas()
	grid(c, 30, 28, 40, 2)
	xNumbers(c, x)
	yNumbers(c, y)
	r.walkAway(c, side, x, y)
	r.paths(c, []int{0, 1})
	return &stage{Role: "view", Side: side, Title: "Every offer as " + r.Sides[side].Name + " sees it", Height: 520, Chart: c}
}

// paths are the offers of some voices so far, those of another story faint, and where each stands now.
func (r *Replay) paths(c *charts.Custom, voices []int) {
	for _, v := range voices {
		side := r.Voices[v].Side
		trail(c, fmt.Sprintf("ghost %d", v), styleColor(side), opts.LineChart{Symbol: symbolOf(side), SymbolSize: 5, ShowSymbol: opts.Bool(true)}, opts.LineStyle{Width: 1.5, Type: "dotted", Opacity: opts.Float(0.55)})
		trail(c, fmt.Sprintf("path %d", v), styleColor(side), opts.LineChart{Symbol: symbolOf(side), SymbolSize: 8, ShowSymbol: opts.Bool(true)}, opts.LineStyle{Width: 2})
	}
	for _, v := range voices {
		stand(c, fmt.Sprintf("now %d", v), symbolOf(r.Voices[v].Side), 19, styleColor(r.Voices[v].Side))
	}
}

// trail adds a line that the script fills.
func trail(c *charts.Custom, name, color string, how opts.LineChart, style opts.LineStyle) {
	l := charts.NewLine()
	style.Color = color
	l.AddSeries(name, nil, charts.WithLineChartOpts(how), charts.WithLineStyleOpts(style), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	c.Overlap(l)
}

// stand adds dots that the script fills.
func stand(c *charts.Custom, name, symbol string, size int, color string) {
	s := charts.NewScatter()
	s.AddSeries(name, nil, charts.WithScatterChartOpts(opts.ScatterChart{Symbol: symbol, SymbolSize: size}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color, BorderColor: ink, BorderWidth: 2}))
	c.Overlap(s)
}

// worthAxis holds all that a side may be offered in the page, its targets and its walk-away.
func (r *Replay) worthAxis(side int) scale {
	low, high := r.Sides[side].WalkAway.Of, r.Sides[side].WalkAway.Of
	see := func(x float64) { low, high = math.Min(low, x), math.Max(high, x) }
	for _, o := range r.Offers {
		see(o.Worth[side].Of)
	}
	for _, d := range r.Deeds {
		if d.Target != nil && r.Voices[d.Voice].Side == side {
			see(d.Target.Of)
		}
	}
	for _, t := range r.Tales {
		see(t.Worth[side].Of)
	}
	s := round(low, high, 4)
	s.name = "What " + short(r.Sides[side].Name, 24) + " gets"
	if unit := r.Sides[side].Unit; unit != "" {
		s.name += ", " + unit
	}
	return s
}

// walkAway draws a side's walk-away as a level line.
func (r *Replay) walkAway(c *charts.Custom, side int, x, y scale) {
	at := r.Sides[side].WalkAway
	if at.Of < y.min || at.Of > y.max {
		return
	}
	drawn(c, drawNotes, []opts.CustomData{{Value: []any{x.max, brief(at.Of), "walk-away " + at.Text, "right"}}})
	c.Overlap(rule([2]float64{x.min, at.Of}, [2]float64{x.max, at.Of}))
}

// lines is what the offers that a side makes and hears are worth to it, round by round.
func (r *Replay) lines(side int) *stage {
	x, y := round(0, float64(r.last()), 5), r.worthAxis(side)
	x.name = "round"
	c := canvas()
	grid(c, 26, 20, 36, 2)
	xNumbers(c, x)
	yNumbers(c, y)
	r.walkAway(c, side, x, y)
	trail(c, "cursor", muted, opts.LineChart{ShowSymbol: opts.Bool(false)}, opts.LineStyle{Width: 1})
	trail(c, "target", styleColor(side), opts.LineChart{ShowSymbol: opts.Bool(false)}, opts.LineStyle{Width: 1.5, Type: "dashed"})
	for v, voice := range r.Voices {
		if !hears(voice, side) {
			continue
		}
		trail(c, fmt.Sprintf("ghost %d", v), styleColor(voice.Side), opts.LineChart{Step: "end", ShowSymbol: opts.Bool(false)}, opts.LineStyle{Width: 1.5, Type: "dotted", Opacity: opts.Float(0.55)})
		trail(c, fmt.Sprintf("path %d", v), styleColor(voice.Side), opts.LineChart{Step: "end", Symbol: symbolOf(voice.Side), SymbolSize: 6, ShowSymbol: opts.Bool(true)}, opts.LineStyle{Width: 2})
		stand(c, fmt.Sprintf("now %d", v), symbolOf(voice.Side), 13, styleColor(voice.Side))
	}
	return &stage{Role: "line", Side: side, Title: "What the offers are worth to " + r.Sides[side].Name, Height: 238, Chart: c}
}

func hears(v Voice, side int) bool {
	for _, s := range v.Heard {
		if s == side {
			return true
		}
	}
	return false
}

// ifs is what a side would have got, by the round in which another style takes over.
func (r *Replay) ifs(side int) *stage {
	x, y := round(0, float64(r.From[len(r.From)-1]), 5), r.worthAxis(side)
	x.name = "round in which the style takes over"
	c := canvas()
	grid(c, 26, 20, 40, 2)
	xNumbers(c, x)
	yNumbers(c, y)
	r.walkAway(c, side, x, y)
	trail(c, "cursor", muted, opts.LineChart{ShowSymbol: opts.Bool(false)}, opts.LineStyle{Width: 1})
	was := r.Tales[0].Worth[side]
	drawn(c, drawNotes, []opts.CustomData{{Value: []any{x.max * 0.4, brief(was.Of), "as it was: " + was.Text, "right"}}})
	trail(c, "was", ink, opts.LineChart{ShowSymbol: opts.Bool(false)}, opts.LineStyle{Width: 1.5, Type: "solid", Opacity: opts.Float(0.5)})
	trail(c, "if", styleColor(side), opts.LineChart{Symbol: symbolOf(side), SymbolSize: 8, ShowSymbol: opts.Bool(true)}, opts.LineStyle{Width: 2})
	stand(c, "now 0", symbolOf(side), 15, styleColor(side))
	return &stage{Role: "if", Side: side, Title: "What " + r.Sides[side].Name + " would have got", Height: 250, Chart: c}
}
