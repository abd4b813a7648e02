package agent

import (
	"math"
	"testing"
)

// Values worked out by hand: 1 - t^(1/e).
func TestConcede(t *testing.T) {
	for _, c := range []struct{ e, time, want float64 }{
		{1, 0, 1}, {1, 0.25, 0.75}, {1, 1, 0},
		{0.5, 0.5, 0.75}, {0.25, 0.5, 0.9375}, // 1 - 1/4, 1 - 1/16
		{2, 0.25, 0.5}, {4, 0.0625, 0.5}, // 1 - the square root, the fourth root
		{0.01, 0.5, 1 - math.Exp2(-100)}, {100, 1, 0},
	} {
		closely(t, "concede", Concede(c.e)(c.time), c.want)
	}
}

// Values worked out by hand: 1 - k^((1-t)^e).
func TestConcedeExponentially(t *testing.T) {
	for _, c := range []struct{ e, k, time, want float64 }{
		{1, 0.01, 0, 0.99}, {1, 0.01, 0.5, 0.9}, {1, 0.01, 1, 0}, // the square root of 0.01 is 0.1
		{2, 0.01, 0.5, 1 - math.Pow(0.01, 0.25)}, {0.5, 0.04, 0.75, 0.8}, // the square root of a quarter
	} {
		closely(t, "concede exponentially", ConcedeExponentially(c.e, c.k)(c.time), c.want)
	}
}

// Each concession is smaller than the one before, and the last ends at the limit.
func TestDiminish(t *testing.T) {
	for _, pace := range []float64{0.1, 1, 5, 20} {
		c := Diminish(1, 0.6, pace)
		closely(t, "start", c(0), 1)
		closely(t, "end", c(1), 0.6)
		last := math.Inf(1)
		for i := range 20 {
			step := c(float64(i)/20) - c(float64(i+1)/20)
			if !(step > 0) || !(step < last) {
				t.Errorf("pace %v: step %d is %v after %v, want less", pace, i, step, last)
			}
			last = step
		}
	}
	// How fast it falls at the start over how fast at the end is e to the pace.
	c, h := Diminish(1, 0.6, 3), 1e-6
	if got, want := (c(0)-c(h))/(c(1-h)-c(1)), math.Exp(3); math.Abs(got/want-1) > 1e-4 {
		t.Errorf("the first fall is %v times the last, want %v", got, want)
	}
}

func TestOpen(t *testing.T) {
	c := Open(0.8, Concede(1))
	closely(t, "start", c(0), 0.8)
	closely(t, "half-way", c(0.5), 0.4)
	closely(t, "end", c(1), 0)
}

// Up to its start cramming changes nothing; then the curve falls in a straight
// line, without a jump, to the final share, and never rises.
func TestCram(t *testing.T) {
	inner := Diminish(1, 0.6, 1)
	c := Cram(0.9, 0.05, inner)
	for _, time := range []float64{0, 0.3, 0.9} {
		closely(t, "before", c(time), inner(time))
	}
	closely(t, "end", c(1), 0.05)
	closely(t, "half of the rest", c(0.95), (inner(0.9)+0.05)/2)
	if jump := c(0.9) - c(0.9+1e-9); jump < 0 || jump > 1e-7 {
		t.Errorf("it falls by %v at its start, want no jump", jump)
	}
	closely(t, "final share above where it is", Cram(0.5, 0.9, Concede(1))(0.75), 0.5)
	closely(t, "start at the deadline", Cram(1, 0, Concede(0.5))(1), 0)
}

// Every planned target is what its curve says, by round.
func TestTargetsFollowTheCurve(t *testing.T) {
	p := worths(t, 20, []float64{0, 30, 70, 100})
	plan := planOf(shippedStyle(t, "conceder"), p, 9)
	for round := 1; round <= 9; round++ {
		time := float64(round) / 10
		want := 20 + 80*(1-math.Pow(time, 0.25)) - 0.0001
		closely(t, "target", plan.modes[0].targets[round], max(20, want))
	}
	if got := planOf(shippedStyle(t, "boulware"), p.WithReservation(math.Inf(-1)), 1).modes[0].targets[1]; math.Abs(got-(100*0.9375-0.0001)) > 1e-9 {
		t.Errorf("without a reservation value: got target %v, want a share of the way from the worst package", got)
	}
}
