package stats

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// near fails unless got is within tolerance of want, relative to its size.
func near(t testing.TB, what string, got, want, tolerance float64) {
	t.Helper()
	if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > tolerance*max(1, math.Abs(want)) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func of(xs ...float64) Moments {
	var m Moments
	for _, x := range xs {
		m.Add(x)
	}
	return m
}

func TestMomentsByHand(t *testing.T) {
	m := of(2, 4, 4, 4, 5, 5, 7, 9)
	near(t, "mean", m.Mean, 5, 0)
	near(t, "sum of squares", m.M2, 32, 1e-15)
	near(t, "sd", m.SD(), math.Sqrt(32.0/7), 1e-15)
	near(t, "se", m.SE(), math.Sqrt(32.0/7/8), 1e-15)
	one := of(3)
	near(t, "sd of one number", one.SD(), math.NaN(), 0)
	near(t, "mean of one number", one.Mean, 3, 0)
}

// NIST's data sets for univariate statistics, with certified standard deviations:
// NumAcc3 and NumAcc4 defeat the sum of squares.
func TestMomentsNIST(t *testing.T) {
	for _, c := range []struct {
		name       string
		first, gap float64
		pairs      int
		mean, sd   float64
		tolerance  float64
	}{
		{"NumAcc3", 1000000.2, 0.1, 500, 1000000.2, 0.1, 1e-9},
		{"NumAcc4", 10000000.2, 0.1, 500, 10000000.2, 0.1, 1e-7},
	} {
		m := of(c.first)
		for range c.pairs {
			m.Add(c.first - c.gap)
			m.Add(c.first + c.gap)
		}
		near(t, c.name+" mean", m.Mean, c.mean, 1e-14)
		near(t, c.name+" sd", m.SD(), c.sd, c.tolerance)
	}
}

func TestMomentsAgainstExactSums(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	var m Moments
	sum, squares := exact(0), exact(0)
	for range 20000 {
		x := 1e6 + dice.NormFloat64()
		m.Add(x)
		sum.Add(sum, exact(x))
		squares.Add(squares, new(big.Float).Mul(exact(x), exact(x)))
	}
	n := exact(float64(m.N))
	mean := new(big.Float).Quo(sum, n)
	m2 := new(big.Float).Sub(squares, new(big.Float).Mul(mean, sum))
	wantMean, _ := mean.Float64()
	wantM2, _ := m2.Float64()
	near(t, "mean", m.Mean, wantMean, 1e-13)
	near(t, "M2", m.M2, wantM2, 1e-10)
}

func exact(x float64) *big.Float { return new(big.Float).SetPrec(300).SetFloat64(x) }

func TestMomentsStaySoundForTenMillion(t *testing.T) {
	if testing.Short() {
		t.Skip("adds ten million numbers")
	}
	var m Moments
	for i := range 10_000_000 {
		m.Add(1e6 + float64(i%3)) // variance 2/3 about 1,000,001
	}
	near(t, "mean", m.Mean, 1e6+1, 1e-12)
	near(t, "sd", m.SD(), math.Sqrt(2.0/3), 1e-6)
}

func TestMomentsMerge(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 4))
	for trial := range 200 {
		xs := make([]float64, dice.IntN(50))
		for i := range xs {
			xs[i] = dice.NormFloat64()*10 + 100
		}
		cut := 0
		if len(xs) > 0 {
			cut = dice.IntN(len(xs) + 1)
		}
		whole, left, right := of(xs...), of(xs[:cut]...), of(xs[cut:]...)
		other := right
		other.Merge(left)
		left.Merge(right)
		if left.N != whole.N || other.N != whole.N {
			t.Fatalf("trial %d: counts %d and %d, want %d", trial, left.N, other.N, whole.N)
		}
		for _, m := range []Moments{left, other} {
			near(t, "mean", m.Mean, whole.Mean, 1e-13)
			near(t, "M2", m.M2, whole.M2, 1e-11)
		}
	}
}

func TestMomentsOfEqualNumbersHaveNoSpread(t *testing.T) {
	m := of(0.1, 0.1, 0.1)
	m.Merge(of(0.1, 0.1))
	if m.M2 != 0 || m.Mean != 0.1 {
		t.Errorf("got mean %v and M2 %v, want 0.1 and 0", m.Mean, m.M2)
	}
}

func TestMomentsShiftAndScale(t *testing.T) {
	dice := rand.New(rand.NewPCG(5, 6))
	var m, moved Moments
	for range 1000 {
		x := dice.Float64()
		m.Add(x)
		moved.Add(7 - 3*x)
	}
	near(t, "mean", moved.Mean, 7-3*m.Mean, 1e-13)
	near(t, "sd", moved.SD(), 3*m.SD(), 1e-13)
}
