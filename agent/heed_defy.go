package agent

// Defy gives nothing as long as a threat is open.
func Defy(m *Mind, target float64) float64 {
	if m.offers == 0 {
		return target
	}
	all := recall[*promises](m, theirWord)
	for seat := range all.by {
		if all.by[seat].threatened() {
			return max(target, m.target)
		}
	}
	return target
}

var _ = tactic(Tactic{
	Slot: Heeding, Name: "defy",
	Trainer:    "Gives nothing as long as somebody threatens it.",
	Researcher: "Its target does not fall while a deadline, an ultimatum or an expiring offer of another seat is open: reactance (Brehm 1966).",
	mode: func(_ Values, m *Mode) {
		m.remember(theirWord)
		m.aspire(Defy)
	},
})
