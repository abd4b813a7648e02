package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// plane is what lies between two sides of a case: what each could gain, across for
// the first and up for the second.
type plane struct {
	scenario string
	frontier [][2]float64 // from little for the first side to much
	marks    []mark
}

// mark is a package that theory calls fair, with the symbol of the first of its names.
type mark struct {
	at           [2]float64
	name, symbol string
}

// fairNames are the marks of a plane, in the order in which names are joined.
var fairNames = []struct{ kind, name, symbol string }{{"nash", "Nash", "diamond"}, {"kalai-smorodinsky", "Kalai-Smorodinsky", "triangle"}, {"egalitarian", "fair split", "rect"}}

const fairNote = "Grey diamond: Nash, where the product of both gains is largest; triangle: Kalai-Smorodinsky, where both get the same share of the best they could get; square: the fair split, where whoever gains less gains most; where two are one package only the first is seen"

// planes is how many planes fit: on a page that is scrolled nearly as many as other small pictures, elsewhere a third: a plane is
// as high as it is wide.
func (room Room) planes() int {
	if room == OnPage {
		return 9 // in rows of three
	}
	return max(1, room.Panels/3)
}

// plane is that of a case as written, or in one of its worlds; ok is false where the tables have
// none, and for a case of more than two sides.
func (r *Run) plane(scenario, world string) (p plane, ok bool) {
	if len(r.caseOf(scenario).Parties) > 2 {
		return p, false
	}
	p.scenario = scenario
	points := map[string][2]float64{}
	for _, q := range r.Frontier {
		if q.Scenario != scenario || q.World != world {
			continue
		}
		at, two := both(q.Gains)
		if !two {
			continue
		}
		if q.Kind == "frontier" {
			p.frontier = append(p.frontier, at)
		} else if _, known := points[q.Kind]; !known {
			points[q.Kind] = at
		}
	}
	slices.SortFunc(p.frontier, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(b[1], a[1])) })
	for _, k := range fairNames {
		if at, there := points[k.kind]; there {
			p.addMark(mark{at, k.name, k.symbol})
		}
	}
	return p, len(p.frontier) > 0
}

// addMark puts names of one package together.
func (p *plane) addMark(own mark) {
	for i := range p.marks {
		if m := &p.marks[i]; math.Abs(m.at[0]-own.at[0]) < 1e-9 && math.Abs(m.at[1]-own.at[1]) < 1e-9 {
			m.name += ", " + own.name
			return
		}
	}
	p.marks = append(p.marks, own)
}

// both are the gains of two sides.
func both(gains []float64) (at [2]float64, ok bool) {
	if len(gains) != 2 || math.IsNaN(gains[0]) || math.IsNaN(gains[1]) {
		return at, false
	}
	return [2]float64{gains[0], gains[1]}, true
}

// side names the i-th party of a case, from 0.
func (r *Run) side(scenario string, i int) string {
	if parties := r.caseOf(scenario).Parties; i < len(parties) {
		return short(parties[i], 24)
	}
	return fmt.Sprintf("side %d", i+1)
}

// title is a case as a reader knows it.
func (r *Run) titleOf(scenario string) string {
	return short(cmp.Or(r.caseOf(scenario).Title, scenario), 60)
}

// extent is how far the axes of planes go so that they hold points: in halves of the whole way, from nothing or half of it
// below to the best there is or half of it above.
func extent(points [][2]float64) (low, high float64) {
	low, high = 0, 1
	for _, at := range points {
		low, high = math.Min(low, math.Min(at[0], at[1])), math.Max(high, math.Max(at[0], at[1]))
	}
	return math.Max(-0.5, math.Floor(low*2+0.1)/2), math.Min(1.5, math.Ceil(high*2-0.1)/2)
}

// canvas is the plane with nothing in it but its axes.
func (p plane) canvas(r *Run, low, high float64) *charts.Custom {
	c := canvas()
	grid(c, 28, 16, 40, 2)
	splits := int(math.Round(2 * (high - low)))
	xNumbers(c, scale{name: "worth to " + r.side(p.scenario, 0), min: low, max: high, format: asPercent, splits: splits})
	yNumbers(c, scale{name: "worth to " + r.side(p.scenario, 1), min: low, max: high, format: asPercent, splits: splits})
	return c
}

// frontierLine is the best there was.
func (p plane) frontierLine(color string) *charts.Line {
	var data []opts.LineData
	for i, at := range p.frontier {
		if n := len(p.frontier); i%(1+n/mostSteps) == 0 || i == n-1 {
			data = append(data, opts.LineData{Value: [2]float64{brief(at[0]), brief(at[1])}})
		}
	}
	l := charts.NewLine()
	l.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: 1.5, Type: "solid"}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	return l
}

// markData is the fair packages as marks of no style, with or without their names beside them.
func (p plane) markData(named bool) []opts.CustomData {
	var data []opts.CustomData
	for _, m := range p.marks {
		x, y, name := brief(m.at[0]), brief(m.at[1]), ""
		if named {
			name = m.name
		}
		text := fmt.Sprintf("%s\n%s and %s", capital(m.name), percent(m.at[0]), percent(m.at[1]))
		data = append(data, opts.CustomData{Name: text, Value: []any{x, y, x, x, y, y, -1, m.symbol, name}})
	}
	return data
}

// said tells the fair packages in words.
func (p plane) said() string {
	var each []string
	for _, m := range p.marks {
		each = append(each, fmt.Sprintf("%s at %s and %s", m.name, percent(m.at[0]), percent(m.at[1])))
	}
	return strings.Join(each, "; ")
}
