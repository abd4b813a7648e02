package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

var nan = math.NaN()

// Student's sleep data (Student 1908), as in R's data set sleep.
var (
	drug1 = []float64{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0}
	drug2 = []float64{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4}
)

// R: t.test(drug2, drug1, paired = TRUE) gives 0.7001142 to 2.4598858 about 1.58.
func TestPairedSleep(t *testing.T) {
	got := Paired(drug2, drug1, 0.95)
	if !got.OK || got.Clusters != 10 {
		t.Fatalf("got %+v", got)
	}
	near(t, "mean", got.Mean, 1.58, 1e-12)
	near(t, "lower end", got.Lo, 0.7001142, 5e-8)
	near(t, "upper end", got.Hi, 2.4598858, 5e-8)
}

// Critical values as printed in any table of Student's t.
func TestCriticalValues(t *testing.T) {
	for _, c := range []struct {
		df    int64
		level float64
		want  float64
	}{{1, 0.95, 12.706}, {2, 0.95, 4.303}, {5, 0.95, 2.571}, {9, 0.95, 2.262}, {9, 0.99, 3.250}, {120, 0.95, 1.980}, {5, 0.9, 2.015}} {
		near(t, "critical value", math.Round(critical(c.df, c.level)*1000)/1000, c.want, 1e-12)
	}
}

func TestOverClustersByHand(t *testing.T) {
	got := OverClusters([]float64{1, nan, 3}, 0.95) // mean 2, se 1, t 12.7062
	near(t, "lower end", got.Lo, 2-12.706204736, 1e-9)
	near(t, "upper end", got.Hi, 2+12.706204736, 1e-9)
	if got.Clusters != 2 {
		t.Errorf("got %d clusters, want 2: the undefined one is left out", got.Clusters)
	}
}

func TestNoInterval(t *testing.T) {
	for name, means := range map[string][]float64{
		"nothing":            nil,
		"undefined":          {nan, nan},
		"one cluster":        {0.4, nan},
		"no spread":          {0.3, 0.3, 0.3},
		"spread of noise":    {0.3, 0.1 + 0.2, 0.3},
		"infinite":           {math.Inf(1), 1},
		"all at nothing":     {0, 0},
		"large and the same": {1e9, 1e9},
	} {
		if got := OverClusters(means, 0.95); got.OK || !math.IsNaN(got.Lo) || !math.IsNaN(got.Hi) {
			t.Errorf("%s: got %+v, want no interval", name, got)
		}
	}
	if got := Paired([]float64{0.3, 0.4, nan, 7}, []float64{0.2, 0.3, 1, nan}, 0.95); got.OK || got.Clusters != 2 {
		t.Errorf("equal differences but for rounding: got %+v, want no interval over 2 clusters", got)
	}
}

func TestPairedIsTheIntervalOfDifferences(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 7))
	for range 100 {
		n := 2 + dice.IntN(20)
		a, b, d := make([]float64, n), make([]float64, n), make([]float64, n)
		for i := range a {
			a[i], b[i] = dice.NormFloat64(), dice.NormFloat64()
			d[i] = a[i] - b[i]
		}
		if got, want := Paired(a, b, 0.9), OverClusters(d, 0.9); got != want {
			t.Fatalf("got %+v, want %+v", got, want)
		}
		forth, back := Paired(a, b, 0.9), Paired(b, a, 0.9)
		near(t, "other way round", back.Lo, -forth.Hi, 1e-12)
	}
}

func TestIntervalShiftAndScale(t *testing.T) {
	a := OverClusters(drug1, 0.95)
	moved := make([]float64, len(drug1))
	for i, x := range drug1 {
		moved[i] = 5 - 2*x
	}
	b := OverClusters(moved, 0.95)
	near(t, "lower end", b.Lo, 5-2*a.Hi, 1e-12)
	near(t, "upper end", b.Hi, 5-2*a.Lo, 1e-12)
}

// Of many intervals over clusters from a normal world, 95 % hold its mean.
func TestIntervalCovers(t *testing.T) {
	dice := rand.New(rand.NewPCG(11, 7))
	const trials = 4000
	held := 0
	for range trials {
		means := make([]float64, 6)
		for i := range means {
			means[i] = 1 + dice.NormFloat64()
		}
		if got := OverClusters(means, 0.95); got.Lo <= 1 && 1 <= got.Hi {
			held++
		}
	}
	if share := float64(held) / trials; share < 0.935 || share > 0.965 {
		t.Errorf("%v of the intervals hold the mean, want about 0.95", share)
	}
}

func TestMisuseOfIntervals(t *testing.T) {
	panics(t, "level 95", func() { OverClusters([]float64{1, 2}, 95) })
	panics(t, "unequal lengths", func() { Paired([]float64{1, 2}, []float64{1}, 0.95) })
}

// R: t.test(drug2, drug1) gives t = 1.8608 and 17.776 degrees of freedom, of which 17 are counted here.
func TestUnpairedSleep(t *testing.T) {
	got := Unpaired(append(drug2, nan), drug1, 0.95)
	if !got.OK || got.Clusters != 20 {
		t.Fatalf("got %+v", got)
	}
	near(t, "mean", got.Mean, 1.58, 1e-12)
	near(t, "half the width", got.Hi-got.Mean, critical(17, 0.95)*1.58/1.8608, 1e-4)
	for _, none := range []Interval{Unpaired(drug1, []float64{1}, 0.95), Unpaired([]float64{2, 2}, []float64{1, 1}, 0.95)} {
		if none.OK || none.Lo == none.Lo {
			t.Errorf("got %+v, want no interval", none)
		}
	}
}
