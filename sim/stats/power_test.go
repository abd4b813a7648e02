package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// R: power.t.test(n = 20, delta = 1) gives 0.8689528, and pwr.t.test(n = 64, d = 0.5)
// 0.8015.
func TestPowerPublished(t *testing.T) {
	near(t, "two samples of 64", PowerUnpaired(0.5, 64, 0.05), 0.8015, 5e-5)
	near(t, "two samples of 20", PowerUnpaired(1, 20, 0.05), 0.8689528, 5e-7)
	near(t, "no effect", PowerPaired(0, 10, 0.05), 0.05, 1e-8)
	near(t, "the sign does not matter", PowerPaired(-0.4, 30, 0.05), PowerPaired(0.4, 30, 0.05), 0)
	for _, p := range []float64{PowerPaired(1, 1, 0.05), PowerPaired(nan, 9, 0.05)} {
		if !math.IsNaN(p) {
			t.Errorf("got %v, want NaN", p)
		}
	}
	panics(t, "alpha 5", func() { PowerPaired(1, 9, 5) })
}

// R: power.t.test with power = 0.9 needs 22.02 in each of two samples for delta = 1,
// 48.26 for 2/3 and 190.10 for 1/3; pwr.t.test 33.37 pairs for d = 0.5 and 0.8.
func TestNeededPublished(t *testing.T) {
	for d, n := range map[float64]int{1: 22, 2.0 / 3: 48, 1.0 / 3: 190} {
		if few, enough := PowerUnpaired(d, n, 0.05), PowerUnpaired(d, n+1, 0.05); few >= 0.9 || enough < 0.9 {
			t.Errorf("d %v: got %v and %v with %d and one more, want 0.9 between", d, few, enough, n)
		}
	}
	if got := (Pilot{Tau: 2}).ClustersForPower(1, 1, 0.05, 0.8); got != 34 {
		t.Errorf("got %d clusters, want 34", got)
	}
}

// Power rises with the effect, with the numbers and with alpha, for any of them.
func TestPowerRises(t *testing.T) {
	for _, n := range []int{2, 3, 10, 100, 10000, 1000000} {
		before := 0.0
		for d := 0.0; d < 3; d += 0.05 {
			p := PowerPaired(d, n, 0.05)
			if !(p >= before-1e-9 && p <= 1) {
				t.Fatalf("n %d, d %v: got %v after %v", n, d, p, before)
			}
			if d > 0 && PowerPaired(d, n+1, 0.05) < p-1e-9 {
				t.Fatalf("n %d, d %v: one more number takes power away", n, d)
			}
			before = p
		}
	}
}

// What power says happens as often when it is tried.
func TestPowerIsHowOften(t *testing.T) {
	dice := rand.New(rand.NewPCG(11, 5))
	p, found := Pilot{Tau: 1, Sigma: 2}, 0
	const trials, clusters, sessions = 4000, 8, 4
	for range trials {
		effects := make([]float64, clusters)
		for i := range effects {
			effects[i] = 1 + p.Tau*dice.NormFloat64()
			for range sessions {
				effects[i] += p.Sigma * dice.NormFloat64() / sessions
			}
		}
		if OneSample(effects).P < 0.05 {
			found++
		}
	}
	want := p.Power(1, clusters, sessions, 0.05)
	near(t, "share found", float64(found)/trials, want, 4*math.Sqrt(want*(1-want)/trials))
}

// The smallest number does, and one less does not.
func TestNeededIsTheSmallest(t *testing.T) {
	dice := rand.New(rand.NewPCG(12, 5))
	for range 100 {
		p, sessions := Pilot{Tau: dice.Float64(), Sigma: 3 * dice.Float64()}, 1+dice.IntN(50)
		half := 0.1 + dice.Float64()
		if k := p.ClustersForWidth(half, sessions, 0.95); p.HalfWidth(k, sessions, 0.95) > half || k > 2 && p.HalfWidth(k-1, sessions, 0.95) <= half {
			t.Fatalf("%+v to %v with %d sessions: %d clusters", p, half, sessions, k)
		}
		clusters := 2 + dice.IntN(40)
		n := p.SessionsForWidth(half, clusters, 0.95)
		if hopeless := (Pilot{Tau: p.Tau}).HalfWidth(clusters, 1, 0.95) > half; (n == 0) != hopeless {
			t.Fatalf("%+v to %v with %d clusters: %d sessions", p, half, clusters, n)
		}
		if n > 0 && p.HalfWidth(clusters, n, 0.95) > half || n > 1 && p.HalfWidth(clusters, n-1, 0.95) <= half {
			t.Fatalf("%+v to %v with %d clusters: %d sessions", p, half, clusters, n)
		}
	}
	p := Pilot{Tau: 0.2, Sigma: 2}
	n := p.SessionsForPower(0.3, 10, 0.05, 0.9)
	if n < 2 || p.Power(0.3, 10, n, 0.05) < 0.9 || p.Power(0.3, 10, n-1, 0.05) >= 0.9 {
		t.Errorf("got %d sessions", n)
	}
}

func TestNeededAtTheEdges(t *testing.T) {
	nothing := Pilot{}
	if nothing.ClustersForWidth(0.1, 1, 0.95) != 2 || nothing.ClustersForPower(0.1, 1, 0.05, 0.8) != 2 {
		t.Error("what does not vary is known from two clusters")
	}
	if got := (Pilot{Tau: 1}).ClustersForPower(0, 1, 0.05, 0.8); got != 0 {
		t.Errorf("got %d clusters to find no effect, want none", got)
	}
	if got := (Pilot{Tau: 1}).ClustersForWidth(1e-6, 1, 0.95); got != 0 {
		t.Errorf("got %d clusters, want none", got)
	}
	if got := (Pilot{Tau: 1}).SessionsForPower(9, 1, 0.05, 0.8); got != 0 {
		t.Errorf("got %d sessions in one cluster, want none", got)
	}
	panics(t, "negative spread", func() { Pilot{Tau: -1}.SD(1) })
	panics(t, "no sessions", func() { Pilot{}.SD(0) })
	panics(t, "no width", func() { Pilot{}.ClustersForWidth(0, 1, 0.95) })
	panics(t, "power 80", func() { Pilot{}.ClustersForPower(1, 1, 0.05, 80) })
}
