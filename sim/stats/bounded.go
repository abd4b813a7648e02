package stats

import (
	"fmt"
	"math"
)

// Bounded is a confidence sequence for the mean of numbers between two bounds:
// an interval that holds the mean at all times at once with the chance asked for,
// so that one may look after every number and stop whenever one likes. It needs
// no more than that each number has this mean, given those before; so the means of
// batches may be added in place of the numbers, at the price of a wider interval.
//
// It is the predictable plug-in empirical Bernstein sequence of Waudby-Smith and
// Ramdas (2024, "Estimating means of bounded random variables by betting"). With
// the numbers on a scale from 0 to 1,
//
//	Σ λi xi / Σ λi  ±  (log(2/α) + Σ (xi - m(i-1))² (-log(1-λi) - λi)) / Σ λi
//	λi = min(1/2, √(2 log(2/α) / (v(i-1) i log(1+i))))
//
// where m and v are mean and variance of the numbers before, and of one more that
// stands for none: m(0) = 1/2, v(0) = 1/4.
type Bounded struct {
	lo, hi, log float64 // log is log(2/α)
	n           int64
	sum, about  float64 // of the numbers, and of their squared distances from m
	weight, at  float64 // Σ λ and Σ λ x
	cost        float64
}

// NewBounded is an empty sequence for numbers from lo to hi, both included. Bounds
// without extent, or a level outside of (0, 1), panic.
func NewBounded(lo, hi, level float64) *Bounded {
	mustBeLevel(level)
	if !(lo < hi) || math.IsInf(hi-lo, 0) {
		panic(fmt.Sprintf("bounds %v and %v: two finite numbers that differ are needed", lo, hi))
	}
	return &Bounded{lo: lo, hi: hi, log: math.Log(2 / (1 - level))}
}

// Add takes in a number, which must lie between the bounds: another panics, NaN
// too, since nothing would be known of the mean any more.
func (b *Bounded) Add(number float64) {
	if !(b.lo <= number && number <= b.hi) {
		panic(fmt.Sprintf("number %v: it must lie from %v to %v", number, b.lo, b.hi))
	}
	x, before := (number-b.lo)/(b.hi-b.lo), float64(b.n+1)
	mean, variance := (0.5+b.sum)/before, (0.25+b.about)/before
	bet := min(0.5, math.Sqrt(2*b.log/(variance*before*math.Log1p(before))))
	b.cost += float64(float64((x-mean)*(x-mean)) * (-math.Log1p(-bet) - bet))
	b.weight += bet
	b.at += float64(bet * x)
	b.n++
	b.sum += x
	mean = (0.5 + b.sum) / (before + 1)
	b.about += float64((x - mean) * (x - mean))
}

// N is how many numbers there were.
func (b *Bounded) N() int64 { return b.n }

// Interval is what is known now. Its mean is the plain one, which the interval may
// not have in its middle. It never ends outside of the bounds; it is the bounds
// themselves, and the mean NaN, before the first number.
func (b *Bounded) Interval() Interval {
	if b.n == 0 {
		return Interval{Mean: math.NaN(), Lo: b.lo, Hi: b.hi, OK: true}
	}
	width := b.hi - b.lo
	center, half := b.at/b.weight, (b.log+b.cost)/b.weight
	return Interval{
		Mean:     b.lo + float64(width*(b.sum/float64(b.n))),
		Lo:       max(b.lo, b.lo+float64(width*Settled(center-half))),
		Hi:       min(b.hi, b.lo+float64(width*Settled(center+half))),
		Clusters: 1,
		OK:       true,
	}
}
