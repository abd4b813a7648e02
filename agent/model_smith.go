package agent

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// smith guesses as Agent Smith of ANAC 2010 did: a value is liked as often as it is asked for, and an issue matters as
// much as its most frequent value prevails. Where frequency asks what they stand still on from one package to the next,
// it asks from which terms they have moved away at all in the talks.
type smith struct{ counts []uint32 }

var _ = tactic(Tactic{
	Slot: Model, Name: "smith",
	Trainer:    "Notes on which terms the other side keeps to one wish and on which it has moved away from it; the more it keeps to one, the more that matters.",
	Researcher: "Model of Agent Smith (ANAC 2010) for discrete issues, as Genius has it: a value's worth is its share of their packages, an issue's weight the largest such share, over the sum of all issues'.",
	mode: draws(func(_ *Plan, p *picture, _ Values) guesser {
		return &smith{make([]uint32, len(p.value))}
	}),
})

func (s *smith) clear(*picture) { clear(s.counts) }

func (s *smith) offered(p *picture, _ *Mind, _ int, offer sim.Outcome) {
	for i := range p.weight {
		s.counts[p.at(offer, i)]++
		from, to := p.of(i)
		for v := from; v < to; v++ {
			p.value[v] = float64(s.counts[v]) / float64(p.heard)
		}
		p.weight[i] = slices.Max(p.value[from:to])
	}
}
