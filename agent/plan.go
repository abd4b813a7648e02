package agent

import (
	"github.com/parley-sim/parley/sim"
)

// slack is how far below its curve a target lies, in the party's own worth, so
// that packages worth a rounding error less than the target still count.
const slack = 0.0001

// Plan is what a style can work out before the talks: it depends on the
// profile, the deadline and the style's parameters alone. It is read-only once
// made and shared by all agents of a condition.
type Plan struct {
	setting  sim.Setting
	tactics  Tactics
	worth    []float64 // of every package
	best     float64   // worth of the best package
	floor    float64   // the reservation value, or the worst package's worth where that is more
	stakes   []stake   // the issues by what is at stake
	rational int       // packages worth at least the reservation value: the first of the ranking
	modes    []planned
	moments  []moment // for a clock, by round from 1
}

// planned is a mode's curve, tabled by round from 1.
type planned struct {
	targets []float64
	bids    []bid
}

// bid is the nearest package to a target, and the ranks of those worth between
// the target and the band above it.
type bid struct {
	nearest  sim.Outcome
	from, to int32
}

// Plan works the style's curves out for a setting. The space must be tabled.
func (s *Style) Plan(setting sim.Setting) *Plan {
	p := &Plan{setting: setting, tactics: s.tactics}
	profile := setting.Profile
	p.worth, p.best = profile.Table(), profile.Max()
	p.stakes = stakes(&profile.Worth)
	p.floor = max(profile.Min(), profile.Reservation)
	p.rational = profile.AtLeast(profile.Reservation).Len()
	p.modes = make([]planned, len(p.tactics.Modes))
	for i := range p.modes {
		p.tabulate(i)
	}
	if p.tactics.Timed {
		p.moments = p.modes[0].moments()
	}
	return p
}

func (p *Plan) tabulate(mode int) {
	m := &p.tactics.Modes[mode]
	n := p.setting.Rounds
	targets, bids := make([]float64, n+1), make([]bid, n+1)
	for round := 1; round <= n; round++ {
		t := float64(round) / float64(n+1)
		targets[round] = p.level(m.Curve(t))
		bids[round] = p.bid(targets[round], m.Band)
	}
	p.modes[mode] = planned{targets, bids}
}

// level is the worth of a share of the way from the floor to the best package.
func (p *Plan) level(share float64) float64 {
	return p.clamp(float64((p.best-p.floor)*share) + p.floor - slack)
}

func (p *Plan) clamp(u float64) float64 { return max(p.floor, min(p.best, u)) }

// bid finds the packages for a target. Band is a share of the way from floor to best.
func (p *Plan) bid(target, band float64) bid {
	profile := p.setting.Profile
	to := min(profile.AtLeast(target).Len(), p.rational)
	from := profile.AtLeast(target + float64(band*(p.best-p.floor))).Len()
	from = max(0, min(from, to-1))
	return bid{p.nearest(target, to), int32(from), int32(to)}
}

// nearest is the package that comes closest to the target from above, or from
// below if that is closer still and a rounding error away. The first `above`
// packages of the ranking are worth at least the target.
func (p *Plan) nearest(target float64, above int) sim.Outcome {
	const rounding = 1e-6
	ranked := p.setting.Profile.Ranked()
	if p.rational == 0 {
		return ranked.At(0)
	}
	x := ranked.At(max(above-1, 0))
	if above < p.rational {
		y := ranked.At(above)
		if below := target - p.worth[y]; below <= rounding && below < abs(p.worth[x]-target) {
			x = y
		}
	}
	return p.firstEqual(x)
}

// firstEqual is the package of the lowest number among those worth the same.
func (p *Plan) firstEqual(o sim.Outcome) sim.Outcome {
	profile, u := p.setting.Profile, p.worth[o]
	equal := profile.AtLeast(u)
	lo, hi := 0, equal.Len()
	for lo < hi {
		if mid := (lo + hi) / 2; p.worth[equal.At(mid)] > u {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return equal.At(lo)
}

func abs(x float64) float64 { return max(x, -x) }
