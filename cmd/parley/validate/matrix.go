package validate

import (
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// Cell is what came of a style against another.
type Cell struct {
	Style, Against string
	Captured       stats.Interval // the share of the available gain that the two captured
	Gain           stats.Interval // the style's own gain
	Deals          stats.Interval
	Games          int
}

// Matrix is every style against every style, over all two-sided cases.
type Matrix struct {
	Styles []string
	Cells  []Cell // row by row
	Cases  int
	Games  int64
}

// Matrix plays the styles that the articles name against each other.
func (l *Lab) Matrix() (Matrix, error) {
	f, err := l.theField()
	if err != nil {
		return Matrix{}, err
	}
	m := Matrix{Styles: f.styles, Cases: len(f.cases), Games: f.games}
	for _, a := range f.styles {
		for _, b := range f.styles {
			m.Cells = append(m.Cells, Cell{a, b, rate(f.together(metric.Captured, a, b)), rate(f.own(metric.Gain, a, b)),
				rate(f.together(metric.Deal, a, b)), len(f.met[pair(a, b)])})
		}
	}
	return m, nil
}
