package batch

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// mostMemory is how much a run may keep, in bytes; what it takes on top while it
// works is about as much again.
const mostMemory = 5 << 30

// checkMemory refuses a design whose results would not fit: a slip of the finger
// in a file should end in a sentence, not with the machine.
func (d *Design) checkMemory(conditions []*Condition) error {
	if need := d.memory(conditions); need > mostMemory {
		return fmt.Errorf("the experiment has %d conditions, %d worlds and up to %d rounds, and would need about %.0f GB of memory; %d GB are allowed: use fewer of them",
			len(conditions), d.Worlds, slices.Max(d.Rounds), need/(1<<30), mostMemory>>30)
	}
	return nil
}

// memory is about how much the results of a design take, in bytes: the columns
// of each condition with their worlds, the curves of each style, the plans.
func (d *Design) memory(conditions []*Condition) float64 {
	const sample, moments, bid, opening = 2500, 24, 150, 120 // bytes of a full sample, of one world's moments, of one round of a plan, of first offers in one bin and world
	need := 0.0
	for _, c := range conditions {
		l := layoutOf(c.Scenario)
		need += float64(l.size()) * float64(min(d.Repeats, 256)*8+sample/4+d.worldsOf(c.Scenario)*moments)
	}
	if len(d.Arms) > 0 {
		return need + d.armMemory(conditions, 4*sample, bid)
	}
	for _, s := range d.Scenarios {
		need += float64(len(d.everyStyle())) * openingBins * float64(min(d.worldsOf(s), d.Repeats)) * opening
		for _, rounds := range d.Rounds {
			styles := float64(len(d.everyStyle())) * float64(rounds)
			need += styles * 4 * sample
			need += styles * float64(len(s.Parties)) * float64(min(d.worldsOf(s), d.Repeats)) * bid
		}
	}
	return need
}

// armMemory is what curves and plans take where each arm has its own styles,
// deadline and cases: so many bytes a round.
func (d *Design) armMemory(conditions []*Condition, curve, bid float64) float64 {
	type plan struct {
		scenario *sim.Scenario
		style    *Style
		party    int
		rounds   int
	}
	need, seen := 0.0, map[plan]bool{}
	for _, c := range conditions {
		for party, style := range c.LineUp.Styles {
			if p := (plan{c.Scenario, style, party, c.Rounds}); !seen[p] {
				seen[p] = true
				need += float64(c.Rounds) * (curve + bid*float64(min(d.worldsOf(c.Scenario), d.Repeats)))
			}
		}
	}
	return need
}
