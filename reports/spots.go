package reports

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/opts"
)

// spot is where a style lies between own and joint value, with intervals.
type spot struct {
	style                   int
	own, ownLo, ownHi       float64
	joint, jointLo, jointHi float64
	deals                   float64
}

// spots are the styles in a scenario, or "" for all, from the most own value to
// the least.
func (r *Run) spots(scenario string) []spot {
	in := func(metric string) []Estimate {
		if scenario == "" {
			return r.pooled("style", metric)
		}
		return slices.DeleteFunc(slices.Clone(r.at("scenario style", metric)), func(e Estimate) bool { return e.Scenario != scenario })
	}
	joint := map[string]Estimate{}
	for _, e := range in("captured") {
		joint[e.Style] = e
	}
	var all []spot
	for _, e := range byMean(in("gain")) {
		j, ok := joint[e.Style]
		if i := slices.Index(r.styles(), e.Style); ok && i >= 0 {
			all = append(all, spot{i, e.Mean, e.Lo, e.Hi, j.Mean, j.Lo, j.Hi, r.beside(scenario, e.Style, "deal")})
		}
	}
	return all
}

// lowest is where the upright axes of all cases begin.
func lowest(cases map[string][]spot) float64 {
	low := 0.5
	for _, spots := range cases {
		for _, s := range spots {
			low = math.Min(low, s.joint)
		}
	}
	return math.Max(-1, math.Floor(low*4)/4)
}

// pooledPanel is the large picture over all cases. Its axes close in on the marks.
func pooledPanel(r *Run, spots []spot) Panel {
	note := "The upper edge, 100" + nbsp + "% joint value, is the best possible"
	if len(r.cases()) < 3 { // whose intervals span more than there is
		spots = withoutIntervals(spots)
		note += "; no intervals: two cases are too few"
	}
	left, right, low := 0.0, 0.5, 0.9
	for _, s := range spots {
		left, low = least(left, s.own), least(low, s.joint, math.Max(0, s.jointLo)) // intervals may reach where no share can be
		right = -least(-right, -s.own, -math.Min(1, s.ownHi))
	}
	c := canvas()
	grid(c, 30, 24, 40, 2)
	xNumbers(c, scale{name: "own value", min: math.Floor(left*5) / 5, max: math.Ceil(right*5-1e-9) / 5, format: asPercent, splits: 5})
	yNumbers(c, scale{name: "joint value", min: math.Max(-1, math.Floor(low*10)/10), max: 1, format: asPercent, splits: 4})
	drawn(c, drawNamedSpots, spotData(r, spots))
	return Panel{Title: "All cases together", Note: note, Size: "wide", Height: 360, Narrow: 380, Chart: c}
}

func withoutIntervals(spots []spot) []spot {
	bare := slices.Clone(spots)
	for i := range bare {
		s := &bare[i]
		s.ownLo, s.ownHi, s.jointLo, s.jointHi = math.NaN(), math.NaN(), math.NaN(), math.NaN()
	}
	return bare
}

// least is the smallest number there is.
func least(xs ...float64) float64 {
	low := math.Inf(1)
	for _, x := range xs {
		if !math.IsNaN(x) {
			low = math.Min(low, x)
		}
	}
	return low
}

// casePanel is the picture of one case: what was possible, and the styles.
func casePanel(r *Run, name string, spots []spot, low float64, how drawing) Panel {
	c := canvas()
	grid(c, 28, 14, 40, 2)
	xNumbers(c, scale{name: "own value", min: 0, max: 1, format: asPercent, splits: 2})
	yNumbers(c, scale{name: "joint value", min: low, max: 1, format: asPercent, splits: 2})
	drawn(c, how, spotData(r, spots))
	c.Overlap(limitLine(r.limit(name)))
	title := name
	if t := r.caseOf(name).Title; t != "" {
		title = t
	}
	return Panel{Title: short(title, 60), Size: "third", Height: 250, Chart: c}
}

// spotData is what the page needs of each style: where, how sure, and its name.
func spotData(r *Run, spots []spot) []opts.CustomData {
	var data []opts.CustomData
	for _, s := range spots {
		name := r.styles()[s.style]
		text := fmt.Sprintf("%s\nown value %s%s\njoint value %s%s", name, percent(s.own), within(s.ownLo, s.ownHi), percent(s.joint), within(s.jointLo, s.jointHi))
		if !math.IsNaN(s.deals) {
			text += ", deals " + percent(s.deals)
		}
		value := []any{brief(s.own), brief(s.joint)}
		for _, end := range [][2]float64{{s.ownLo, s.own}, {s.ownHi, s.own}, {s.jointLo, s.joint}, {s.jointHi, s.joint}} {
			if math.IsNaN(end[0]) {
				end[0] = end[1]
			}
			value = append(value, brief(end[0]))
		}
		look := looks(r.styles())[s.style]
		data = append(data, opts.CustomData{Name: text, Value: append(value, s.style, look.Symbol, short(name, 24))})
	}
	return data
}

func within(lo, hi float64) string {
	if math.IsNaN(lo) || math.IsNaN(hi) {
		return ""
	}
	return fmt.Sprintf(" (%s to %s)", percent(lo), percent(hi))
}
