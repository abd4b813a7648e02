package agent

import "github.com/parley-sim/parley/sim"

// BestForThem offers, of the packages that are worth the target and not much
// more, the one that the others like best by the model; but if they have offered
// something as good for itself, it offers that: what they asked for they will take.
func BestForThem(m *Mind) sim.Outcome {
	b := m.bid()
	o := b.nearest
	if m.informed() {
		o, _ = m.favourite(b)
	}
	if theirs := recall[*bestOffer](m, bestHeard); theirs.offer != sim.None && m.plan.rational && theirs.worth >= m.plan.worthOf(o) {
		return theirs.offer
	}
	return o
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "best for them",
	Trainer:    "Offers, of the packages that are about as good to it, the one the other side likes best, or their own best offer once that is as good.",
	Researcher: "argmax of the model's liking over the packages worth between the target and a band above it; the best offer heard where that is worth as much (Baarslag, Hindriks and Jonker 2013).",
	Params:     []Param{{"band", "packages worth up to this share more than its target count as equal", 0.1, 0, 1}},
	mode: func(v Values, m *Mode) {
		m.Band, m.Bid, m.bands = v["band"], BestForThem, true
		m.remember(bestHeard)
	},
})
