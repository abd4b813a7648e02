package agent

import "github.com/parley-sim/parley/sim"

// AnyInBand offers any of the packages that are worth the target and not much
// more, by chance, so that the others see what it could do without.
func AnyInBand(m *Mind) sim.Outcome {
	b := m.bid()
	if b.band.Tries == 0 {
		return b.nearest
	}
	if o := b.band.At(m.rand.IntN(b.band.Tries)); o != sim.None {
		return o
	}
	return b.nearest
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "any in band",
	Trainer:    "Offers any of the packages that are about as good to it, by chance.",
	Researcher: "Uniform over the iso-utility band (at most 48 packages of it, evenly spread).",
	Params:     []Param{{"band", "packages worth up to this share more than its target count as equal", 0.05, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Band, m.Bid, m.bands = v["band"], AnyInBand, true },
})
