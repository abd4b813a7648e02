package agent

import (
	"math/bits"

	"github.com/parley-sim/parley/sim"
)

// attended is the most packages that are looked at in a move that varies a few
// issues, and mostAttended the most issues.
const (
	attended     = 256
	mostAttended = 20
)

// Attend looks at a few issues at a time: each of its packages after the first
// varies only these, the weightiest for itself first and then the next, and
// leaves all else as it last offered it. Within them it chooses like Logroll, or
// without a model the nearest.
// Where it need not overlook anything, it is the bid before it.
func Attend(span int, before func(*Mind) sim.Outcome) func(*Mind) sim.Outcome {
	return func(m *Mind) sim.Outcome {
		if m.offers == 0 || span >= len(m.plan.stakes) {
			return before(m)
		}
		var wheels [mostAttended]wheel
		o := m.within(wheels[:span])
		if o == sim.None {
			return before(m)
		}
		return o
	}
}

// wheel is an issue attended to: how many values it has, and what one of them more
// adds to the number of a package.
type wheel struct {
	values uint64
	step   sim.Outcome
}

// within is the package to offer that differs from the last in the issues
// attended to alone; None if none of these is worth the target.
func (m *Mind) within(wheels []wheel) sim.Outcome {
	from, n := m.attend(wheels)
	best := choice{offer: sim.None, high: m.target + float64(m.plan.tactics.Modes[m.mode].Band*(m.plan.best-m.plan.floor))}
	best.consider(m, m.last)
	for k := range min(n, attended) {
		if n > attended {
			best.consider(m, sampled(from, wheels, k))
		} else {
			best.consider(m, counted(from, wheels, k))
		}
	}
	if m.model != nil && m.plan.worthOf(m.last) >= m.target && !m.improves(best.offer, m.model.likes(best.offer)) {
		return m.last
	}
	return best.offer
}

// counted is the k-th of all packages that the wheels can show.
func counted(from sim.Outcome, wheels []wheel, k uint64) sim.Outcome {
	for _, w := range wheels {
		from += w.step * sim.Outcome(k%w.values)
		k /= w.values
	}
	return from
}

// sampled is the k-th of some of them, where there are too many to look at all. Each wheel turns in its
// own measure, a power of the golden ratio, so that whatever their sizes none stands still.
func sampled(from sim.Outcome, wheels []wheel, k uint64) sim.Outcome {
	const golden = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio
	turn := (k + 1) * golden
	for _, w := range wheels {
		at, _ := bits.Mul64(turn, w.values)
		from += w.step * sim.Outcome(at)
		turn *= golden
	}
	return from
}

// attend sets the wheels to the issues whose turn it is, over and over from the
// weightiest, and says from which package they turn and how many there are.
func (m *Mind) attend(wheels []wheel) (from sim.Outcome, n uint64) {
	space := m.plan.setting.Profile.Space()
	from, n = m.last, 1
	for k := range wheels {
		issue := m.plan.stakes[((m.offers-1)*len(wheels)+k)%len(m.plan.stakes)].issue
		values := len(space.Issues[issue].Values)
		from = space.With(from, issue, 0)
		wheels[k] = wheel{uint64(values), space.With(from, issue, min(1, values-1)) - from}
		n *= uint64(values)
	}
	return from, n
}

// choice is the best package so far: in the band the one that is liked best, of
// equals the one worth most; else the one nearest to it.
type choice struct {
	offer sim.Outcome
	worth float64
	liked float64
	high  float64 // the upper end of the band
}

func (c *choice) consider(m *Mind, o sim.Outcome) {
	u := m.plan.worthOf(o)
	if u < m.target {
		return
	}
	liked := 0.0
	if m.model != nil && u <= c.high {
		liked = m.model.likes(o)
	}
	better := c.offer == sim.None
	switch {
	case better:
	case u <= c.high && c.worth <= c.high:
		better = liked > c.liked || liked == c.liked && u > c.worth
	default:
		better = u < c.worth
	}
	if better {
		c.offer, c.worth, c.liked = o, u, liked
	}
}

var _ = tactic(Tactic{
	Slot: Limits, Name: "attention", needs: map[Slot][]string{Bid: {"logroll", "nearest", "several at once"}},
	Trainer:    "Keeps only a few issues in mind at a time: each new package changes these, and leaves the others where they were.",
	Researcher: "After its first package it optimises over span issues at a time, in turn from those with most at stake, the others as last offered. Warsitzka, Zhang, Beersma, Freund and Trötschel (2024) find joint gains fall beyond three issues, hence the default; the mechanism is ours.",
	Params:     []Param{{"span", "how many issues it keeps in mind at once", 3, 1, mostAttended}},
	check:      wholeNumber("span"),
	mode: func(v Values, m *Mode) {
		m.Bid, m.timed = Attend(int(v["span"]), m.Bid), 0 // it looks at more than the time
	},
})
