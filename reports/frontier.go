package reports

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

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
		data = append(data, opts.LineData{Value: [2]float64{brief(p[0]), brief(p[1])}})
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: ink, Width: 1.5, Type: "solid"}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: ink}))
	return l
}
