package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Answer, Name: "draw", alone: true,
	Trainer:    "Draws a package that beats its walk-away, by chance, and holds out for as much.",
	Researcher: "Zero intelligence with a budget constraint (after Gode and Sunder 1993).",
	mode:       func(_ Values, m *Mode) { m.aspire(drawTarget) },
})

var _ = tactic(Tactic{
	Slot: Bid, Name: "drawn", needs: map[Slot][]string{Answer: {"draw"}},
	Trainer:    "Offers the package that it drew.",
	Researcher: "Uniform over the rational packages; needs the answer draw.",
	mode:       func(_ Values, m *Mode) { m.Bid = drawn },
})

// drawTarget draws the package that it would propose now; its worth is the target.
// Where none beats the walk-away and it stays all the same, that is its best.
func drawTarget(m *Mind, _ float64) float64 {
	m.draw = m.plan.setting.Profile.Draw(m.walkaway(), m.rand)
	if m.draw == sim.None {
		m.draw = m.plan.top
	}
	return m.plan.worthOf(m.draw)
}

func drawn(m *Mind) sim.Outcome { return m.draw }
