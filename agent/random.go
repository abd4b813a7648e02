package agent

import "github.com/parley-sim/parley/sim"

var dice = sim.Label{Name: "random", Words: "picks a package by chance"}

// Random throws dice.
var Random = add(Style{
	Name: "random", Textbook: true,
	Trainer:    "Proposes any package that beats its walk-away, by chance; the yardstick that every style should beat.",
	Researcher: "Zero intelligence with a budget constraint (after Gode and Sunder 1993): draws uniformly from the rational packages, accepts what is worth at least its draw.",
	build: func(Values) Tactics {
		return Tactics{Modes: []Mode{{Label: &sim.Label{Name: "random"}, Tactic: &dice,
			Curve: func(float64) float64 { return 0 }, Aspire: drawTarget, Bid: drawn, Accept: AtTarget}}}
	},
})

// drawTarget draws the package that it would propose now; its worth is the target.
func drawTarget(m *Mind, _ float64) float64 {
	m.draw = m.plan.setting.Profile.Draw(m.walkaway(), m.rand)
	return m.plan.worthOf(m.draw)
}

func drawn(m *Mind) sim.Outcome { return m.draw }
