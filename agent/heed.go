package agent

// Weigh accepts what is worth as much as going on, where somebody has warned of
// what happens next: with credence p that is (1 - p) target + p what is left. After an
// ultimatum or a deadline the walk-away is left, after an offer that expires the best
// one before it.
func Weigh(m *Mind) bool {
	u, least := m.table(), max(m.plan.floor, m.turn.Reservation)
	if u < least {
		return false
	}
	all := recall[*promises](m, theirWord)
	for seat := range all.by {
		p := &all.by[seat]
		left := least
		switch {
		case p.insists, p.through > 0 && m.turn.Round >= p.through:
		case p.expires:
			left = min(m.target, max(least, p.before))
		default:
			continue
		}
		credence := m.credits(seat)
		if u >= float64((1-credence)*m.target)+float64(credence*left) {
			return true
		}
	}
	return false
}

var _ = tactic(Tactic{
	Slot: Heeding, Name: "weigh",
	Trainer: "Weighs a threat: the likelier it is to be carried out, the more it takes what lies on the table; who has not kept his word is believed less.",
	Researcher: "Accepts u >= (1 - p) target + p r, where r is its walk-away before the end of the talks and the best offer before that one where an offer expires. " +
		"p is trust times the mean of Beta(prior firmness + kept, (1 - prior) firmness + broken), by seat.",
	Params: []Param{
		{"likely", "how likely it holds a first warning to be carried out", 0.5, 0, 1},
		{"firmness", "as how many warnings that counts, when it sees what comes of them", 2, 0.1, 100},
	},
	mode: func(v Values, m *Mode) {
		m.remember(theirWord)
		m.Credence = believe(v["likely"], v["firmness"])
		before := m.Accept
		m.Accept = func(mind *Mind) bool { return before(mind) || Weigh(mind) }
	},
})

var _ = tactic(Tactic{
	Slot: Heeding, Name: "none",
	Trainer:    "Makes nothing of pressure: it goes its way whatever they say.",
	Researcher: "Warnings and claims change nothing.",
	mode:       func(Values, *Mode) {},
})
