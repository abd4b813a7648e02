package reports

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// surely tells which of all pairs of some rows differ where all pairs are asked at once: by
// Holm's method (1979) no more than one list in twenty calls any two apart that are not.
func (r *Run) surely(metric string, rows []Estimate) func(a, b Estimate) bool {
	type pair struct {
		a, b string
		p    float64
	}
	var pairs []pair
	for i, a := range rows {
		for _, b := range rows[i+1:] {
			p := 1.0
			if c, clear := r.apart(metric, a.who(), b.who()); clear && r.clearly(metric, a, b) {
				p = c.chance()
			}
			pairs = append(pairs, pair{a.who(), b.who(), p})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.p, b.p) })
	sure := map[[2]string]bool{}
	for i, p := range pairs {
		if p.p*float64(len(pairs)-i) > 0.05 {
			break
		}
		sure[[2]string{p.a, p.b}], sure[[2]string{p.b, p.a}] = true, true
	}
	return func(a, b Estimate) bool { return sure[[2]string{a.who(), b.who()}] }
}

// chance is how likely a difference as large would be if there were none: Student's, from
// what its 95 % interval says. A difference without an interval is what was played.
func (c Contrast) chance() float64 {
	half := (c.Hi - c.Lo) / 2
	if !(half > 0) {
		return 0
	}
	t := distuv.StudentsT{Sigma: 1, Nu: math.Max(1, float64(c.Clusters-1))}
	return 2 * t.Survival(math.Abs(c.Difference)/half*t.Quantile(0.975))
}
