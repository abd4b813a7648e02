package evolve

import (
	"math"
	"math/bits"
)

// Rest is a population in which nobody can earn more by another strategy: a
// symmetric equilibrium, at which the dynamics rest.
type Rest struct {
	Shares []float64
	Earns  float64

	// Stable is whether it comes back after any small change: it is evolutionarily
	// stable (Maynard Smith and Price 1973), which makes it asymptotically stable
	// under the dynamics (Taylor and Jonker 1978). A cycle around a rest point that
	// is not stable in this sense may stay near all the same.
	Stable bool

	// Attracts is whether the dynamics come back to it from nearby, straight or going
	// round on the way: what is stable attracts, and some that is not stable does too.
	Attracts bool
}

// tie is the difference of payoffs below which two count as equal.
const tie = 1e-9

// Rests lists the equilibria, those of fewer strategies first. It tries every
// set of strategies; a set whose equation has no single solution is passed over.
func (g Game) Rests() []Rest {
	var list []Rest
	for size := 1; size <= len(g); size++ {
		for set := uint(1); set < 1<<len(g); set++ {
			if bits.OnesCount(set) != size {
				continue
			}
			if r, ok := g.rest(members(set)); ok {
				list = append(list, r)
			}
		}
	}
	return list
}

func members(set uint) []int {
	var list []int
	for i := 0; set>>i > 0; i++ {
		if set>>i&1 == 1 {
			list = append(list, i)
		}
	}
	return list
}

// rest is the equilibrium in which these strategies, and no others, have shares.
func (g Game) rest(in []int) (Rest, bool) {
	part, ok := g.balanced(in)
	if !ok {
		return Rest{}, false
	}
	r := Rest{Shares: make([]float64, len(g)), Stable: true}
	for k, i := range in {
		if part[k] <= tie {
			return Rest{}, false
		}
		r.Shares[i] = part[k]
	}
	each, average := g.Earned(r.Shares)
	wide := append([]int(nil), in...)
	for i, x := range r.Shares {
		switch {
		case x > 0:
		case each[i] > average+tie:
			return Rest{}, false
		case each[i] > average-tie: // as good an answer: it must do worse against itself
			wide = append(wide, i)
		}
	}
	r.Earns, r.Stable = average, g.repels(in, wide)
	r.Attracts = r.Stable || len(wide) == len(in) && g.damped(in, part)
	return r, true
}

// balanced solves for shares at which all of these earn the same.
func (g Game) balanced(in []int) ([]float64, bool) {
	n := len(in)
	rows := make([][]float64, n)
	for k := range rows {
		rows[k] = make([]float64, n+1)
		for c, j := range in {
			if k == 0 {
				rows[k][c] = 1
			} else {
				rows[k][c] = g[in[k]][j] - g[in[0]][j]
			}
		}
	}
	rows[0][n] = 1
	return solve(rows)
}

// solve is Gaussian elimination with the largest pivot; false if there is no single solution.
func solve(rows [][]float64) ([]float64, bool) {
	n := len(rows)
	for c := range n {
		best := c
		for r := c; r < n; r++ {
			if math.Abs(rows[r][c]) > math.Abs(rows[best][c]) {
				best = r
			}
		}
		if math.Abs(rows[best][c]) < 1e-12 {
			return nil, false
		}
		rows[c], rows[best] = rows[best], rows[c]
		for r := range n {
			if factor := rows[r][c] / rows[c][c]; r != c && factor != 0 {
				for k := c; k <= n; k++ {
					rows[r][k] -= float64(factor * rows[c][k])
				}
			}
		}
	}
	x := make([]float64, n)
	for i := range x {
		x[i] = rows[i][n] / rows[i][i]
	}
	return x, true
}
