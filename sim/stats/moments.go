// Package stats turns streams of numbers into estimates: moments, quantiles,
// intervals, effects, tests and verdicts. It knows nothing of negotiation.
//
// What it keeps of a stream has a fixed size, and merging the same parts in
// the same order gives the same numbers to the bit, whoever added them up.
package stats

import "math"

// Moments is the count, mean and spread of a stream of numbers. The zero value
// is an empty stream, with Mean 0. The stream must hold finite numbers only.
type Moments struct {
	N    int64
	Mean float64
	M2   float64 // sum of squared distances from the mean
}

// Add takes one more number in (Welford 1962), which stays exact to rounding
// where a sum of squares would cancel.
func (m *Moments) Add(x float64) {
	m.N++
	d := x - m.Mean
	m.Mean += d / float64(m.N)
	m.M2 += float64(d * (x - m.Mean))
}

// Merge adds another stream behind this one (Chan, Golub and LeVeque 1979).
// The result depends, in its last digits, on the order of merging.
func (m *Moments) Merge(o Moments) {
	switch {
	case o.N == 0:
		return
	case m.N == 0:
		*m = o
		return
	}
	d := o.Mean - m.Mean
	share := float64(o.N) / float64(m.N+o.N)
	m.M2 += o.M2 + float64(float64(d*d)*float64(m.N)*share)
	m.Mean += float64(d * share)
	m.N += o.N
}

// SD is the standard deviation of the stream as a sample, with n-1; NaN below
// two numbers.
func (m *Moments) SD() float64 {
	if m.N < 2 {
		return math.NaN()
	}
	return math.Sqrt(m.M2 / float64(m.N-1))
}

// SE is the standard error of the mean, if the numbers are independent draws;
// NaN below two numbers.
func (m *Moments) SE() float64 { return m.SD() / math.Sqrt(float64(m.N)) }
