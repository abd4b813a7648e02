package fit

import (
	"fmt"

	"github.com/parley-sim/parley/sim/evolve"
)

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

// Open counts the styles among which a few of another are shown to spread, those
// among which they are only estimated to, and those among which nobody can.
func (e *Evolution) Open() (shown, estimated, none int) {
	for many := range e.Styles {
		some, sure := false, false
		for few := range e.Styles {
			spreads := e.Game.Invades(few, many)
			some, sure = some || spreads, sure || spreads && e.Shown(few, many)
		}
		switch {
		case sure:
			shown++
		case some:
			estimated++
		default:
			none++
		}
	}
	return shown, estimated, none
}
