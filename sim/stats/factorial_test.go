package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Yates's oats (1935), as in R's MASS: six blocks of three varieties (Victory,
// Golden Rain, Marvellous) by four amounts of nitrogen.
var oats = [][]float64{
	{111, 130, 157, 174, 117, 114, 161, 141, 105, 140, 118, 156},
	{61, 91, 97, 100, 70, 108, 126, 149, 96, 124, 121, 144},
	{68, 64, 112, 86, 60, 102, 89, 96, 89, 129, 132, 124},
	{74, 89, 81, 122, 64, 103, 132, 133, 70, 89, 104, 117},
	{62, 90, 100, 116, 80, 82, 94, 126, 63, 70, 109, 99},
	{53, 74, 118, 113, 89, 82, 86, 104, 97, 99, 119, 121},
}

// R: summary(aov(Y ~ N*V + Error(B/V), oats)) gives the sums of squares 1786, 20020
// and 322, and 6013 and 7969 for the two rests, which are one here.
func TestFactorialOats(t *testing.T) {
	got := Factorial([]int{3, 4}, oats, 0.95)
	for i, want := range []float64{1786, 20020, 322} {
		near(t, "sum of squares", got.Terms[i].SS, want, 0.5/want)
	}
	near(t, "rest", got.Rest.SS, 6013+7969, 1.0/14000)
	near(t, "split of nitrogen's 3 degrees of freedom", float64(got.Terms[1].DF+10*got.Terms[2].DF+100*got.Rest.DF), 3+60+5500, 0)
	ms := got.Rest.SS / 55
	near(t, "omega² of nitrogen", got.Terms[1].Omega, (got.Terms[1].SS-3*ms)/(got.Total+ms), 1e-12)
	if len(got.Terms) != 3 || got.Blocks != 6 || !math.IsNaN(got.Rest.Omega) {
		t.Errorf("got %+v", got)
	}
}

// noisy is a full factorial of random numbers.
func noisy(dice *rand.Rand, cells, k int) [][]float64 {
	blocks := make([][]float64, k)
	for b := range blocks {
		base := 10 * dice.NormFloat64()
		for range cells {
			blocks[b] = append(blocks[b], base+dice.NormFloat64())
		}
	}
	return blocks
}

// Shares add up to 1 and the degrees of freedom to all there are.
func TestFactorialAddsUp(t *testing.T) {
	dice := rand.New(rand.NewPCG(40, 5))
	for _, levels := range [][]int{{2}, {5}, {2, 3}, {2, 2, 2}, {3, 2, 4}, {2, 2, 2, 3}} {
		cells := 1
		for _, n := range levels {
			cells *= n
		}
		k := 2 + dice.IntN(5)
		v := Factorial(levels, noisy(dice, cells, k), 0.95)
		share, df := 0.0, 0
		for _, x := range v.all() {
			share += x.Share.Mean
			df += x.DF
			if x.Share.OK != (k > 2) || x.Share.OK && !(0 <= x.Share.Lo && x.Share.Lo <= x.Share.Mean && x.Share.Mean <= x.Share.Hi && x.Share.Hi <= 1) {
				t.Errorf("%v in %d blocks: got %+v", levels, k, x.Share)
			}
		}
		near(t, "shares together", share, 1, 1e-9)
		near(t, "degrees of freedom together", float64(df), float64(k*(cells-1)), 0)
	}
}

// What is put into a cell comes out at its term, and at no other.
func TestFactorialTellsTermsApart(t *testing.T) {
	sign := []float64{-1, 1}
	for which, effect := range []func(a, b, c int) float64{
		func(a, b, c int) float64 { return sign[a] },
		func(a, b, c int) float64 { return sign[b] },
		func(a, b, c int) float64 { return sign[c] },
		func(a, b, c int) float64 { return sign[a] * sign[b] },
		func(a, b, c int) float64 { return sign[a] * sign[c] },
		func(a, b, c int) float64 { return sign[b] * sign[c] },
		func(a, b, c int) float64 { return sign[a] * sign[b] * sign[c] },
	} {
		var block []float64
		for cell := range 8 {
			block = append(block, 7+effect(cell/4, cell/2%2, cell%2))
		}
		v := Factorial([]int{2, 2, 2}, [][]float64{block, block, block}, 0.95)
		for i, x := range v.all() {
			near(t, "share", x.Share.Mean, flag(i == which), 1e-12)
		}
	}
}

// The jackknife's interval holds the true share about as often as it says.
func TestFactorialCovers(t *testing.T) {
	dice := rand.New(rand.NewPCG(41, 5))
	effects := []float64{0, 0.5, 1, 1, 2, 2.2}
	m := of(effects...)
	// The first factor moves its two halves by (5.2 - 1.5) / 6 either way; the noise adds 5/6 within a block.
	move, held := (5.2-1.5)/6, 0
	truth := move * move / (m.M2/6 + 5.0/6)
	for range 500 {
		blocks := noisy(dice, 6, 10)
		for _, b := range blocks {
			for c := range b {
				b[c] += effects[c]
			}
		}
		s := Factorial([]int{2, 3}, blocks, 0.95).Terms[0].Share
		held += int(flag(s.Lo <= truth && truth <= s.Hi))
	}
	if share := float64(held) / 500; share < 0.9 || share > 0.98 {
		t.Errorf("%v of the intervals hold the share, want about 0.95", share)
	}
}

func TestNoFactorial(t *testing.T) {
	for _, blocks := range [][][]float64{nil, {{1, nan}}, {{3, 3}, {4, 4}}} {
		if v := Factorial([]int{2}, blocks, 0.95); !math.IsNaN(v.Terms[0].Share.Mean) || v.Terms[0].Share.OK {
			t.Errorf("%v: got %+v, want no share", blocks, v.Terms[0])
		}
	}
	if v := Factorial([]int{2}, [][]float64{{1, 2}}, 0.95); v.Terms[0].Share.Mean != 1 || !math.IsNaN(v.Terms[0].Omega) {
		t.Errorf("got %+v in one block", v.Terms[0])
	}
	panics(t, "a factor of one level", func() { Factorial([]int{1, 2}, nil, 0.95) })
	panics(t, "a block too short", func() { Factorial([]int{2, 2}, [][]float64{{1, 2}}, 0.95) })
}
