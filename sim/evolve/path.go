package evolve

import (
	"math"
	"slices"
)

// Path is how shares changed: a population for each generation from 0 on. In one
// generation a strategy that earns 0.1 more than the average grows by a tenth, or nearly so.
type Path struct {
	Shares  [][]float64
	Settled bool // nothing moves any more at its end
}

// Last is where the path ends.
func (p *Path) Last() []float64 { return p.Shares[len(p.Shares)-1] }

// still is the speed of a share below which it counts as at rest.
const still = 1e-9

// Path follows a population for so many generations, or until it rests.
func (g Game) Path(start []float64, generations int) Path {
	f := newFlow(g, start)
	p := Path{Shares: [][]float64{slices.Clone(start)}}
	for range generations {
		if p.Settled = f.speed() < still; p.Settled {
			return p
		}
		for range f.parts {
			f.step(1 / float64(f.parts))
		}
		p.Shares = append(p.Shares, slices.Clone(f.x))
	}
	p.Settled = f.speed() < still
	return p
}

// flow integrates the equation on the logarithms of the shares, by the classic
// Runge-Kutta method: there each changes at the rate of what it earns, whatever all
// earn alike drops out, and no share can become negative. A share that begins at nothing stays there.
type flow struct {
	game       Game
	parts      int       // steps of a generation
	y, x       []float64 // logarithms, not normalised; the shares that they stand for
	at, earned []float64
	slopes     [4][]float64
}

func newFlow(g Game, start []float64) *flow {
	n := len(g)
	f := &flow{game: g, parts: g.pieces(), y: make([]float64, n), x: slices.Clone(start), at: make([]float64, n), earned: make([]float64, n)}
	for k := range f.slopes {
		f.slopes[k] = make([]float64, n)
	}
	for i, share := range start {
		f.y[i] = math.Log(share)
	}
	return f
}

// pieces are the steps of a generation: the further payoffs against the same
// strategy lie apart, the more.
func (g Game) pieces() int {
	widest := 0.0
	for j := range g {
		low, high := math.Inf(1), math.Inf(-1)
		for i := range g {
			low, high = min(low, g[i][j]), max(high, g[i][j])
		}
		widest = max(widest, high-low)
	}
	return int(min(100, max(1, math.Ceil(2*widest))))
}

// step is a part of a generation.
func (f *flow) step(length float64) {
	for k, part := range [4]float64{0, 0.5, 0.5, 1} {
		for i := range f.y {
			f.at[i] = f.y[i]
			if k > 0 {
				f.at[i] += float64(length * part * f.slopes[k-1][i])
			}
		}
		shares(f.at, f.x)
		f.game.earn(f.x, f.slopes[k])
	}
	for i := range f.y {
		f.y[i] += float64(length / 6 * (f.slopes[0][i] + 2*f.slopes[1][i] + 2*f.slopes[2][i] + f.slopes[3][i]))
	}
	top := slices.Max(f.y)
	for i := range f.y {
		f.y[i] -= top
	}
	shares(f.y, f.x)
}

// speed is how fast the fastest share changes.
func (f *flow) speed() float64 {
	average := f.game.earn(f.x, f.earned)
	most := 0.0
	for i, x := range f.x {
		most = max(most, math.Abs(float64(x*(f.earned[i]-average))))
	}
	return most
}

// shares are the shares that logarithms stand for.
func shares(y, x []float64) {
	top, sum := slices.Max(y), 0.0
	for i := range y {
		x[i] = math.Exp(y[i] - top)
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}
