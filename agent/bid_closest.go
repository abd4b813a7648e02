package agent

import "github.com/parley-sim/parley/sim"

// ClosestToTheirs offers, of the packages that are about as good to it, the one
// that has most terms in common with what lies on the table; of equals the one
// worth most to itself. It needs no model: what they offered is what they like.
func ClosestToTheirs(m *Mind) sim.Outcome {
	b := m.bid()
	theirs := m.turn.Offer
	if theirs == sim.None {
		return b.nearest
	}
	terms := newTerms(m.plan.setting.Profile.Space())
	best, most := b.nearest, terms.common(b.nearest, theirs)
	for k := range b.band.Tries {
		o := b.band.At(k)
		if o == sim.None {
			continue
		}
		if n := terms.common(o, theirs); n > most || n == most && m.plan.worthOf(o) > m.plan.worthOf(best) {
			best, most = o, n
		}
	}
	return best
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "closest to theirs",
	Trainer:    "Offers, of the packages that are about as good to it, the one most like their last offer.",
	Researcher: "Trade-off by similarity after Faratin, Sierra and Jennings (2002), with the number of equal issues as similarity.",
	Params:     []Param{{"band", "packages worth up to this share more than its target count as equal", 0.05, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Band, m.Bid, m.bands = v["band"], ClosestToTheirs, true },
})
