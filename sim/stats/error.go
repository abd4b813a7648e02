package stats

import "math"

// FromError is Student's t interval of a mean whose standard error is known
// from df degrees of freedom. There is none without an error or freedom.
func FromError(mean, se float64, df int64, level float64) Interval {
	if df < 1 || !(se > 0) {
		return Interval{Mean: mean, Lo: math.NaN(), Hi: math.NaN()}
	}
	half := float64(critical(df, level) * se)
	return Interval{Mean: mean, Lo: mean - half, Hi: mean + half, Clusters: 1, OK: true}
}
