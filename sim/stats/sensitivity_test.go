package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// onSaltelli are the values of a function on the rows of the design.
func onSaltelli(n, d int, dice *rand.Rand, f func([]float64) float64) [][]float64 {
	rows := make([][]float64, n)
	for r, points := range SaltelliDesign(n, d, dice) {
		for _, p := range points {
			rows[r] = append(rows[r], f(p))
		}
	}
	return rows
}

// ishigami is the function of Ishigami and Homma (1990) with a = 7 and b = 0.1.
func ishigami(x []float64) float64 {
	at := func(i int) float64 { return math.Pi * (2*x[i] - 1) }
	return math.Sin(at(0)) + 7*math.Pow(math.Sin(at(1)), 2) + 0.1*math.Pow(at(2), 4)*math.Sin(at(0))
}

var ishigamiFirst, ishigamiTotal = []float64{0.3139, 0.4424, 0}, []float64{0.5576, 0.4424, 0.2437}

func TestSobolIndicesOfIshigami(t *testing.T) {
	dice := rand.New(rand.NewPCG(16, 5))
	got := SobolIndices(onSaltelli(4096, 3, dice, ishigami), 0.95, dice)
	for i := range got {
		near(t, "first order", got[i].First.Mean, ishigamiFirst[i], 0.01)
		near(t, "total", got[i].Total.Mean, ishigamiTotal[i], 0.01)
		for _, x := range []Interval{got[i].First, got[i].Total} {
			if !x.OK || !(x.Lo < x.Mean && x.Mean < x.Hi) || x.Hi-x.Lo > 0.15 {
				t.Errorf("parameter %d: got %+v", i, x)
			}
		}
	}
}

// Sobol's g-function: the product of (|4x-2| + a) / (1 + a), whose shares are known.
func TestSobolIndicesOfG(t *testing.T) {
	as := []float64{0, 1, 4.5, 9, 99, 99}
	all := 1.0
	for _, a := range as {
		all *= 1 + 1/(3*(1+a)*(1+a))
	}
	dice := rand.New(rand.NewPCG(17, 5))
	rows := onSaltelli(4096, len(as), dice, func(x []float64) float64 {
		y := 1.0
		for i, a := range as {
			y *= (math.Abs(4*x[i]-2) + a) / (1 + a)
		}
		return y
	})
	for i, index := range SobolIndices(rows, 0.95, nil) {
		v := 1 / (3 * (1 + as[i]) * (1 + as[i]))
		near(t, "first order", index.First.Mean, v/(all-1), 0.01)
		near(t, "total", index.Total.Mean, v*all/(1+v)/(all-1), 0.01)
		if index.First.OK || index.Total.OK {
			t.Errorf("got intervals without dice: %+v", index)
		}
	}
}

// Of many bootstrap intervals, from rows that have nothing to do with each other, about 95 % hold the share.
func TestSobolIntervalsCover(t *testing.T) {
	dice := rand.New(rand.NewPCG(18, 5))
	const trials = 60
	held := 0
	for range trials {
		rows := make([][]float64, 200)
		for r := range rows {
			a, b := []float64{dice.Float64(), dice.Float64(), dice.Float64()}, []float64{dice.Float64(), dice.Float64(), dice.Float64()}
			rows[r] = []float64{ishigami(a), ishigami(b)}
			for i := range a {
				mixed := slices.Clone(a)
				mixed[i] = b[i]
				rows[r] = append(rows[r], ishigami(mixed))
			}
		}
		for i, index := range SobolIndices(rows, 0.95, dice) {
			held += int(flag(index.First.Lo <= ishigamiFirst[i] && ishigamiFirst[i] <= index.First.Hi))
			held += int(flag(index.Total.Lo <= ishigamiTotal[i] && ishigamiTotal[i] <= index.Total.Hi))
		}
	}
	if share := float64(held) / (6 * trials); share < 0.9 || share > 0.99 {
		t.Errorf("%v of the intervals hold the share, want about 0.95", share)
	}
}

func TestNoSobolIndices(t *testing.T) {
	dice := rand.New(rand.NewPCG(19, 5))
	if got := SobolIndices(nil, 0.95, dice); got != nil {
		t.Errorf("got %v of nothing", got)
	}
	for _, rows := range [][][]float64{{{1, 1, 1}, {1, 1, 1}}, {{nan, 1, 2}}} {
		got := SobolIndices(rows, 0.95, dice)
		if len(got) != 1 || !math.IsNaN(got[0].First.Mean) || got[0].First.OK || !math.IsNaN(got[0].Total.Mean) {
			t.Errorf("%v: got %+v, want no share", rows, got)
		}
	}
	rows := onSaltelli(64, 3, dice, ishigami)
	torn := append([][]float64{{1, 2, nan, 4, 5}}, rows...)
	if a, b := SobolIndices(rows, 0.95, nil), SobolIndices(torn, 0.95, nil); a[1].Total.Mean != b[1].Total.Mean || b[1].Total.Clusters != 64 {
		t.Errorf("got %+v with an undefined row, want %+v", b[1], a[1])
	}
	panics(t, "unequal rows", func() { SobolIndices([][]float64{{1, 2, 3}, {1, 2}}, 0.95, nil) })
	panics(t, "no parameter", func() { SobolIndices([][]float64{{1, 2}}, 0.95, nil) })
}
