package agent

import (
	"maps"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/parley-sim/parley/sim"
)

// nearestSlowly looks at every package: of those worth at least the reservation
// value the one of least worth that is worth the target, or one a rounding error
// below it that is closer still; of equals the first.
func nearestSlowly(p *sim.Profile, target float64) sim.Outcome {
	above, below, best := sim.None, sim.None, sim.Outcome(0)
	for o := range sim.Outcome(p.Space().Size()) {
		u := p.Utility(o)
		if u > p.Utility(best) {
			best = o
		}
		switch {
		case u < p.Reservation:
		case u >= target && (above == sim.None || u < p.Utility(above)):
			above = o
		case u < target && (below == sim.None || u > p.Utility(below)):
			below = o
		}
	}
	switch {
	case above == sim.None:
		return best
	case below != sim.None && target-p.Utility(below) <= 1e-6 && target-p.Utility(below) < p.Utility(above)-target:
		return below
	}
	return above
}

func TestNearestAgainstTheOracle(t *testing.T) {
	trials(t, 300, func(t *testing.T, r *rand.Rand) {
		p := randomProfile(t, r)
		plan := planOf(shippedStyle(t, "linear"), p, 5)
		targets := []float64{p.Min(), p.Max()}
		for range 10 {
			u := p.Utility(sim.Outcome(r.Uint64N(p.Space().Size())))
			targets = append(targets, u, u+float64(1e-6*r.Float64()), u-float64(1e-6*r.Float64()), u+r.Float64()-0.5)
		}
		for _, target := range targets {
			if got, want := plan.bid(target, 0).nearest, nearestSlowly(p, target); got != want {
				t.Errorf("target %v: got package %d worth %v, want %d worth %v", target, got, p.Utility(got), want, p.Utility(want))
			}
		}
	})
}

// The band holds the rational packages worth the target and less than a share
// of the way more; if there are none, the one above it that is worth least.
func TestBandAgainstTheOracle(t *testing.T) {
	trials(t, 200, func(t *testing.T, r *rand.Rand) {
		p := randomProfile(t, r)
		plan := planOf(shippedStyle(t, "collaborative"), p, 5)
		if !plan.rational {
			return
		}
		for range 10 {
			target := plan.clamp(p.Min() + float64(r.Float64()*(p.Max()-p.Min())))
			band := []float64{0, 0.1, 1}[r.IntN(3)]
			b := plan.bid(target, band)
			within := map[sim.Outcome]bool{}
			for o := range sim.Outcome(p.Space().Size()) {
				if u := p.Utility(o); u >= p.Reservation && u >= target && u < target+float64(band*(plan.best-plan.floor)) {
					within[o] = true
				}
			}
			got := map[sim.Outcome]bool{}
			for k := range b.band.Tries {
				got[b.band.At(k)] = true
			}
			if len(within) == 0 && len(got) == 1 && p.Utility(b.band.At(0)) == p.Utility(nearestAbove(p, target)) {
				continue
			}
			if b.band.Wide { // what was looked at is a part of the band
				maps.DeleteFunc(within, func(o sim.Outcome, _ bool) bool { return !got[o] })
			}
			if len(got) != len(within) {
				t.Errorf("target %v, band %v: got %v, want %v", target, band, got, within)
			}
			for o := range within {
				if !got[o] {
					t.Errorf("target %v, band %v: package %d worth %v is missing", target, band, o, p.Utility(o))
				}
			}
		}
	})
}

// nearestAbove is the package of least worth that is worth the target.
func nearestAbove(p *sim.Profile, target float64) sim.Outcome {
	best, least := sim.None, math.Inf(1)
	for o := range sim.Outcome(p.Space().Size()) {
		if u := p.Utility(o); u >= target && u >= p.Reservation && u < least {
			best, least = o, u
		}
	}
	return best
}

// Where nothing is at stake any package is as good as another.
func TestPlanWithoutStakes(t *testing.T) {
	plan := planOf(shippedStyle(t, "competitive"), worths(t, 0, []float64{5, 5}, []float64{0}), 3)
	if plan.best != 5 || plan.floor != 5 || plan.bid(5, 0.1).nearest != 0 {
		t.Errorf("got best %v, floor %v, bid %+v", plan.best, plan.floor, plan.bid(5, 0.1))
	}
	for _, s := range plan.stakes {
		if s.share != 0 {
			t.Errorf("got stakes %v, want none", plan.stakes)
		}
	}
}
