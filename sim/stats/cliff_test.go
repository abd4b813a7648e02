package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestCliffIsExactForWholeNumbers(t *testing.T) {
	dice := rand.New(rand.NewPCG(8, 5))
	whole := func(n, below int) []float64 {
		xs := make([]float64, n)
		for i := range xs {
			xs[i] = float64(dice.IntN(below))
		}
		return xs
	}
	for range 300 {
		a, b := whole(1+dice.IntN(40), 1+dice.IntN(21)), whole(1+dice.IntN(40), 1+dice.IntN(21))
		ha, hb := counted(Grid{0, 20, 21}, a...), counted(Grid{0, 20, 21}, b...)
		if got, want := Cliff(ha, hb), CliffOf(a, b); got != want {
			t.Fatalf("%v and %v: got %v, want %v", a, b, got, want)
		}
		if got, want := Cliff(ha, counted(Grid{0, 40, 41}, b...)), CliffOf(a, b); got != want {
			t.Fatalf("on another grid: got %v, want %v", got, want)
		}
		if got, want := Cliff(hb, ha), -Cliff(ha, hb); got != want {
			t.Fatalf("the other way round: got %v, want %v", got, want)
		}
	}
}

func TestCliffByHand(t *testing.T) {
	a, b := counted(Grid{0, 9, 10}, 1, 2, 3), counted(Grid{0, 9, 10}, 2, 2, 5) // wins 2, losses 5, ties 2 of 9
	near(t, "delta", Cliff(a, b), -3.0/9, 1e-15)
	near(t, "superiority", Superiority(a, b), (2+0.5*2)/9, 1e-15)
	near(t, "with one undefined", CliffOf([]float64{1, 2, 3, nan}, []float64{2, 2, 5}), -3.0/9, 1e-15)
	for _, d := range []float64{Cliff(a, NewHistogram(unit)), Cliff(NewHistogram(unit), a), CliffOf(nil, drug1), Superiority(a, NewHistogram(unit))} {
		if !math.IsNaN(d) {
			t.Errorf("got %v of nothing, want NaN", d)
		}
	}
}
