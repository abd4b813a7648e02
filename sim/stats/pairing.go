package stats

import "math"

// PairingGain is how many times as many numbers a comparison without pairs would
// need for the same precision: the variance of a plus that of b over the variance
// of their differences, pair by pair. 1 says that pairing gained nothing, less than
// 1 that it did harm. NaN below two pairs and where nothing varies, infinite where all
// differences are equal and the numbers are not.
func PairingGain(a, b, differences Moments) float64 {
	if differences.N < 2 || a.N < 2 || b.N < 2 {
		return math.NaN()
	}
	variance := func(m Moments) float64 { return m.M2 / float64(m.N-1) }
	return (variance(a) + variance(b)) / variance(differences)
}
