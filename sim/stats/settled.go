package stats

import "strconv"

// settled rounds to nine significant digits what a special function of the
// library gives, because its last ones differ between processors.
func settled(x float64) float64 {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 8, 64), 64)
	return rounded
}
