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

// Evolution is what becomes of a population whose styles spread as they earn.
type Evolution struct {
	*Matrix
	Game     evolve.Game
	Starts   []Start // from equal shares, then from nine tenths of each style
	Rests    []evolve.Rest
	Without  []Left // leaving out one case at a time
	Survives []int  // by style, in how many of those
}

// Start is a way to begin and what came of it.
type Start struct {
	Mostly int // the style that begins with most; -1: all begin alike
	evolve.Path
	End []float64 // at rest, or on average over the last tenth of the time
}

// Left is the end from equal shares with one case left out.
type Left struct {
	Case    string
	End     []float64
	Settled bool
}

// Generations is how long a population is followed at most.
const Generations = 20_000

// Alive is the share from which a style counts as surviving.
const Alive = 0.01

// Evolve follows a population of the styles of a matrix.
func Evolve(m *Matrix) (*Evolution, error) {
	g, err := m.game(-1)
	if err != nil {
		return nil, err
	}
	e := &Evolution{Matrix: m, Game: g, Rests: g.Rests(), Survives: make([]int, len(m.Styles))}
	for mostly := -1; mostly < len(m.Styles); mostly++ {
		s := Start{Mostly: mostly, Path: g.Path(begin(g, mostly), Generations)}
		s.End = end(&s.Path)
		e.Starts = append(e.Starts, s)
	}
	if len(m.Cases) < 3 {
		return e, nil // of one or two nothing can be left out
	}
	for k, name := range m.Cases {
		left, err := m.game(k)
		if err != nil {
			return nil, fmt.Errorf("without case %q: %w", name, err)
		}
		p := left.Path(left.Equal(), Generations)
		l := Left{name, end(&p), p.Settled}
		for i, share := range l.End {
			if share >= Alive {
				e.Survives[i]++
			}
		}
		e.Without = append(e.Without, l)
	}
	return e, nil
}

// begin is equal shares, or nine tenths of one style and the rest shared out.
func begin(g evolve.Game, mostly int) []float64 {
	if mostly < 0 {
		return g.Equal()
	}
	const most = 0.9
	x := make([]float64, len(g))
	for i := range x {
		x[i] = (1 - most) / float64(len(g)-1)
	}
	x[mostly] = most
	return x
}

// end is where a path rests; of one that does not, the average over its last tenth.
func end(p *evolve.Path) []float64 {
	if p.Settled {
		return p.Last()
	}
	tail := p.Shares[len(p.Shares)*9/10:]
	x := make([]float64, len(p.Last()))
	for _, shares := range tail {
		for i, share := range shares {
			x[i] += share / float64(len(tail))
		}
	}
	return x
}

// Survivors are the styles of a population that are not about to vanish, the largest first.
func Survivors(shares []float64) []int {
	var list []int
	for i, x := range shares {
		if x >= Alive {
			list = append(list, i)
		}
	}
	sortBy(list, func(i int) float64 { return -shares[i] })
	return list
}
