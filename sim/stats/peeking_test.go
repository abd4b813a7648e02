package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

const (
	peeks   = 2000
	watched = 1000
)

// missed is the share of runs in which an interval that is looked at after every
// number ever leaves the mean out.
func missed(seed uint64, mean float64, draw func(*rand.Rand) float64, look func() func(x float64) Interval) float64 {
	dice, lost := rand.New(rand.NewPCG(seed, 5)), 0
	for range watched {
		next := look()
		for range peeks {
			if i := next(draw(dice)); i.OK && (mean < i.Lo || i.Hi < mean) {
				lost++
				break
			}
		}
	}
	return float64(lost) / watched
}

// most is what chance allows a share of at most 5 % to be: three standard errors more.
var most = 0.05 + 3*math.Sqrt(0.05*0.95/watched)

var worlds = []struct {
	name string
	from int64 // where the limit theorem begins to do, as Anytime.From says
	mean float64
	draw func(*rand.Rand) float64
}{
	{"rare", 200, 0.1, func(r *rand.Rand) float64 { return flag(r.Float64() < 0.1) }},
	{"even", 50, 0.5, func(r *rand.Rand) float64 { return flag(r.Float64() < 0.5) }},
	{"skewed", 50, 0.25, func(r *rand.Rand) float64 { return r.Float64() * r.Float64() }},
}

func flag(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// scaled are the intervals of m plus and minus so many standard errors after n numbers, none where that is not a number.
func scaled(factor []float64) func() func(float64) Interval {
	return func() func(float64) Interval {
		var m Moments
		return func(x float64) Interval {
			m.Add(x)
			half := factor[m.N] * m.SE()
			return Interval{Mean: m.Mean, Lo: m.Mean - half, Hi: m.Mean + half, OK: half > 0}
		}
	}
}

func TestAnytimeHoldsWhileOnePeeks(t *testing.T) {
	for i, w := range worlds {
		var factor [peeks + 1]float64
		for n := range factor {
			factor[n] = Anytime{Level: 0.95, Best: 500, From: w.from}.Interval(0, 1, int64(n)).Hi
		}
		if got := missed(uint64(30+i), w.mean, w.draw, scaled(factor[:])); got > most {
			t.Errorf("%s: %v of the runs lose the mean, want at most %v", w.name, got, most)
		}
	}
}

// A ratio of means, such as a share that only deals have, with the error that linearising it gives, holds as well.
func TestAnytimeHoldsForARatio(t *testing.T) {
	a := Anytime{Level: 0.95, Best: 500, From: 50}
	var factor [peeks + 1]float64
	for n := range factor {
		factor[n] = a.Interval(0, 1, int64(n)).Hi
	}
	deal := false
	draw := func(r *rand.Rand) float64 {
		deal = r.Float64() < 0.6
		return flag(deal) * (0.3 + 0.5*r.Float64())
	}
	got := missed(33, 0.55, draw, func() func(float64) Interval {
		var n, deals, sum, squares float64
		return func(x float64) Interval {
			n, deals, sum, squares = n+1, deals+flag(deal), sum+x, squares+x*x
			mean := sum / deals
			se := math.Sqrt(squares-2*mean*sum+mean*mean*deals) / deals
			half := factor[int(n)] * se
			return Interval{Mean: mean, Lo: mean - half, Hi: mean + half, OK: half > 0}
		}
	})
	if got > most {
		t.Errorf("%v of the runs lose the ratio, want at most %v", got, most)
	}
}

// The ordinary interval does not stand this test, which so can fail.
func TestStudentDoesNotHoldWhileOnePeeks(t *testing.T) {
	for i, w := range worlds {
		var factor [peeks + 1]float64
		for n := range factor {
			if factor[n] = nan; int64(n) >= w.from {
				factor[n] = critical(int64(n-1), 0.95)
			}
		}
		if got := missed(uint64(30+i), w.mean, w.draw, scaled(factor[:])); got < 2*most {
			t.Errorf("%s: %v of the runs lose the mean, want many more than %v", w.name, got, most)
		}
	}
}

// At Best no other choice of Best is narrower.
func TestAnytimeIsNarrowestAtBest(t *testing.T) {
	at := Anytime{Level: 0.95, Best: 400}.Interval(0, 1, 400)
	near(t, "half the width", at.Hi, 1.55*1.959964, 0.01)
	for _, best := range []int64{100, 300, 390, 410, 500, 4000} {
		if other := (Anytime{Level: 0.95, Best: best}).Interval(0, 1, 400); other.Hi <= at.Hi {
			t.Errorf("narrowest at %d: %v at 400, want more than %v", best, other.Hi, at.Hi)
		}
	}
}

// One number fewer would not do.
func TestAnytimeBest(t *testing.T) {
	for _, half := range []float64{0.05, 0.1, 0.3} {
		best := AnytimeBest(half, 2, 0.9)
		wide := func(n int64) float64 {
			return Anytime{Level: 0.9, Best: n}.Interval(0, 2/math.Sqrt(float64(n)), n).Hi
		}
		if wide(best) > half+1e-9 || wide(best-1) <= half {
			t.Errorf("half width %v: %d numbers give %v and one fewer %v", half, best, wide(best), wide(best-1))
		}
	}
	if got := AnytimeBest(1, 0, 0.95); got != 1 {
		t.Errorf("got %d numbers that do not vary, want 1", got)
	}
	if got := AnytimeBest(1e-12, 1, 0.95); got != math.MaxInt64 {
		t.Errorf("got %d numbers, want more than can be had", got)
	}
	panics(t, "no width", func() { AnytimeBest(0, 1, 0.95) })
}

func TestNoAnytime(t *testing.T) {
	a := Anytime{Level: 0.95, Best: 100, From: 20}
	for _, i := range []Interval{a.Interval(1, 0, 50), a.Interval(1, nan, 50), a.Interval(nan, 1, 50), a.Interval(1, 1, 19), a.Of(of(1))} {
		if i.OK || !math.IsNaN(i.Lo) {
			t.Errorf("got %+v, want none", i)
		}
	}
	panics(t, "no best", func() { Anytime{Level: 0.95}.Interval(0, 1, 50) })
	panics(t, "no level", func() { Anytime{Best: 5}.Interval(0, 1, 50) })
}
