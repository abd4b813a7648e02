package stats

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Student is a t test of the hypothesis that a mean, or a difference of means,
// is 0. All three are NaN where there is none: below two numbers, or where
// they show no spread.
type Student struct {
	T  float64 // the estimate over its standard error
	DF float64 // degrees of freedom
	P  float64 // two-sided
}

// PValue is the chance that Student's t with df degrees of freedom is as far
// from 0 as t, on either side. NaN if t is NaN or df is not above 0.
func PValue(t, df float64) float64 {
	if math.IsNaN(t) || !(df > 0) {
		return math.NaN()
	}
	return 2 * beyond(math.Abs(t), df)
}

// beyond is the chance that Student's t is larger than t.
func beyond(t, df float64) float64 {
	if math.IsInf(t, 0) {
		return float64((1 - math.Copysign(1, t)) / 2)
	}
	return Settled(distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.Survival(t))
}

// test is the t test of an estimate with this standard error.
func test(estimate, se, df float64) Student {
	if !(se > 0) {
		return Student{T: math.NaN(), DF: math.NaN(), P: math.NaN()}
	}
	t := estimate / se
	return Student{T: t, DF: df, P: PValue(t, df)}
}

// OneSample tests the mean of numbers, those that are NaN left out: the test
// that goes with OverClusters, and none where that has no interval.
func OneSample(xs []float64) Student { return oneSample(xs, largest(xs)) }

func oneSample(xs []float64, size float64) Student {
	m := moments(xs)
	if m.N < 2 || !(m.SD() > float64(sameness*size)) {
		return test(0, 0, 0)
	}
	return test(m.Mean, m.SE(), float64(m.N-1))
}

// PairedTest tests the mean of the differences a - b (Student 1908), pair by
// pair, as Paired does: pairs with a NaN are left out.
func PairedTest(a, b []float64) Student {
	return oneSample(differences(a, b), max(largest(a), largest(b)))
}

// UnpairedTest tests the difference of two means, a - b, which may have
// different spreads (Welch 1947). Its degrees of freedom are not rounded, as in
// R; Unpaired rounds them down.
func UnpairedTest(a, b []float64) Student {
	x, y := moments(a), moments(b)
	if x.N < 2 || y.N < 2 {
		return test(0, 0, 0)
	}
	se, df := welch(x, y)
	return test(x.Mean-y.Mean, se, df)
}

// welch is the standard error of a difference of means, and its degrees of
// freedom (Welch 1947; Satterthwaite 1946). NaN freedom without spread.
func welch(x, y Moments) (se, df float64) {
	vx, vy := float64(x.SE()*x.SE()), float64(y.SE()*y.SE())
	sum := vx + vy
	df = float64(sum*sum) / (float64(vx*vx)/float64(x.N-1) + float64(vy*vy)/float64(y.N-1))
	return math.Sqrt(sum), df
}

// differences are a - b, one by one.
func differences(a, b []float64) []float64 {
	if len(a) != len(b) {
		panic(fmt.Sprintf("pairs of %d and %d numbers: as many are needed on both sides", len(a), len(b)))
	}
	d := make([]float64, len(a))
	for i := range a {
		d[i] = a[i] - b[i]
	}
	return d
}
