package agent

// enviable reports whether what lies on the table gives the others so much more
// that no deal feels better (Fehr and Schmidt 1999): own gain less envy times how
// far theirs is ahead is below nothing. Their gain is what its model says that they like
// the package; before the model knows them nothing is enviable.
func (m *Mind) enviable(envy float64) bool {
	reach := m.plan.reach()
	if !m.informed() || reach == 0 {
		return false
	}
	own, theirs := (m.table()-m.plan.floor)/reach, m.model.likes(m.theirs)
	return own < float64(envy*(theirs-own))
}

var _ = tactic(Tactic{
	Slot: Social, Name: "fairness",
	Trainer:    "Refuses what gives the other side far more than itself, even where that is better than no deal.",
	Researcher: "Accepts only if x - envy max(y - x, 0) >= 0 (Fehr and Schmidt 1999), x its own gain as a share of the way from floor to best, y what its model says that they like the package; without a model it does nothing. The term for being ahead never turns a deal down as long as its weight is below 1, and is left out.",
	Params:     []Param{{"envy", "how much it minds that the other side gains more", 0.5, 0, 10}},
	whole: func(v Values, t *Tactics) {
		envy := v["envy"]
		t.socially()
		t.each(func(m *Mode) {
			accept := m.Accept
			m.Accept = func(m *Mind) bool { return accept(m) && !m.enviable(envy) }
		})
	},
})
