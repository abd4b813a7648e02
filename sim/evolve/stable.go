package evolve

import "math/bits"

// Invades reports whether a few of one strategy can grow among many of another:
// they earn more against those than those do among themselves, or as much, and then more
// against their own kind (Maynard Smith and Price 1973).
func (g Game) Invades(few, many int) bool {
	if few == many {
		return false
	}
	switch d := g[few][many] - g[many][many]; {
	case d > tie:
		return true
	case d < -tie:
		return false
	}
	return g[few][few] > g[many][few]+tie
}

// repels reports whether every mutant that is as good an answer to an equilibrium
// does worse than it against itself: for every change z towards best answers z'Az
// must be negative, where those that have no share yet can only grow.
func (g Game) repels(in, wide []int) bool {
	if len(wide) == 1 {
		return true
	}
	base := in[0]
	rest := append(append([]int(nil), in[1:]...), wide[len(in):]...)
	form := make([][]float64, len(rest))
	for k, i := range rest {
		for _, j := range rest {
			form[k] = append(form[k], -(g[i][j]-g[base][j]-g[i][base]+g[base][base])-(g[j][i]-g[base][i]-g[j][base]+g[base][base]))
		}
	}
	return copositive(form, len(in)-1)
}

// copositive reports whether a form is above 0 for every change whose first free
// parts may have either sign and whose others are not negative. The free parts are
// eliminated; of what is left the least value lies inside of some part of the rest, so each is looked at.
func copositive(form [][]float64, free int) bool {
	for range free {
		pivot := form[0][0]
		if pivot <= tie {
			return false
		}
		smaller := make([][]float64, len(form)-1)
		for i := range smaller {
			for j := range smaller {
				smaller[i] = append(smaller[i], form[i+1][j+1]-float64(form[i+1][0]*form[0][j+1])/pivot)
			}
		}
		form = smaller
	}
	for set := uint(1); set < 1<<len(form); set++ {
		if !positive(form, members(set), bits.OnesCount(set)) {
			return false
		}
	}
	return true
}

// positive reports whether the part of a form has no point inside at which it is
// 0 or less: where its rows balance at positive weights, their common level must be above 0.
func positive(form [][]float64, in []int, n int) bool {
	if n == 1 {
		return form[in[0]][in[0]] > tie
	}
	weights, ok := Game(form).balanced(in)
	if !ok {
		return true // then a smaller part decides
	}
	level := 0.0
	for c, j := range in {
		if weights[c] <= 0 {
			return true
		}
		level += float64(form[in[0]][j] * weights[c])
	}
	return level > tie
}
