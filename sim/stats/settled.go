package stats

import "strconv"

// Settled rounds to nine significant digits what a special function of the
// library gives, such as an exponential or a quantile, because its last ones
// differ between processors.
func Settled(x float64) float64 {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 8, 64), 64)
	return rounded
}
