package solution

import (
	"math"
	"sort"
)

// ParetoDistance is how far worths, one a party, are from the nearest point of
// the frontier: Euclidean, each party's worth scaled to 0..1 by its least and
// largest over all packages. A party to whom all packages are worth the same does not count.
func (a *Analysis) ParetoDistance(u []float64) float64 {
	return a.nearest(a.Frontier, u)
}

// NashDistance is the same to the nearest Nash point. There is none without a
// rational package.
func (a *Analysis) NashDistance(u []float64) (distance float64, ok bool) {
	points := a.Solution(Nash).Points
	if len(points) == 0 {
		return 0, false
	}
	return a.nearest(points, u), true
}

// OnFrontier reports whether no package dominates these worths, one a party.
func (a *Analysis) OnFrontier(u []float64) bool {
	for _, p := range a.Frontier {
		if dominates(p.Utilities, u) {
			return false
		}
	}
	return true
}

// nearest walks both ways from where the first party's worth would stand among
// the points, until that worth alone is too far away.
func (a *Analysis) nearest(points []Point, u []float64) float64 {
	start := sort.Search(len(points), func(k int) bool { return points[k].Utilities[0] <= u[0] })
	least := math.Inf(1)
	for k := start; k < len(points) && a.apart(0, points[k].Utilities, u) < least; k++ {
		least = min(least, a.squared(points[k].Utilities, u))
	}
	for k := start - 1; k >= 0 && a.apart(0, points[k].Utilities, u) < least; k-- {
		least = min(least, a.squared(points[k].Utilities, u))
	}
	return math.Sqrt(least)
}

// apart is the squared distance for one party alone.
func (a *Analysis) apart(party int, u, v []float64) float64 {
	d := (u[party] - v[party]) * a.scale[party]
	return float64(d * d)
}

func (a *Analysis) squared(u, v []float64) float64 {
	sum := 0.0
	for i := range u {
		sum += a.apart(i, u, v)
	}
	return sum
}
