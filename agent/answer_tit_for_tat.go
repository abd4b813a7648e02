package agent

var _ = tactic(Tactic{
	Slot: Answer, Name: "tit for tat", alone: true,
	Trainer:    "Gives as much as the other side gives, and takes it back if they do; opens with a small gift.",
	Researcher: "Absolute tit-for-tat (Faratin, Sierra and Jennings 1998), cumulated: best - gift (best - floor) - share (what the others' last package is worth to it more than their first).",
	Params: []Param{
		{"gift", "what it gives once without being given, as a share of the way from its best package to its walk-away", 0.1, 0, 1},
		{"share", "how much of what it gets it gives back", 1, 0, 2},
	},
	mode: func(v Values, m *Mode) {
		gift, share := v["gift"], v["share"]
		m.aspire(func(m *Mind, _ float64) float64 { return m.returned(gift, share) })
	},
})

// returned is the target of tit-for-tat: of several others, the one that gave
// least is answered.
func (m *Mind) returned(gift, share float64) float64 {
	if m.offers == 0 {
		return m.plan.best
	}
	least, any := 0.0, false
	for i := range m.heard {
		if h := &m.heard[i]; h.offers > 0 {
			if given := h.last - h.first; !any || given < least {
				least, any = given, true
			}
		}
	}
	return m.plan.best - float64(gift*(m.plan.best-m.plan.floor)) - float64(share*least) - slack
}
