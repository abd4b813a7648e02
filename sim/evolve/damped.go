package evolve

import "gonum.org/v1/gonum/mat"

// damped reports whether a small change among the strategies of a rest point dies
// out: every eigenvalue of the dynamics there has a real part below 0. A change z
// that adds up to nothing moves share i by x_i((Az)_i - x'Az), since all earn the same at the point.
func (g Game) damped(in []int, x []float64) bool {
	n := len(in) - 1 // the last share follows from the others
	if n == 0 {
		return true
	}
	earns := func(i, k int) float64 { return g[in[i]][in[k]] - g[in[i]][in[n]] } // of i, where k grows at the cost of the last
	j := mat.NewDense(n, n, nil)
	for k := range n {
		average := 0.0
		for i := range in {
			average += float64(x[i] * earns(i, k))
		}
		for i := range n {
			j.Set(i, k, float64(x[i]*(earns(i, k)-average)))
		}
	}
	var e mat.Eigen
	if !e.Factorize(j, mat.EigenNone) {
		return false
	}
	for _, value := range e.Values(nil) {
		if real(value) > -tie {
			return false
		}
	}
	return true
}
