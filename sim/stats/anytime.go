package stats

import (
	"fmt"
	"math"
)

// Anytime turns an estimate and its standard error into an interval that one may
// look at after every number and stop whenever one likes: an asymptotic
// confidence sequence. Like an interval by the central limit theorem it needs no
// bounds of the numbers, so that it does for a difference of ratios.
//
// It is Robbins' normal mixture with the estimated error (Waudby-Smith, Arbour,
// Sinha, Kennedy and Ramdas 2024, "Time-uniform central limit theory and asymptotic
// confidence sequences"): after n numbers, with x = n ρ²,
//
//	estimate ± se √((1 + 1/x) (log(1+x) + 2 log(1/α)))
//
// The smallest width at n = Best has the x that solves x = log(1+x) + 2 log(1/α)
// (by setting the derivative to 0), about 8.2 at 95 %, and is 1.55 times that of
// a normal interval made once; so ρ² = x/Best.
type Anytime struct {
	Level float64
	Best  int64 // how many numbers it shall be narrowest for, at least 1

	// From is where it begins: there is no interval for fewer, since the limit
	// theorem does not hold yet. In simulations 50 did for numbers without a long
	// tail, but lost the mean of an outcome that one in ten has twice as often as it
	// may; 200 did there.
	From int64
}

// Interval is what is known after n numbers. There is none below From or below two
// numbers, or without a standard error above 0. A level outside of (0, 1), or a Best below 1, panics.
func (a Anytime) Interval(mean, se float64, n int64) Interval {
	mustBeLevel(a.Level)
	if a.Best < 1 {
		panic(fmt.Sprintf("confidence sequence narrowest at %d numbers: 1 or more are needed", a.Best))
	}
	if n < max(2, a.From) || !(se > 0) || math.IsNaN(mean) || math.IsInf(se, 0) {
		return Interval{Mean: mean, Lo: math.NaN(), Hi: math.NaN(), Clusters: 1}
	}
	doubt := -2 * math.Log(1-a.Level)
	x := float64(n) * narrowest(doubt) / float64(a.Best)
	half := float64(se * Settled(math.Sqrt((1+1/x)*(math.Log1p(x)+doubt))))
	return Interval{Mean: mean, Lo: mean - half, Hi: mean + half, Clusters: 1, OK: true}
}

// AnytimeBest is the smallest Best for which half the interval is no wider than this
// after Best numbers, given their standard deviation, which a pilot tells: so many
// numbers are to be expected if one stops when it is narrow enough. It is infinite
// (the largest int64) if there are not that many.
func AnytimeBest(half, sd, level float64) int64 {
	mustBeLevel(level)
	mustBePositive("half width", half)
	n := math.Ceil((1 + narrowest(-2*math.Log(1-level))) * (sd / half) * (sd / half))
	if !(n < math.MaxInt64) {
		return math.MaxInt64
	}
	return max(1, int64(n))
}

// Of is the interval of the mean of a stream of independent draws.
func (a Anytime) Of(m Moments) Interval { return a.Interval(m.Mean, m.SE(), m.N) }

// narrowest solves x = log(1+x) + doubt, by putting x in on the right until it
// stays; each step shortens the way to go to a share of 1/(1+x).
func narrowest(doubt float64) float64 {
	for x := doubt; ; {
		next := math.Log1p(x) + doubt
		if next-x <= 1e-14*x {
			return next
		}
		x = next
	}
}
