package reports

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// curve is one style's way through one deadline, all cases and endings together.
type curve struct {
	style  int
	rounds int
	steps  []Step
}

// curves puts the steps together, and drops the thin ends: a mean of the few
// who still talk says nothing of the style.
func (r *Run) curves() []curve {
	scenario := "*"
	if cases := r.cases(); len(cases) == 1 && !slices.ContainsFunc(r.Curves, func(s Step) bool { return s.Scenario == "*" }) {
		scenario = cases[0]
	}
	var all []curve
	where := map[[2]int]int{}
	for _, s := range r.Curves {
		i := slices.Index(r.styles(), s.Style)
		if s.Scenario != scenario || s.Ended != "*" || i < 0 || s.Rounds == 0 || !r.looksAt(s.Style) {
			continue
		}
		key := [2]int{s.Rounds, i}
		if _, ok := where[key]; !ok {
			where[key] = len(all)
			all = append(all, curve{style: i, rounds: s.Rounds})
		}
		c := &all[where[key]]
		c.steps = append(c.steps, s)
	}
	for i := range all {
		slices.SortFunc(all[i].steps, func(a, b Step) int { return cmp.Compare(a.Round, b.Round) })
		first := all[i].steps[0].N
		all[i].steps = slices.DeleteFunc(all[i].steps, func(s Step) bool { return s.N*20 < first || math.IsNaN(s.Offer[0]) })
	}
	all = slices.DeleteFunc(all, func(c curve) bool { return len(c.steps) == 0 })
	slices.SortStableFunc(all, func(a, b curve) int { return cmp.Or(cmp.Compare(a.rounds, b.rounds), cmp.Compare(a.style, b.style)) })
	return all
}

func deadlinesOf(curves []curve) []int {
	var all []int
	for _, c := range curves {
		if !slices.Contains(all, c.rounds) {
			all = append(all, c.rounds)
		}
	}
	return all
}

// time is the share of the deadline that has passed at the end of a round.
func (c curve) time(s Step) float64 { return brief(float64(s.Round) / float64(c.rounds)) }

// How many points a line has at most: no screen shows more, and one behind the others needs fewer.
const (
	mostSteps  = 40
	fewerSteps = 12
)

// thin leaves out steps evenly, and keeps the last.
func thin(steps []Step, most int) []Step {
	every := (len(steps) + most - 1) / most
	var kept []Step
	for i, s := range steps {
		if i%every == 0 || i == len(steps)-1 {
			kept = append(kept, s)
		}
	}
	return kept
}

// line is one line of a panel: pick takes the number from a step.
func (c curve) line(color string, width float32, kind string, pick func(Step) float64) *charts.Line {
	var data []opts.LineData
	most := mostSteps
	if color == faint {
		most = fewerSteps
	}
	for _, s := range thin(c.steps, most) {
		if y := pick(s); !math.IsNaN(y) {
			data = append(data, opts.LineData{Value: [2]float64{c.time(s), brief(y)}})
		}
	}
	l := charts.NewLine()
	l.AddSeries(styleColor(c.style), data, charts.WithLineChartOpts(opts.LineChart{ShowSymbol: opts.Bool(false)}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: width, Type: kind}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}))
	return l
}

func offer(s Step) float64  { return s.Offer[0] }
func target(s Step) float64 { return s.Target[0] }

// at is the step nearest to a share of the time, and whether one is there.
func (c curve) at(time float64) (Step, bool) {
	best, found := Step{}, false
	for _, s := range c.steps {
		d := math.Abs(float64(s.Round)/float64(c.rounds) - time)
		if d < 0.06 && (!found || d < math.Abs(float64(best.Round)/float64(c.rounds)-time)) {
			best, found = s, true
		}
	}
	return best, found
}
