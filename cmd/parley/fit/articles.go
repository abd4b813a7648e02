package fit

import (
	"math"
	"slices"

	"github.com/parley-sim/parley/sim/stats"
)

// Fit is what the articles say of when to use a style, put so that the map can
// answer it. Defensive, scripted and positional have none: our source of the articles
// names no deals that they are for.
type Fit struct {
	Style   string
	Says    string
	Article string
	Built   string // what of it was put in; empty: nothing
	suits   func(p Profile, relationship int) bool
}

// What was put in.
const (
	holdsOn   = "it holds on until the deadline is near, and whoever comes down later gets more of a deal"
	givesMore = "it gives more than most, and this wish counts what the other side gains"
)

// Fits are what is asked.
var Fits = []Fit{
	{"competitive", "a simple deal, leverage, and no relationship to keep", "S0", holdsOn, func(p Profile, r int) bool { return p.Complexity == 0 && p.Leverage == 2 && r == 0 }},
	{"collaborative", "several terms, and a relationship that matters", "S0", givesMore, func(p Profile, r int) bool { return p.Complexity > 0 && r == 2 }},
	{"adaptive", "a counterpart whose style is not known: all deals of this map", "S0", "", func(Profile, int) bool { return true }},
	{"partnership", "a relationship that matters most", "S1", givesMore, func(p Profile, r int) bool { return r == 2 }},
	{"creative", "a deal of several terms", "S1", "", func(p Profile, r int) bool { return p.Complexity > 0 && r == 0 }},
}

// Outcome is a difference of scores on cases that the map was not made on.
type Outcome struct {
	Fit   *Fit // what was tried; nil: a choice
	What  string
	Over  stats.Interval // above 0: right
	Cells int

	// Holm is the p-value of Over, adjusted for all that is tried on the same cases
	// (Holm 1979); NaN where there is none.
	Holm float64
	p    float64
}

// Sign is 1 where a difference is shown to lie above 0, -1 where it is shown to
// lie below, else 0: all signs of a map are right at once with 95 % at least.
func (o *Outcome) Sign() int {
	switch {
	case !(o.Holm <= 1-confidence):
		return 0
	case o.Over.Mean > 0:
		return 1
	}
	return -1
}

// adjust looks at all that was tried as one family.
func adjust(families ...[]Outcome) {
	var all []float64
	for _, list := range families {
		for i := range list {
			all = append(all, list[i].p)
		}
	}
	all = stats.Holm(all)
	for _, list := range families {
		for i := range list {
			list[i].Holm, all = all[0], all[1:]
		}
	}
}

// try holds each style against the mean of all others in the deals that it is
// said to be for, and its edge there against its edge in all other deals.
func (m *Map) try(fields map[Profile]*field) []Outcome {
	var list []Outcome
	for i := range Fits {
		f := &Fits[i]
		style := slices.Index(m.Styles, f.Style)
		edge := func(inside bool) ([]float64, int) {
			return m.average(fields, func(p Profile, r int) ([]float64, bool) {
				return m.edge(fields[p], style, Weights[r]), f.suits(p, r) == inside
			})
		}
		there, cells := edge(true)
		list = append(list, outcome(f, "beyond the other styles there", there, nil, cells))
		if elsewhere, others := edge(false); others > 0 {
			list = append(list, outcome(f, "more so there than elsewhere", there, elsewhere, cells))
		}
	}
	return list
}

// outcome tests a difference case by case; where one side has no case of a
// complexity, the two have nothing to do with each other.
func outcome(f *Fit, what string, a, b []float64, cells int) Outcome {
	o := Outcome{Fit: f, What: what, Cells: cells}
	alike := true
	for i := range b {
		alike = alike && math.IsNaN(a[i]) == math.IsNaN(b[i])
	}
	switch {
	case b == nil:
		o.Over, o.p = stats.OverClusters(a, confidence), stats.OneSample(a).P
	case alike:
		o.Over, o.p = stats.Paired(a, b, confidence), stats.PairedTest(a, b).P
	default:
		o.Over, o.p = stats.Unpaired(a, b, confidence), stats.UnpairedTest(a, b).P
	}
	return o
}

// edge is a style's score less the mean of the others', case by case.
func (m *Map) edge(f *field, style int, weight float64) []float64 {
	own := f.score(style, weight)
	for i := range own {
		var others []float64
		for other := range m.Styles {
			if other != style {
				others = append(others, f.score(other, weight)[i])
			}
		}
		own[i] -= mean(others)
	}
	return own
}

// average is the mean of what a function gives for the cells that it takes, case
// by case; a case of each complexity stands on its own.
func (m *Map) average(fields map[Profile]*field, of func(p Profile, r int) ([]float64, bool)) (means []float64, cells int) {
	for c := range Complexities {
		lists := make([][]float64, m.Cases)
		for _, p := range profiles() {
			for r := range Weights {
				numbers, taken := of(p, r)
				if p.Complexity != c || !taken {
					continue
				}
				cells++
				for i, x := range numbers {
					lists[i] = append(lists[i], x)
				}
			}
		}
		for _, list := range lists {
			means = append(means, mean(list))
		}
	}
	return means, cells
}
