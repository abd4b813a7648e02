package validate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// families are the three styles whose ranking is looked at.
var families = []string{"competitive", "collaborative", "adaptive"}

// ranges are the parameters that are varied, one at a time and over a range
// that leaves the style what it is called; the defaults lie between.
var ranges = []struct {
	style, param string
	values       []float64
}{
	{"competitive", "opening", []float64{0.8, 0.9}},
	{"competitive", "limit", []float64{0.4, 0.5, 0.7, 0.8}},
	{"competitive", "pace", []float64{0.5, 3}},
	{"competitive", "cram", []float64{0.8, 0.95}},
	{"competitive", "band", []float64{0.005, 0.06}},
	{"collaborative", "e", []float64{0.5, 0.7, 1.5, 2}},
	{"collaborative", "opening", []float64{0.8, 1}},
	{"collaborative", "band", []float64{0.02, 0.12}},
	{"adaptive", "patience", []float64{0.1, 0.4}},
	{"adaptive", "less", []float64{0.5, 1}},
}

// Ranking is how the three do against each other and themselves.
type Ranking struct {
	Style, Param string // what was changed; empty: nothing
	Value        float64
	Order        []string         // by own gain, the best first
	Gains        []stats.Interval // in that order
	Creates      stats.Interval   // gain captured: collaborative pairs less competitive pairs
	Claims       stats.Interval   // own gain where the two meet: competitive less collaborative
}

// Rankings plays the three families with their defaults, and then with one
// parameter of one of them changed at a time.
func (l *Lab) Rankings() ([]Ranking, error) {
	plain, err := l.ranking(Ranking{})
	if err != nil {
		return nil, err
	}
	list := []Ranking{plain}
	for _, r := range ranges {
		for _, x := range r.values {
			changed, err := l.ranking(Ranking{Style: r.style, Param: r.param, Value: x})
			if err != nil {
				return nil, err
			}
			list = append(list, changed)
		}
	}
	return list, nil
}

func (l *Lab) ranking(r Ranking) (Ranking, error) {
	specs := slices.Clone(families)
	for i, s := range specs {
		if s == r.Style {
			specs[i] += ":" + r.Param + "=" + strconv.FormatFloat(r.Value, 'g', -1, 64)
		}
	}
	f, err := l.roundRobin(specs)
	if err != nil {
		return r, err
	}
	gains := map[string]stats.Interval{}
	for _, s := range specs {
		gains[family(s)] = rate(f.average(metric.Gain, s))
	}
	r.Order = slices.Clone(families)
	slices.SortStableFunc(r.Order, func(a, b string) int { return cmp.Compare(gains[b].Mean, gains[a].Mean) })
	for _, s := range r.Order {
		r.Gains = append(r.Gains, gains[s])
	}
	competitive, collaborative := specs[0], specs[1]
	r.Creates = f.creates(collaborative, competitive)
	r.Claims = paired(f.own(metric.Gain, competitive, collaborative), f.own(metric.Gain, collaborative, competitive))
	return r, nil
}

// family is a style's name without its parameters.
func family(spec string) string {
	name, _, _ := strings.Cut(spec, ":")
	return name
}
