package solution

// Better is the package that would suit everybody better than these worths, one a
// party: of those on the frontier that leave nobody worse off and somebody better,
// the one that gives most to whoever gains least, each scaled by what lies between its
// worst package and its best; of equal ones the one that gives most together. It reports false where nothing is better.
func (a *Analysis) Better(u []float64) (Point, bool) {
	var best Point
	var least, sum float64
	for _, p := range a.Frontier {
		if !dominates(p.Utilities, u) {
			continue
		}
		l, s := a.raised(u, p.Utilities)
		if d := l - least; best.Utilities == nil || d > Tolerance || d > -Tolerance && s > sum+Tolerance {
			best, least, sum = p, l, s
		}
	}
	return best, best.Utilities != nil
}

// raised is what the one who gains least gets by going from one to the other, and all
// together: each scaled by its range.
func (a *Analysis) raised(from, to []float64) (least, sum float64) {
	least = infinity
	for i := range from {
		if a.scale[i] > 0 {
			d := (to[i] - from[i]) * a.scale[i]
			least, sum = min(least, d), sum+d
		}
	}
	return least, sum
}
