package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var unit = Grid{0, 1, DefaultBins}

func counted(g Grid, xs ...float64) *Histogram {
	h := NewHistogram(g)
	for _, x := range xs {
		h.Add(x)
	}
	return h
}

// type7 is the obvious quantile: sort, then interpolate between neighbours.
func type7(xs []float64, q float64) float64 {
	xs = slices.Sorted(slices.Values(xs))
	rank := float64(len(xs)-1) * q
	k := int(rank)
	next := min(k+1, len(xs)-1)
	return xs[k] + (rank-float64(k))*(xs[next]-xs[k])
}

func TestHistogramIsExactForWholeNumbers(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	for range 100 {
		xs := make([]float64, 1+dice.IntN(40))
		for i := range xs {
			xs[i] = float64(dice.IntN(101))
		}
		h := counted(Grid{0, 100, 101}, xs...)
		for _, q := range []float64{0, 0.05, 0.25, 0.5, 0.75, 0.95, 1} {
			near(t, "quantile", h.Quantile(q), type7(xs, q), 1e-12)
		}
	}
}

func TestHistogramIsCloseForOthers(t *testing.T) {
	dice := rand.New(rand.NewPCG(2, 1))
	for range 100 {
		xs := make([]float64, 1+dice.IntN(1000))
		for i := range xs {
			xs[i] = dice.Float64() * dice.Float64()
		}
		h := counted(unit, xs...)
		for _, q := range []float64{0, 0.05, 0.25, 0.5, 0.75, 0.95, 1} {
			if got, want := h.Quantile(q), type7(xs, q); math.Abs(got-want) > unit.step()/2+1e-12 {
				t.Errorf("%d numbers, quantile %v: got %v, want %v to half a step", len(xs), q, got, want)
			}
		}
	}
}

func TestHistogramQuantilesRise(t *testing.T) {
	h := counted(unit, -3, 0.2, 0.2, 0.7, 5)
	last := math.Inf(-1)
	for q := 0.0; q <= 1; q += 1.0 / 64 {
		if x := h.Quantile(q); x < last {
			t.Errorf("quantile %v is %v, less than the one before, %v", q, x, last)
		} else {
			last = x
		}
	}
}

func TestHistogramClampsToTheEnds(t *testing.T) {
	h := counted(Grid{0, 10, 11}, -1e300, -0.6, 10.4, 1e300, 4.4, 4.6)
	want := []int64{2, 0, 0, 0, 1, 1, 0, 0, 0, 0, 2}
	if !slices.Equal(h.Counts, want) {
		t.Errorf("counts: got %v, want %v", h.Counts, want)
	}
	if h.Min != -1e300 || h.Max != 1e300 || h.N != 6 {
		t.Errorf("got %d numbers from %v to %v", h.N, h.Min, h.Max)
	}
}

func TestHistogramOfOneValueIsExact(t *testing.T) {
	h := counted(unit, 1.0/3, 1.0/3, 1.0/3)
	for _, q := range []float64{0, 0.3, 1} {
		if got := h.Quantile(q); got != 1.0/3 {
			t.Errorf("quantile %v: got %v, want 1/3 to the bit", q, got)
		}
	}
}

func TestHistogramMergesExactlyInAnyOrder(t *testing.T) {
	dice := rand.New(rand.NewPCG(4, 1))
	xs := make([]float64, 5000)
	for i := range xs {
		xs[i] = dice.NormFloat64()
	}
	g := Grid{-2, 2, 99}
	whole := counted(g, xs...)
	for range 20 {
		cut := dice.IntN(len(xs))
		a, b := counted(g, xs[:cut]...), counted(g, xs[cut:]...)
		b.Merge(a)
		if !slices.Equal(b.Counts, whole.Counts) || b.Min != whole.Min || b.Max != whole.Max || b.N != whole.N {
			t.Fatalf("cut at %d: merged histogram differs from the whole", cut)
		}
	}
}

func TestHistogramMergesFinerIntoWider(t *testing.T) {
	h := counted(Grid{0, 100, 101}, 50)
	h.Merge(counted(Grid{0, 20, 21}, 3, 3, 17))
	if h.Counts[3] != 2 || h.Counts[17] != 1 || h.Counts[50] != 1 || h.N != 4 {
		t.Errorf("got %d numbers, %d at 3, %d at 17, %d at 50", h.N, h.Counts[3], h.Counts[17], h.Counts[50])
	}
}

func TestGridEdgesMeet(t *testing.T) {
	g := Grid{-1, 1, 7}
	at := -1.0
	for i := range g.Bins {
		lo, hi := g.Edges(i)
		near(t, "lower edge", lo, at, 1e-15)
		if !(lo < hi) || g.Point(i) < lo || g.Point(i) > hi {
			t.Errorf("bin %d: %v is not within %v to %v", i, g.Point(i), lo, hi)
		}
		at = hi
	}
	near(t, "last edge", at, 1, 0)
}

func TestGridWithoutExtentPanics(t *testing.T) {
	for _, g := range []Grid{{0, 1, 1}, {1, 1, 9}, {2, 1, 9}, {math.NaN(), 1, 9}, {math.Inf(-1), 1, 9}} {
		panics(t, g, func() { NewHistogram(g) })
	}
}

func panics(t testing.TB, what any, do func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Errorf("%v: no panic", what)
		}
	}()
	do()
}

func BenchmarkHistogramAdd(b *testing.B) {
	h := NewHistogram(unit)
	for i := range b.N {
		h.Add(float64(i&1023) / 1000)
	}
}
