package solution

// dominates reports whether worths a are at least b for everybody and more for
// somebody, beyond the tolerance.
func dominates(a, b []float64) bool {
	better := false
	for i, x := range a {
		if x < b[i]-Tolerance {
			return false
		}
		better = better || x > b[i]+Tolerance
	}
	return better
}

// frontier is the packages that no package dominates, one for each utility
// vector.
//
// With a tolerance, dominance is not transitive: who is dominated may still
// dominate others. But a package that another one equals or exceeds in every
// coordinate, exactly, can be dropped at once: whatever it dominates the other
// dominates too, and if nothing dominates it nothing dominates the other, and both are one point.
func (ps *packages) frontier(scale []float64) []int {
	if ps.count == 0 {
		return nil
	}
	if len(ps.columns) == 2 {
		return ps.plane()
	}
	return ps.distinct(ps.undominated(scale))
}
