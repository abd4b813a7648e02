package agent

import (
	"sort"

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
	worth    []float64     // of every package; nil in a space too large to list
	best     float64       // worth of the best package
	floor    float64       // the reservation value, or the worst package's worth where that is more
	stakes   []stake       // the issues by what is at stake
	top      sim.Outcome   // the best package
	rational bool          // some package is worth at least the reservation value
	nothing  bool          // every package is vetoed
	ranked   []sim.Outcome // the best packages in order, for a style that goes down the list; one a round at most
	enough   int           // of these, how many are worth at least the reservation value
	modes    []planned
	moments  []moment // for a clock, by round from 1
}

// planned is a mode's curve, tabled by round from 1.
type planned struct {
	targets []float64
	bids    []bid
}

// bid is the nearest package to a target, and those worth between the target
// and the band above it.
type bid struct {
	nearest sim.Outcome
	band    sim.Band
}

// Plan works the style's curves out for a setting.
func (s *Style) Plan(setting sim.Setting) *Plan {
	p := &Plan{setting: setting, tactics: s.tactics}
	profile := setting.Profile
	p.worth, p.best = profile.Table(), profile.Max()
	p.stakes = stakes(profile)
	p.floor = max(profile.Min(), profile.Reservation)
	p.top, p.rational = profile.Best(1)[0], p.best >= profile.Reservation
	p.nothing = profile.SignsNothing()
	if p.tactics.Ranks {
		p.ranked = p.rank()
		p.enough = p.acceptable(profile.Reservation)
	}
	p.modes = make([]planned, len(p.tactics.Modes))
	for i := range p.modes {
		p.tabulate(i)
	}
	if p.tactics.Timed {
		p.moments = p.modes[0].moments()
	}
	return p
}

// rank lists the packages that a style goes down: its best, one a round at most,
// or one for each of several levels of worth from the best package to the floor.
func (p *Plan) rank() []sim.Outcome {
	profile := p.setting.Profile
	n := p.tactics.Levels
	if n == 0 || !p.rational {
		return profile.Best(p.setting.Rounds)
	}
	var list []sim.Outcome
	for k := range n {
		share := 1 - float64(k)/float64(max(1, n-1))
		level := max(profile.Reservation, p.floor+float64((p.best-p.floor)*share))
		if o := profile.Above(min(level, p.best)); o != sim.None && (len(list) == 0 || p.worthOf(o) < p.worthOf(list[len(list)-1])) {
			list = append(list, o)
		}
	}
	return list
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

// acceptable is how many of the listed packages, the first of them, are worth at least so much.
func (p *Plan) acceptable(least float64) int {
	return sort.Search(len(p.ranked), func(k int) bool { return p.worthOf(p.ranked[k]) < least })
}

// worthOf is what a package is worth to the party.
func (p *Plan) worthOf(o sim.Outcome) float64 {
	if p.worth != nil {
		return p.worth[o]
	}
	return p.setting.Profile.Utility(o)
}

// bid finds the packages for a target. Band is a share of the way from floor to
// best; only some tactics choose from it.
func (p *Plan) bid(target, band float64) bid {
	b := bid{nearest: p.nearest(target)}
	if p.tactics.Bands {
		least := max(target, p.setting.Profile.Reservation)
		b.band = p.setting.Profile.Between(least, target+float64(band*(p.best-p.floor)), candidates)
	}
	return b
}

// nearest is the package that comes closest to the target from above, or from
// below if that is closer still and a rounding error away. It is worth at least the
// reservation value, where any package is.
func (p *Plan) nearest(target float64) sim.Outcome {
	const rounding = 1e-6
	profile := p.setting.Profile
	if !p.rational {
		return p.top
	}
	least := max(target, profile.Reservation)
	x := profile.Above(least)
	if x == sim.None {
		x = p.top
	}
	y := profile.Below(least)
	if y == sim.None || p.worthOf(y) < profile.Reservation {
		return x
	}
	if below := target - p.worthOf(y); below <= rounding && below < abs(p.worthOf(x)-target) {
		return y
	}
	return x
}

func abs(x float64) float64 { return max(x, -x) }
