package fit

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/evolve"
	"github.com/parley-sim/parley/sim/stats"
)

// Matrix is what each style gains against each, case by case, as shares of what a
// side can hope for.
type Matrix struct {
	Styles []string
	Cases  []string
	Gains  [][][]float64 // by case, row and column; NaN where they never met with room for a deal
	Games  int64         // negotiations behind it; 0: not known
}

// NewMatrix is one without numbers.
func NewMatrix(styles, cases []string) *Matrix {
	m := &Matrix{Styles: styles, Cases: cases}
	for range cases {
		rows := make([][]float64, len(styles))
		for i := range rows {
			rows[i] = make([]float64, len(styles))
			for j := range rows[i] {
				rows[i][j] = undefined
			}
		}
		m.Gains = append(m.Gains, rows)
	}
	return m
}

// Matrix plays styles against each other and themselves, in all seats, either side opening.
func (l *Lab) Matrix(cases []*sim.Scenario, styles []batch.Style, draws, rounds int) (*Matrix, error) {
	var names, titles []string
	place, number := map[string]int{}, map[*sim.Scenario]int{}
	for i, s := range styles {
		names = append(names, s.Spec)
		place[s.Spec] = i
	}
	for i, s := range cases {
		titles = append(titles, s.Name)
		number[s] = i
	}
	m := NewMatrix(names, titles)
	met := make([]stats.Moments, len(cases)*len(styles)*len(styles))
	before := l.games
	d := &batch.Design{Scenarios: cases, Styles: styles, Rounds: []int{rounds}, Worlds: draws, Repeats: draws}
	err := l.play(d, func(s *seat) {
		if against, one := s.against(); one && !math.IsNaN(s.own) {
			met[(number[s.Scenario]*len(styles)+place[s.style()])*len(styles)+place[against]].Add(s.own)
		}
	})
	for k := range met {
		m.Gains[k/len(styles)/len(styles)][k/len(styles)%len(styles)][k%len(styles)] = of(met[k])
	}
	m.Games = l.games - before
	return m, err
}

// game is the mean over cases, each counted alike, without one of them; -1: with all.
func (m *Matrix) game(without int) (evolve.Game, error) {
	g := make(evolve.Game, len(m.Styles))
	for i := range g {
		for j := range g {
			var list []float64
			for k := range m.Cases {
				if k != without {
					list = append(list, m.Gains[k][i][j])
				}
			}
			x := mean(list)
			if math.IsNaN(x) {
				return nil, fmt.Errorf("%s and %s never met where a deal was possible; every style has to meet every style, itself too", m.Styles[i], m.Styles[j])
			}
			g[i] = append(g[i], x)
		}
	}
	return g, g.Check()
}

// Cell is what a row gains against a column, with its interval over cases.
func (m *Matrix) Cell(row, column int) stats.Interval {
	var list []float64
	for k := range m.Cases {
		list = append(list, m.Gains[k][row][column])
	}
	return stats.OverClusters(list, confidence)
}

// Shown reports whether few of one style earn more among many of another than
// those do among themselves beyond doubt: a 95 % interval over cases, paired, lies above 0.
func (m *Matrix) Shown(few, many int) bool {
	var a, b []float64
	for k := range m.Cases {
		a, b = append(a, m.Gains[k][few][many]), append(b, m.Gains[k][many][many])
	}
	d := stats.Paired(a, b, confidence)
	return d.OK && d.Lo > 0
}
