package agent

// Scripted plays the same script whoever sits opposite: it asks its list price,
// defends it for some rounds, takes a discount off, and then waits for the close.
// The discount is a share of its list price's way down to the walk-away.
func Scripted(defend int, discount float64) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		if m.offers <= defend {
			return target
		}
		return m.plan.level(1 - discount)
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "script",
	Trainer:    "Plays the same script whoever sits opposite: list price, defend it, one discount, wait for the close.",
	Researcher: "The curve's target for its first 1 + defend offers, then best - discount (best - floor) to the end.",
	Params: []Param{
		{"defend", "how many rounds it defends its first offer", 1, 0, 100},
		{"discount", "what it then takes off, as a share of the way from its best package to its walk-away", 0.15, 0, 1},
	},
	mode: func(v Values, m *Mode) { m.aspire(Scripted(int(v["defend"]), v["discount"])) },
})
