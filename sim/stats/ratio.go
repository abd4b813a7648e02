package stats

import "math"

// Ratio is the ratio of two means over the same clusters, mean of a over mean of
// b, with the interval of Fieller (1954): the ratios r for which a - r b, cluster
// by cluster, has a mean that a t test of k-1 degrees of freedom does not tell
// from 0. Unlike the delta method it needs no large sample.
//
// Where either is NaN the pair is left out; without pairs, or if the mean of b is
// 0, the ratio is NaN. There is no interval with fewer
// than two clusters, where the interval of the denominator's mean includes 0
// (Fieller's set is then unbounded), or where all clusters have one ratio.
// A level outside of (0, 1) panics.
func Ratio(a, b []float64, level float64) Interval {
	mustBeLevel(level)
	a, b = defined(a, b)
	over, under := moments(a), moments(b)
	k, r := over.N, over.Mean/under.Mean
	if under.Mean == 0 {
		r = math.NaN()
	}
	none := Interval{Mean: r, Lo: math.NaN(), Hi: math.NaN(), Clusters: int(k)}
	if k < 2 {
		return none
	}
	rest := make([]float64, k)
	for i := range a {
		rest[i] = a[i] - float64(r*b[i])
	}
	e, t := moments(rest), critical(k-1, level)
	size := max(largest(a), math.Abs(float64(r*largest(b))))
	if !(math.Abs(under.Mean) > t*under.SE()) || !(e.SD() > float64(sameness*size)) {
		return none
	}
	lo, hi := fieller(e.SE()/under.Mean, under.SE()/under.Mean, covariance(rest, b)/float64(k)/float64(under.Mean*under.Mean), t)
	return Interval{Mean: r, Lo: r + lo, Hi: r + hi, Clusters: int(k), OK: true}
}

// fieller is how far the ends lie from the ratio, given the standard errors of
// the mean of e = a - r b and of the mean of b, and their covariance, all in
// units of the mean of b: the roots x of (1 - t² vb) x² + 2 t² veb x - t² ve = 0.
func fieller(se, sb, veb, t float64) (lo, hi float64) {
	ve, vb, tt := float64(se*se), float64(sb*sb), float64(t*t)
	lead := 1 - float64(tt*vb)
	root := math.Sqrt(tt * (ve - float64(tt*(float64(ve*vb)-float64(veb*veb)))))
	return (-float64(tt*veb) - root) / lead, (-float64(tt*veb) + root) / lead
}

// covariance is that of two samples, with n-1.
func covariance(a, b []float64) float64 {
	x, y, sum := moments(a), moments(b), 0.0
	for i := range a {
		sum += float64((a[i] - x.Mean) * (b[i] - y.Mean))
	}
	return sum / float64(len(a)-1)
}

// defined are the pairs in which neither number is NaN.
func defined(a, b []float64) (x, y []float64) {
	for i, d := range differences(a, b) {
		if !math.IsNaN(d) {
			x, y = append(x, a[i]), append(y, b[i])
		}
	}
	return x, y
}
