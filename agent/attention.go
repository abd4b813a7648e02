package agent

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// attended is the most packages that are looked at in a move that varies a few issues.
const attended = 256

// Attend looks at a few issues at a time: each of its packages after the first
// varies only these, the weightiest for itself first and then the next, and
// leaves all else as it last offered it. Within them it chooses like Logroll.
// Where it need not overlook anything, it is the bid before it.
func Attend(span int, before func(*Mind) sim.Outcome) func(*Mind) sim.Outcome {
	return func(m *Mind) sim.Outcome {
		if m.offers == 0 || span >= len(m.plan.stakes) {
			return before(m)
		}
		return m.within(span, before)
	}
}

// within is the package to offer that differs from the last in the issues
// attended to alone; where none of these is worth the target, what it would offer anyway.
func (m *Mind) within(span int, before func(*Mind) sim.Outcome) sim.Outcome {
	space, from := m.plan.setting.Profile.Space(), (m.offers-1)*span
	n := uint64(1)
	for k := range span {
		n *= uint64(len(space.Issues[m.attends(from+k)].Values))
	}
	step := max(1, n/attended)
	best := choice{offer: sim.None, high: m.target + float64(m.plan.tactics.Modes[m.mode].Band*(m.plan.best-m.plan.floor))}
	for number := uint64(0); number < n; number += step {
		o, rest := m.last, number
		for k := range span {
			issue := m.attends(from + k)
			values := uint64(len(space.Issues[issue].Values))
			o = space.With(o, issue, int(rest%values))
			rest /= values
		}
		best.consider(m, o)
	}
	switch {
	case best.offer == sim.None:
		return before(m)
	case m.plan.worthOf(m.last) >= m.target && m.model != nil && !m.improves(best.offer, best.liked):
		return m.last
	}
	return best.offer
}

// attends is the k-th issue that it looks at, over and over from the weightiest.
func (m *Mind) attends(k int) int { return m.plan.stakes[k%len(m.plan.stakes)].issue }

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
	if m.model != nil {
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
	Slot: Limits, Name: "attention", needs: map[Slot][]string{Bid: {"logroll"}},
	Trainer:    "Keeps only a few issues in mind at a time: each new package changes these, and leaves the others where they were.",
	Researcher: "After its first package it optimises over span issues at a time, in turn from those with most at stake, the others as last offered. Warsitzka, Zhang, Beersma, Freund and Trötschel (2024) find joint gains fall beyond three issues, hence the default; the mechanism is ours.",
	Params:     []Param{{"span", "how many issues it keeps in mind at once", 3, 1, 20}},
	check: func(v Values) error {
		if n := v["span"]; n != float64(int(n)) {
			return fmt.Errorf("span is %v; want a whole number", n)
		}
		return nil
	},
	mode: func(v Values, m *Mode) { m.Bid = Attend(int(v["span"]), m.Bid) },
})
