package stats

import (
	"fmt"
	"math"
)

// DefaultBins is how fine a histogram is unless there is a reason for another number.
const DefaultBins = 512

// Grid is where a histogram counts: at Bins evenly spaced points from Lo to Hi,
// both included. A number counts at the nearest point, one from outside at the
// nearer end; so whole numbers stay exact on a grid with a point for each of them.
type Grid struct {
	Lo, Hi float64
	Bins   int // at least 2
}

func (g Grid) check() {
	if g.Bins < 2 || !(g.Lo < g.Hi) || math.IsInf(g.Hi-g.Lo, 0) {
		panic(fmt.Sprintf("histogram of %d bins from %v to %v: at least 2 bins between two finite ends are needed", g.Bins, g.Lo, g.Hi))
	}
}

func (g Grid) step() float64 { return (g.Hi - g.Lo) / float64(g.Bins-1) }

// Point is the number that bin i stands for.
func (g Grid) Point(i int) float64 {
	if i == g.Bins-1 {
		return g.Hi
	}
	return g.Lo + float64(float64(i)*g.step())
}

// Edges is the range of the numbers that bin i counts. It ends at Lo and Hi,
// although the end bins also count what lies outside.
func (g Grid) Edges(i int) (lo, hi float64) {
	half := g.step() / 2
	return max(g.Lo, g.Point(i)-half), min(g.Hi, g.Point(i)+half)
}

// Histogram counts numbers at the points of a grid. Counts are whole, so that
// merging is exact in any order.
type Histogram struct {
	Grid
	Counts   []int64
	N        int64
	Min, Max float64 // of the numbers themselves; meaningless while N is 0

	scale float64
}

// NewHistogram is an empty histogram. A grid without extent is a mistake of
// the programmer's and panics.
func NewHistogram(g Grid) *Histogram {
	g.check()
	return &Histogram{Grid: g, Counts: make([]int64, g.Bins), scale: 1 / g.step()}
}

// Add counts a number, which must not be NaN.
func (h *Histogram) Add(x float64) {
	h.count(h.bin(x), 1)
	h.extend(x, x, 1)
}

// bin is the grid point nearest to x.
func (h *Histogram) bin(x float64) int {
	at := float64((x-h.Lo)*h.scale) + 0.5
	switch {
	case at < 1: // also keeps the conversion below within range
		return 0
	case at >= float64(h.Bins):
		return h.Bins - 1
	}
	return int(at)
}

func (h *Histogram) count(bin int, n int64) { h.Counts[bin] += n }

// extend takes in n numbers between lo and hi, before or after they are counted.
func (h *Histogram) extend(lo, hi float64, n int64) {
	if h.N == 0 {
		h.Min, h.Max = lo, hi
	}
	h.Min, h.Max, h.N = min(h.Min, lo), max(h.Max, hi), h.N+n
}

// Merge adds the counts of another histogram. One on another grid is counted
// by its points, which loses nothing where they are points of this grid too.
func (h *Histogram) Merge(o *Histogram) {
	if o.N == 0 {
		return
	}
	same := o.Grid == h.Grid
	for i, n := range o.Counts {
		switch {
		case same:
			h.Counts[i] += n
		case n > 0:
			h.count(h.bin(o.Point(i)), n)
		}
	}
	h.extend(o.Min, o.Max, o.N)
}

// Reset empties the histogram for another use.
func (h *Histogram) Reset() {
	clear(h.Counts)
	h.N = 0
}

// Quantile is the value below which the share q (0 to 1) of the numbers lies,
// type 7 of Hyndman and Fan (1996) applied to the grid points: within half a
// step of the exact one where no number was outside of the grid. Quantile 0 and
// 1 are the exact extremes. NaN if the histogram is empty.
func (h *Histogram) Quantile(q float64) float64 {
	if !(0 <= q && q <= 1) {
		panic(fmt.Sprintf("quantile %v: a number from 0 to 1 is needed", q))
	}
	if h.N == 0 {
		return math.NaN()
	}
	rank := float64(h.N-1) * q
	k := int64(rank)
	x, next := h.order(k)
	return x + float64((rank-float64(k))*(next-x))
}

// order is the number of rank k from 0, and the one after it.
func (h *Histogram) order(k int64) (x, next float64) {
	seen, i := int64(0), 0
	for ; seen+h.Counts[i] <= k; i++ {
		seen += h.Counts[i]
	}
	j := i
	if seen+h.Counts[i] <= k+1 && k+1 < h.N {
		for j++; h.Counts[j] == 0; j++ {
		}
	}
	return h.value(k, i), h.value(min(k+1, h.N-1), j)
}

// value is the number of rank k, which lies in bin i, as well as it is known.
func (h *Histogram) value(k int64, i int) float64 {
	switch k {
	case 0:
		return h.Min
	case h.N - 1:
		return h.Max
	}
	return min(max(h.Point(i), h.Min), h.Max)
}
