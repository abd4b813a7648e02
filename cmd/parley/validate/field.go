package validate

import (
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// named are the styles that the articles name, in their order.
var named = []string{"competitive", "collaborative", "adaptive", "partnership", "defensive", "creative", "scripted", "positional"}

// field is the round robin of those that there are: everybody against everybody.
type field struct {
	styles []string
	cases  []*sim.Scenario
	games  int64
	met    map[[2]string]Talks // by the two who met, in alphabetical order
}

// theField plays the round robin of the named styles, once.
func (l *Lab) theField() (*field, error) {
	if l.field != nil {
		return l.field, nil
	}
	var there []string
	for _, s := range named {
		if known(s) {
			there = append(there, s)
		}
	}
	var err error
	l.field, err = l.roundRobin(there)
	return l.field, err
}

// roundRobin plays styles against each other and themselves.
func (l *Lab) roundRobin(styles []string) (*field, error) {
	f := &field{styles: styles, met: map[[2]string]Talks{}}
	var err error
	if f.cases, err = pairs(); err != nil {
		return nil, err
	}
	before := l.games
	talks, err := l.play(Game{Cases: f.cases, Styles: styles, Rounds: []int{20}, Worlds: 5})
	if err != nil {
		return nil, err
	}
	for _, t := range talks {
		k := pair(t.LineUp.Styles[0].Spec, t.LineUp.Styles[1].Spec)
		f.met[k] = append(f.met[k], t)
	}
	f.games = l.games - before
	return f, nil
}

func pair(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// others are all styles but one.
func (f *field) others(style string) []string {
	return slices.DeleteFunc(slices.Clone(f.styles), func(s string) bool { return s == style })
}

// together is a metric of the negotiations of two styles, by case.
func (f *field) together(m *metric.Metric, a, b string) []float64 {
	return f.met[pair(a, b)].byCase(func(t *Talk) float64 { return t.of(m) })
}

// own is a metric of a style against another, by case.
func (f *field) own(m *metric.Metric, style, against string) []float64 {
	return f.met[pair(style, against)].byCase(func(t *Talk) float64 { return t.who(m, style) })
}

// twins is a metric of the pairs of one style, by case.
func (f *field) twins(m *metric.Metric, style string) []float64 { return f.together(m, style, style) }

// average is a metric of a style over all whom it met, each counted alike, by case.
func (f *field) average(m *metric.Metric, style string) []float64 {
	var lists [][]float64
	for _, against := range f.styles {
		lists = append(lists, f.own(m, style, against))
	}
	return averaged(lists)
}

// rest is the mean over the other styles of what a function gives for each, by case.
func (f *field) rest(style string, of func(style string) []float64) []float64 {
	var lists [][]float64
	for _, other := range f.others(style) {
		lists = append(lists, of(other))
	}
	return averaged(lists)
}

// averaged is the mean of several lists, place by place; what is NaN is left out.
func averaged(lists [][]float64) []float64 {
	means := make([]float64, len(lists[0]))
	for i := range means {
		var all stats.Moments
		for _, list := range lists {
			if list[i] == list[i] {
				all.Add(list[i])
			}
		}
		means[i] = mean(all)
	}
	return means
}
