package trial

import (
	"fmt"
	"math"
	"slices"

	"github.com/parley-sim/parley/sim/stats"
)

// Response is how an outcome answers to a factor that is a number.
type Response struct {
	Outcome *Outcome
	Factor  *Factor
	stats.Response
	Over     string // what intervals rest on
	Method   string // levels: of curves through levels; regression: of a fit to all points
	Sentence string
}

// responses are those to every factor that is a number.
func (e *estimates) responses() []Response {
	var list []Response
	t := e.trial
	for o := range t.Outcomes {
		for f := range t.Factors {
			if x := &t.Factors[f]; len(x.Doses) < 2 || !t.averages(&t.Outcomes[o]) {
				continue
			}
			r := Response{Outcome: &t.Outcomes[o], Factor: &t.Factors[f], Over: "cases", Method: "levels"}
			if len(e.cases) == 1 {
				r.Over = e.within(0)
			}
			if t.Method.Sampled() {
				r.Method, r.Response = "regression", e.regression(f, o)
			} else {
				r.Response = stats.DoseResponse(t.Factors[f].Doses, e.curves(f, o), confidence)
			}
			if !math.IsNaN(r.Slope.Mean) {
				r.Sentence = r.sentence()
				list = append(list, r)
			}
		}
	}
	return list
}

// curves are the means at each level of a factor: by case, or of one case by its parts.
func (e *estimates) curves(f, o int) [][]float64 {
	var list [][]float64
	for _, levels := range e.clusters(o) {
		curve := make([]float64, len(e.trial.Factors[f].Levels))
		for i, l := range e.trial.Factors[f].Levels {
			curve[i] = e.trial.at(f, l, levels)
		}
		list = append(list, curve)
	}
	return list
}

// clusters are the means of all arms by case, or of one case by its parts.
func (e *estimates) clusters(o int) [][]float64 {
	var list [][]float64
	arms := len(e.trial.Design.Arms)
	for s := range e.cases {
		list = append(list, e.levels(s, o))
	}
	if len(e.cases) > 1 {
		return list
	}
	whole, unit := list[0], e.unit(0, o)
	parts := len(e.cells[0][0][o].off)
	list = make([][]float64, parts)
	for k := range list {
		list[k] = make([]float64, arms)
		for a := range whole {
			list[k][a] = math.NaN()
			if c := &e.cells[0][a][o]; len(c.off) == parts {
				list[k][a] = whole[a] + c.off[k]/unit
			}
		}
	}
	return list
}

// at is the mean over the arms that have this level and whose like have every
// other level of the factor too.
func (t *Trial) at(f int, level string, levels []float64) float64 {
	total, n := 0.0, 0
	for a, arm := range t.Design.Arms {
		if arm.Values[f] == level && t.everywhere(f, arm.Values) {
			total, n = total+levels[a], n+1
		}
	}
	return total / float64(n)
}

// everywhere reports whether a setting was played with every level of the factor.
func (t *Trial) everywhere(f int, values []string) bool {
	values = slices.Clone(values)
	for _, l := range t.Factors[f].Levels {
		if values[f] = l; t.arm(values) < 0 {
			return false
		}
	}
	return true
}

// sentence says what a step of the factor brings, and where the curve turns.
func (r *Response) sentence() string {
	low, high := slices.Min(r.Factor.Doses), slices.Max(r.Factor.Doses)
	step := stepOf(high - low)
	e := Effect{Comparison: &Comparison{}, Outcome: r.Outcome, Over: r.Over}
	slope := r.Slope
	slope.Mean, slope.Lo, slope.Hi = float64(slope.Mean*step), float64(slope.Lo*step), float64(slope.Hi*step)
	change := "the same"
	if slope.Mean != 0 {
		change = r.Outcome.amount(math.Abs(slope.Mean)) + " " + way(slope.Mean).String()
	}
	text := fmt.Sprintf("For each %s more of %s: %s %s%s.", figure(step), r.Factor.title(), titled(r.Outcome.Metric), change, e.interval(slope))
	if turn := r.Optimum; !math.IsNaN(turn.Mean) {
		switch {
		case surely(r.AtLow, 1) && surely(r.AtHigh, -1):
			text += fmt.Sprintf(" It rises up to about %s, and falls beyond.", figure(turn.Mean))
		case surely(r.AtLow, -1) && surely(r.AtHigh, 1):
			text += fmt.Sprintf(" It falls up to about %s, and rises beyond.", figure(turn.Mean))
		}
	}
	return text
}

// surely reports whether all of an interval lies on this side of 0.
func surely(i stats.Interval, sign float64) bool {
	return i.OK && i.Lo*sign > 0 && i.Hi*sign > 0
}

// stepOf is the power of ten of which a range has at least two.
func stepOf(width float64) float64 {
	return math.Pow(10, math.Floor(math.Log10(width/2)+1e-9))
}
