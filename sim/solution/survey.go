package solution

import "fmt"

// huge is the largest worth that is compared: beyond it, sums and products of
// several parties may leave the range of numbers.
const huge = 1e9 * 1e9

// measure sets the range of each party's worths and its reservation value.
func (a *Analysis) measure(ps *packages) error {
	n := len(ps.columns)
	all := make([]float64, 4*n)
	a.Min, a.Max, a.reservations, a.scale = all[:n:n], all[n:2*n:2*n], all[2*n:3*n:3*n], all[3*n:]
	for i := range ps.columns {
		a.Min[i], a.Max[i] = ps.between(i)
		a.reservations[i] = reservation(a.Scenario.Parties[i].Profile)
		if most := max(-a.Min[i], a.Max[i], -a.reservations[i], a.reservations[i]); most > huge {
			return fmt.Errorf("party %q: worths up to %v are too large to analyze; the limit is %v", a.Scenario.Parties[i].Name, most, huge)
		}
		if width := a.Max[i] - a.Min[i]; width > Tolerance {
			a.scale[i] = 1 / width
		}
	}
	return nil
}

// survey counts the rational packages and finds the most each party can hope
// for among them.
func (a *Analysis) survey(ps *packages) {
	ideal := make([]float64, len(ps.columns))
	u := make([]float64, len(ps.columns))
	for j := range ps.count {
		ps.row(j, u)
		if !a.rational(u) {
			continue
		}
		if a.Rational == 0 {
			copy(ideal, u)
		}
		a.Rational++
		for i, x := range u {
			ideal[i] = max(ideal[i], x)
		}
	}
	if a.Rational > 0 {
		a.Ideal = ideal
	}
}

// rational reports whether worths leave nobody below the reservation value.
func (a *Analysis) rational(u []float64) bool {
	for i, x := range u {
		if x-a.reservations[i] < -Tolerance {
			return false
		}
	}
	return true
}
