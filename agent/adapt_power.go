package agent

// PowerShift is firm as long as something better than its walk-away stands elsewhere.
func PowerShift(m *Mind) int {
	if m.turn.Reservation > m.plan.setting.Profile.Reservation {
		return firm
	}
	return stay
}

var _ = tactic(Tactic{
	Slot: Adaptation, Name: "power shift",
	Trainer:    "Turns firm when it has got a better offer at another table.",
	Researcher: "In its second mode while no deal is worth more to it than at the start.",
	whole:      func(_ Values, t *Tactics) { t.turn(PowerShift) },
})
