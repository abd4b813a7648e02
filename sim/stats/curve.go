package stats

import (
	"fmt"
	"math"
)

// parabola is a least-squares fit in orthogonal polynomials of x: with z = x - at,
//
//	y = mean + slope z + bend (z² - skew z - spread)
//
// so that neither the slope nor the mean depends on whether the bend is fitted.
type parabola struct {
	at, skew, spread  float64 // of the places x
	mean, slope, bend float64 // of y; NaN where the places are too few
}

// fit is the parabola through numbers y at places x, as many of both. The slope
// wants two places that differ, the bend three.
func fit(x, y []float64) parabola {
	if len(x) != len(y) {
		panic(fmt.Sprintf("curve through %d places and %d numbers: as many are needed", len(x), len(y)))
	}
	m, n := moments(x), float64(len(x))
	p := parabola{at: m.Mean, mean: moments(y).Mean, spread: m.M2 / n}
	var zy, cubes, bent, by float64
	for i := range x {
		z := x[i] - p.at
		zy += float64(z * (y[i] - p.mean))
		cubes += float64(z * z * z)
	}
	p.slope, p.skew = zy/m.M2, cubes/m.M2
	for i := range x {
		z := x[i] - p.at
		q := float64(z*z) - float64(p.skew*z) - p.spread
		bent += float64(q * q)
		by += float64(q * (y[i] - p.mean - float64(p.slope*z)))
	}
	if p.bend = by / bent; !(bent > float64(sameness*n*p.spread*p.spread)) {
		p.bend = math.NaN()
	}
	p.settle(sameness * largest(y))
	return p
}

// settle takes slope and bend for 0 where they move y by no more than rounding does.
func (p *parabola) settle(least float64) {
	if math.Abs(p.slope)*math.Sqrt(p.spread) <= least {
		p.slope = 0
	}
	if math.Abs(p.bend)*p.spread <= least {
		p.bend = 0
	}
}

// slopeAt is how steep the curve is at x.
func (p parabola) slopeAt(x float64) float64 {
	return p.slope + float64(p.bend*(2*(x-p.at)-p.skew))
}

// Line is the straight line through numbers y at places x by least squares (R's
// lm(y ~ x)): intercept and slope. Both are NaN with fewer than two places, or a
// number that is NaN.
func Line(x, y []float64) (intercept, slope float64) {
	p := fit(x, y)
	return p.mean - float64(p.slope*p.at), p.slope
}

// Parabola is the curve of second degree through them (R's lm(y ~ x + I(x^2))): the
// coefficients of 1, x and x². All are NaN with fewer than three places, or a
// number that is NaN.
func Parabola(x, y []float64) (intercept, slope, square float64) {
	p := fit(x, y)
	slope = p.slopeAt(0)
	square = p.bend
	intercept = p.mean - float64(p.slope*p.at) + float64(p.bend*(float64(p.at*p.at)+float64(p.skew*p.at)-p.spread))
	return intercept, slope, square
}
