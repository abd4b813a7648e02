package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Hedges is the standardised difference of two means, a - b, in units of their
// pooled standard deviation, free of the bias of small samples: g = J(m) d with
// m = n1+n2-2 and the exact J(m) = Γ(m/2) / (√(m/2) Γ((m-1)/2)) (Hedges 1981).
//
// Its interval is the usual one for large samples: g ± z J √(1/n1 + 1/n2 +
// d²/2(n1+n2)) (Borenstein, Hedges, Higgins and Rothstein 2009, chapter 4). It
// takes the numbers for independent draws, and says nothing of other cases.
//
// Clusters are the numbers of both. Mean is NaN, and there is no interval, below two numbers on either side or
// where they show no spread. A level outside of (0, 1) panics.
func Hedges(a, b Moments, level float64) Interval {
	mustBeLevel(level)
	none := Interval{Mean: math.NaN(), Lo: math.NaN(), Hi: math.NaN(), Clusters: int(a.N + b.N)}
	if a.N < 2 || b.N < 2 {
		return none
	}
	n1, n2 := float64(a.N), float64(b.N)
	sd := math.Sqrt((a.M2 + b.M2) / (n1 + n2 - 2))
	if !(sd > float64(sameness*max(math.Abs(a.Mean), math.Abs(b.Mean)))) {
		return none
	}
	d, j := (a.Mean-b.Mean)/sd, unbiased(n1+n2-2)
	se := math.Sqrt(1/n1 + 1/n2 + float64(d*d)/(2*(n1+n2)))
	z := Settled(distuv.UnitNormal.Quantile((1 + level) / 2))
	g, half := float64(j*d), float64(z*j*se)
	return Interval{Mean: g, Lo: g - half, Hi: g + half, Clusters: none.Clusters, OK: true}
}

// unbiased is J(m).
func unbiased(m float64) float64 {
	above, _ := math.Lgamma(m / 2)
	below, _ := math.Lgamma((m - 1) / 2)
	if m > 1e6 { // where the two logarithms would cancel; the next term is 1e-13
		return 1 - 3/(4*m-1)
	}
	return Settled(math.Exp(above-below) / math.Sqrt(m/2))
}
