package trial

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/batch"
	"github.com/parley-sim/parley/sim/metric"
	"github.com/parley-sim/parley/sim/stats"
)

// draws is a made-up population of cases: the effect is 0.3 on average and
// scatters by tau between cases, by omega between worlds, by sigma between
// negotiations; both arms share dice that cancel.
type draws struct{ tau, omega, sigma float64 }

const drawnEffect = 0.3

// play fills a watch with one experiment.
func (p draws) play(dice *rand.Rand, cases, worlds, repeats int) *watch {
	t := &Trial{Method: Factorial, Factors: []Factor{{Name: Treatment, Levels: []string{"control", "b"}}},
		Outcomes: []Outcome{{Metric: metric.RoundsToDeal, Smallest: drawnEffect}},
		Design:   &batch.Design{Worlds: worlds, Repeats: repeats, Arms: []*batch.Arm{{Values: []string{"control"}}, {Values: []string{"b"}}}}}
	for i := range cases {
		t.Design.Scenarios = append(t.Design.Scenarios, &sim.Scenario{Name: string(rune('!' + i))})
	}
	w := newWatch(t, &t.Outcomes[0])
	for s := range cases {
		effect := drawnEffect + p.tau*dice.NormFloat64()
		byWorld := make([]float64, worlds)
		for i := range byWorld {
			byWorld[i] = p.omega * dice.NormFloat64()
		}
		for i := range repeats {
			shared := 10 * dice.NormFloat64()
			w.add(s, 0, i, i%worlds, 1, shared)
			w.add(s, 1, i, i%worlds, 1, shared+effect+byWorld[i%worlds]+p.sigma*dice.NormFloat64())
		}
	}
	w.fold()
	return w
}

// found reports whether a t test over the units finds an effect.
func (w *watch) found() bool {
	var m stats.Moments
	if len(w.cases) > 1 {
		for _, c := range w.cases {
			m.Add(c.effect(w, 0))
		}
	} else {
		m = w.cases[0].ofWorlds(0)
		m.Mean = w.cases[0].effect(w, 0)
	}
	return stats.PValue(m.Mean/m.SE(), float64(m.N-1)) <= 0.05
}

// TestPowerIsThatOfRepetition compares the power that large pilots foretell with
// how often experiments of that size find the effect, and the number of cases and
// of negotiations they say would do.
func TestPowerIsThatOfRepetition(t *testing.T) {
	dice := rand.New(rand.NewPCG(5, 5))
	for _, x := range []struct {
		p                                    draws
		cases, worlds, repeats, pilot, times int
	}{
		{draws{0.3, 0.2, 2}, 9, 4, 40, 600, 600},
		{draws{0, 0, 3}, 8, 2, 100, 600, 600},
		{draws{0, 0.4, 1}, 1, 12, 24, 1, 600}, // one case: the interval rests on its worlds
	} {
		worlds, repeats := x.worlds, 400
		if x.pilot == 1 {
			worlds, repeats = 200, 2000
		}
		pilot := x.p.play(dice, x.pilot, worlds, repeats)
		now := x.p.play(dice, x.cases, x.worlds, x.repeats).t
		s := pilot.size(0, now, Aim{Power: 0.8})
		s.resize(now, x.cases, x.worlds)
		power := func(cases, worlds, repeats int) float64 {
			n := 0
			for range x.times {
				if x.p.play(dice, cases, worlds, repeats).found() {
					n++
				}
			}
			return float64(n) / float64(x.times)
		}
		t.Logf("%v: between %v, within %v, %d units of %d", x, s.Between, s.Within, s.Units, s.Each)
		foretold := stats.Pilot{Tau: s.Between, Sigma: s.Within}.Power(drawnEffect, s.Units, s.Each, s.Alpha)
		close(t, "power", foretold, power(x.cases, x.worlds, x.repeats), 0.08)
		need := stats.Pilot{Tau: s.Between, Sigma: s.Within}.ClustersForPower(drawnEffect, s.Each, s.Alpha, 0.8)
		if x.cases > 1 {
			close(t, "power with the cases needed", power(need, x.worlds, x.repeats), 0.8, 0.08)
		} else {
			close(t, "power with the draws needed", power(1, need, need*s.Each), 0.8, 0.08)
		}
		if math.IsNaN(foretold) {
			t.Error("no power")
		}
	}
}

// resize puts a size in the place of a design with so many units.
func (s *Size) resize(t *Trial, cases, worlds int) {
	s.Units, s.Each = cases, t.Design.Repeats
	if cases == 1 {
		s.Units, s.Each = worlds, t.Design.Repeats/worlds
	}
}
