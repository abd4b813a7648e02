package stats

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// PowerPaired is the chance that a two-sided t test of n numbers, or of n
// differences of pairs, finds an effect of d standard deviations: of the numbers,
// or of the differences. By the noncentral t with n-1 degrees of freedom and
// noncentrality d √n, as R's power.t.test with type "paired" and strict = TRUE
// (Cohen 1988, chapter 2). Below two numbers it is NaN; alpha outside of (0, 1) panics.
func PowerPaired(d float64, n int, alpha float64) float64 {
	return power(d*math.Sqrt(float64(n)), n-1, alpha)
}

// PowerUnpaired is the chance that a two-sided t test of two samples of n numbers
// each finds a difference of d standard deviations: as PowerPaired, with 2n-2
// degrees of freedom and noncentrality d √(n/2).
func PowerUnpaired(d float64, n int, alpha float64) float64 {
	return power(d*math.Sqrt(float64(n)/2), 2*n-2, alpha)
}

// power is the chance that a noncentral t is beyond the critical value, on
// either side.
func power(shift float64, df int, alpha float64) float64 {
	mustBeLevel(1 - alpha)
	if df < 1 || math.IsNaN(shift) {
		return math.NaN()
	}
	nu, edge := float64(df), critical(int64(df), 1-alpha)
	if shift = math.Abs(shift); shift > farthest {
		return Settled(distuv.ChiSquared{K: nu}.CDF(nu * (shift / edge) * (shift / edge)))
	}
	t := distuv.NoncentralT{Nu: nu, Mu: shift}
	return min(1, Settled(1-t.CDF(edge)+t.CDF(-edge)))
}

// farthest is the noncentrality up to which the library's distribution holds: its
// first term is exp(-shift²/2). Beyond, the numerator hardly varies any more, and
// only the standard deviation by which it is divided does.
const farthest = 37

// Pilot is what a first run tells of an effect, from which the size of the next
// one follows. The standard error of its mean over k clusters with n sessions
// each is √((Tau² + Sigma²/n) / k), with k-1 degrees of freedom: a two-level design
// (Snijders and Bosker 1993) in its simplest form. Once Sigma²/n is small against
// Tau², more sessions do not help and more clusters do.
type Pilot struct {
	Tau   float64 // standard deviation of the clusters' true effects, as TwoLevel's
	Sigma float64 // standard deviation of the effect of one session about its cluster's
}

// most are the clusters, and the sessions a cluster, beyond which none are looked for.
const (
	mostClusters = 1 << 16
	mostSessions = 1 << 40
)

// SD is the standard deviation of the clusters' estimated effects.
func (p Pilot) SD(sessions int) float64 {
	if !(p.Tau >= 0 && p.Sigma >= 0) || sessions < 1 {
		panic(fmt.Sprintf("pilot of standard deviations %v and %v with %d sessions: 0 or more, and at least one session, are needed", p.Tau, p.Sigma, sessions))
	}
	return math.Sqrt(float64(p.Tau*p.Tau) + float64(p.Sigma*p.Sigma)/float64(sessions))
}

// HalfWidth is half of the interval to be expected with so many clusters and
// sessions in each; that of a run will be somewhat wider or narrower. Infinite
// below two clusters.
func (p Pilot) HalfWidth(clusters, sessions int, level float64) float64 {
	mustBeLevel(level)
	if clusters < 2 {
		return math.Inf(1)
	}
	return critical(int64(clusters-1), level) * p.SD(sessions) / math.Sqrt(float64(clusters))
}

// Power is the chance to find an effect, by a two-sided t test over the clusters.
// If nothing varies it is 1, or 0 for no effect. 0 below two clusters.
func (p Pilot) Power(effect float64, clusters, sessions int, alpha float64) float64 {
	sd := p.SD(sessions)
	switch {
	case clusters < 2, sd == 0 && effect == 0:
		return 0
	case sd == 0:
		return 1
	}
	return PowerPaired(effect/sd, clusters, alpha)
}
