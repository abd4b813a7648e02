package stats

import "math"

// Detectable is the smallest effect that a two-sided t test over so many clusters
// finds with at least this chance, to six digits; 0 if nothing varies, since then
// any is found, and NaN where no effect is: below two clusters.
func (p Pilot) Detectable(clusters, sessions int, alpha, power float64) float64 {
	mustBeLevel(power)
	sd := p.SD(sessions)
	switch {
	case clusters < 2:
		return math.NaN()
	case sd == 0:
		return 0
	}
	low, high := 0.0, sd
	for p.Power(high, clusters, sessions, alpha) < power {
		low, high = high, 2*high
	}
	for high-low > 1e-7*high {
		if middle := low + (high-low)/2; p.Power(middle, clusters, sessions, alpha) < power {
			low = middle
		} else {
			high = middle
		}
	}
	return Settled(high)
}
