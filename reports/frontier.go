package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// mostPoints is how many agreements a picture holds.
const mostPoints = 60

// limit is the highest joint value at each own value, whichever party one is,
// from little own value to much. A style's mark is a mean over deals, and a mean
// of points lies inside their hull: so the line is the hull's upper side, which
// is also calmer than the steps of single packages. Packages that leave somebody
// below the walk-away are left out.
func (r *Run) limit(scenario string) [][2]float64 {
	world := r.world(scenario)
	var points [][2]float64
	for _, p := range r.Frontier {
		if p.Scenario != scenario || p.World != world || p.Kind != "frontier" || math.IsNaN(p.Captured) || worseOff(p.Gains) {
			continue
		}
		for _, gain := range p.Gains {
			if !math.IsNaN(gain) {
				points = append(points, [2]float64{gain, p.Captured})
			}
		}
	}
	return upperHull(points)
}

func worseOff(gains []float64) bool {
	return slices.ContainsFunc(gains, func(g float64) bool { return g < -1e-9 })
}

// upperHull is the upper side of the smallest convex shape around the points,
// from left to right (Andrew's monotone chain).
func upperHull(points [][2]float64) [][2]float64 {
	slices.SortFunc(points, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(b[1], a[1])) })
	var hull [][2]float64
	for _, p := range points {
		if n := len(hull); n > 0 && hull[n-1][0] == p[0] {
			continue // under the one before
		}
		for n := len(hull); n > 1 && turnsLeft(hull[n-2], hull[n-1], p); n = len(hull) {
			hull = hull[:n-1]
		}
		hull = append(hull, p)
	}
	return hull
}

// turnsLeft reports whether b lies on or under the line from a to c.
func turnsLeft(a, b, c [2]float64) bool {
	return (b[0]-a[0])*(c[1]-a[1])-(b[1]-a[1])*(c[0]-a[0]) >= 0
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

func limitLine(points [][2]float64) *charts.Line {
	var data []opts.LineData
	for _, p := range points {
		text := fmt.Sprintf("The best possible: own value %s, joint value %s", percent(p[0]), percent(p[1]))
		data = append(data, opts.LineData{Name: text, Value: [2]float64{brief(p[0]), brief(p[1])}})
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: ink, Width: 1.5, Type: "solid"}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: ink}))
	return l
}

// agreements are the packages that were agreed, as grey dots, once for each
// party; those that lie under the axis are left out.
func agreements(r *Run, name string, low float64) *charts.Scatter {
	count := map[[2]float64]int{}
	for _, o := range r.Outcomes {
		if o.Scenario != name || o.Package == "" || o.Package == "no deal" || math.IsNaN(o.Captured) || o.Captured < low {
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
		text := several(count[p], "agreement")
		data = append(data, opts.ScatterData{Name: text, Value: p, SymbolSize: size})
	}
	s := charts.NewScatter()
	s.AddSeries("", data, charts.WithItemStyleOpts(opts.ItemStyle{Color: faint, Opacity: opts.Float(0.5)}))
	return s
}
