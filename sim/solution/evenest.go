package solution

import "math"

// Evenest is the package that stands for a solution: of those that do equally
// well, the one whose smallest share of what a side could gain is largest, then the first.
func (a *Analysis) Evenest(s Solution) Point {
	best, most := s.Points[0], math.Inf(-1)
	for _, point := range s.Points {
		least := math.Inf(1)
		for _, i := range a.Scenario.Seating()[point.Table] {
			if share, ok := a.Gain(i, point.Utilities[i]); ok {
				least = min(least, share)
			}
		}
		if least > most+Tolerance {
			best, most = point, least
		}
	}
	return best
}
