package solution

import "math"

// opposition is how far the nearest package is from giving everybody the best:
// 0 if one package is best for all (Baarslag et al. 2013). Where everything is
// vetoed it is the greatest distance that there could be.
func (a *Analysis) opposition(ps *packages) float64 {
	if ps.count == 0 {
		return math.Sqrt(float64(len(ps.columns)))
	}
	nearest := math.Inf(1)
	for j := range ps.count {
		sum := 0.0
		for i, column := range ps.columns {
			d := (a.Max[i] - column[j]) * a.scale[i]
			sum += float64(d * d)
		}
		nearest = min(nearest, sum)
	}
	return math.Sqrt(nearest)
}
