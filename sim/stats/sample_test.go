package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var five = []float64{0.05, 0.25, 0.5, 0.75, 0.95}

func sampled(g Grid, xs ...float64) *Sample {
	s := NewSample(g)
	for _, x := range xs {
		s.Add(x)
	}
	return s
}

// R: quantile(c(1, 2, 3, 4), c(.05, .25, .5, .75, .95)), by hand 1 + 3q.
func TestQuantilesType7(t *testing.T) {
	got := sampled(unit, 4, 1, 3, 2).Quantiles(five...)
	for i, want := range []float64{1.15, 1.75, 2.5, 3.25, 3.85} {
		near(t, "quantile", got[i], want, 1e-15)
	}
}

func TestSampleIsExactWhileSmall(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 9))
	xs := make([]float64, Few)
	for i := range xs {
		xs[i] = dice.ExpFloat64()
	}
	s := sampled(unit, xs...)
	for i, got := range s.Quantiles(five...) {
		near(t, "quantile", got, type7(xs, five[i]), 1e-14)
	}
	s.Add(0.5)
	xs = append(xs, 0.5)
	for i, got := range s.Quantiles(five[:3]...) { // the upper ones lie outside of the grid
		near(t, "quantile once it has grown", got, type7(xs, five[i]), unit.step())
	}
}

func TestSampleOfNothing(t *testing.T) {
	s := sampled(unit, math.NaN())
	if s.N != 0 || s.Undefined != 1 || s.Total() != 1 {
		t.Errorf("got %d defined, %d undefined", s.N, s.Undefined)
	}
	near(t, "median", s.Quantiles(0.5)[0], math.NaN(), 0)
}

// However a stream is cut into blocks, merging them in order must give the
// same counts and quantiles.
func TestSampleDoesNotDependOnTheCut(t *testing.T) {
	dice := rand.New(rand.NewPCG(2, 9))
	for trial := range 100 {
		xs := make([]float64, dice.IntN(4*Few))
		for i := range xs {
			if xs[i] = dice.Float64(); xs[i] < 0.1 {
				xs[i] = math.NaN()
			}
		}
		whole, merged, block := sampled(unit, xs...), NewSample(unit), NewSample(unit)
		for rest := xs; len(rest) > 0; {
			n := 1 + dice.IntN(len(rest))
			block.Reset()
			for _, x := range rest[:n] {
				block.Add(x)
			}
			merged.Merge(block)
			rest = rest[n:]
		}
		got, want := merged.Quantiles(five...), whole.Quantiles(five...)
		if !slices.Equal(got, want) && !math.IsNaN(want[0]) {
			t.Fatalf("trial %d, %d numbers: got %v, want %v", trial, len(xs), got, want)
		}
		if !slices.Equal(merged.Histogram().Counts, whole.Histogram().Counts) {
			t.Fatalf("trial %d: histograms differ", trial)
		}
		if merged.N != whole.N || merged.Undefined != whole.Undefined {
			t.Fatalf("trial %d: got %d and %d numbers, want %d and %d", trial, merged.N, merged.Undefined, whole.N, whole.Undefined)
		}
		near(t, "mean", merged.Mean, whole.Mean, 1e-13)
	}
}

func TestSampleQuantilesShiftAndScale(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 9))
	for _, n := range []int{17, 3000} {
		s, moved := NewSample(unit), NewSample(Grid{10, 14, DefaultBins})
		for range n {
			x := dice.Float64()
			s.Add(x)
			moved.Add(10 + 4*x)
		}
		want := s.Quantiles(five...)
		for i, got := range moved.Quantiles(five...) {
			near(t, "quantile", got, 10+4*want[i], 1e-9)
		}
	}
}

// As many numbers as are kept one by one are exact, also when they come in two parts.
func TestSampleMergedToTheBrimIsExact(t *testing.T) {
	a, b := NewSample(unit), NewSample(unit)
	var xs []float64
	for i := range Few / 2 {
		a.Add(1 / float64(i+3))
		b.Add(-float64(i))
		xs = append(xs, 1/float64(i+3), -float64(i))
	}
	a.Merge(b)
	for i, got := range a.Quantiles(five...) {
		near(t, "quantile", got, type7(xs, five[i]), 1e-14)
	}
}

func TestMergeLeavesTheOtherAlone(t *testing.T) {
	a, b := sampled(unit, 0.25), sampled(unit, 0.75)
	a.Merge(b)
	a.Add(0.5)
	if got := b.Quantiles(0, 1); got[0] != 0.75 || got[1] != 0.75 || b.N != 1 {
		t.Errorf("got %d numbers from %v to %v, want one, 0.75", b.N, got[0], got[1])
	}
}

func TestGrownSampleDoesNotAllocate(t *testing.T) {
	s := NewSample(unit)
	for range 2 * Few {
		s.Add(0.5)
	}
	if got := testing.AllocsPerRun(100, func() { s.Add(0.25) }); got != 0 {
		t.Errorf("got %v allocations for a number, want none", got)
	}
}

// A large run keeps 30 metrics of 400 conditions.
func TestSampleMemory(t *testing.T) {
	s := NewSample(unit)
	for range 2 * Few {
		s.Add(0.5)
	}
	if bytes := 30 * 400 * (8*(cap(s.few)+cap(s.many.Counts)) + 256); bytes > 60e6 {
		t.Errorf("12,000 samples take %d bytes, want 60 MB at most", bytes)
	}
}

func BenchmarkSampleAdd(b *testing.B) {
	s := NewSample(unit)
	for i := range b.N {
		s.Add(float64(i&1023) / 1000)
	}
}
