package agent

// RandomAbsolute gives as much as they gave over `window` of their packages, in
// its own worth, and by chance a little more, so that two who mirror each other do not
// stand still for ever. What they take back it takes back.
func RandomAbsolute(window int, stir float64) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		if m.offers == 0 {
			return target
		}
		n := len(m.trace)
		before := n - 1 - window*max(1, m.plan.setting.Seats-1) // with several others their packages are one sequence
		if before < 0 {
			return m.target
		}
		more := float64(stir * m.rand.Float64() * (m.plan.best - m.plan.floor))
		return m.target - (m.trace[n-1] - m.trace[before]) - more
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "random tit for tat",
	Trainer:    "Gives exactly as much as they just gave, and by chance a little more.",
	Researcher: "Random absolute tit-for-tat (Faratin, Sierra and Jennings 1998): target - (their package now - their package window before) - a draw between 0 and stir (best - floor), in own worth.",
	Params: []Param{
		{"window", "how many of their offers it looks back", 1, 1, 50},
		{"stir", "the most that it gives beyond that, as a share of the way from its best package to its walk-away", 0.05, 0, 1},
	},
	check: wholeNumber("window"),
	mode:  func(v Values, m *Mode) { m.aspire(RandomAbsolute(int(v["window"]), v["stir"])); m.traces = true },
})
