package agent

import "github.com/parley-sim/parley/sim"

// LetThemOpen says nothing in its first turn if no package is on the table, so
// that the others make the first offer. It waits once and not in the last round:
// two who wait would wait for ever.
func LetThemOpen(m *Mind, move *sim.Move) bool {
	if m.turn.Round > 1 || m.turn.Deadline() || m.turn.Offer != sim.None || m.offers > 0 {
		return false
	}
	move.Kind = sim.Pass
	return true
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "let them open",
	Trainer:    "Waits for the other side's first offer before it makes its own.",
	Researcher: "Passes in the first round while no package is on the table; the second mover of the first-offer literature (Petrowsky et al. 2025: first movers gain, g = .42).",
	mode:       func(_ Values, m *Mode) { m.rather(LetThemOpen) },
})

// ReAnchor answers a first package that is worth too little with an opening as
// bold as if nothing had been said, and lets that package pull no more.
func ReAnchor(limit, counter float64) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		a := recall[*anchor](m, anchors)
		if !a.heard || m.offers > 0 || a.offer >= m.plan.level(limit) {
			return target
		}
		a.answered = true
		return m.plan.level(counter)
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "re-anchor",
	Trainer:    "Meets a bold first offer with one as bold, instead of bargaining from theirs.",
	Researcher: "If its first package comes after a first package heard below the share limit of the way from floor to best, it opens at the share counter and the anchor's pull ends; the thresholds are ours.",
	Params: []Param{
		{"limit", "their first package is bold if it is worth less than this share of the way from its walk-away to its best", 0.3, 0, 1},
		{"counter", "where it opens then, as a share of the same way", 1, 0, 1},
	},
	mode: func(v Values, m *Mode) {
		m.remember(anchors)
		m.aspire(ReAnchor(v["limit"], v["counter"]))
	},
})
