package agent

// Relative answers a concession with one of the same proportion: its demand
// shrinks by the factor by which their packages have grown in its own worth since
// `window` of them ago. A window of 1 is relative tit-for-tat, a longer one
// averaged tit-for-tat. Demands count from its worst package. What they take back
// it takes back.
func Relative(window int) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		if m.offers == 0 {
			return target
		}
		floor, n := m.plan.setting.Profile.Min(), len(m.trace)
		step := max(1, m.plan.setting.Seats-1) // with several others their packages are one sequence
		before := n - 1 - window*step
		if n == 0 || before < 0 {
			return m.target
		}
		was, is := m.trace[before]-floor, m.trace[n-1]-floor
		if was <= 0 || is <= 0 {
			return m.target
		}
		return floor + float64((m.target-floor)*was)/is
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "relative tit for tat",
	Trainer:    "Divides what it asks by as much as they have multiplied what they give, by their last move or over several; a small step from next to nothing is answered with a large one.",
	Researcher: "Relative (window 1) or averaged (longer) tit-for-tat (Faratin, Sierra and Jennings 1998), in own worth above its worst package.",
	Params:     []Param{{"window", "how many of their offers it looks back", 1, 1, 50}},
	check:      wholeNumber("window"),
	mode:       func(v Values, m *Mode) { m.aspire(Relative(int(v["window"]))); m.traces = true },
})
