package agent

// This file is the published family of acceptance conditions: Baarslag, Hindriks
// and Jonker 2013, Acceptance Conditions in Automated Negotiation. None of them
// accepts less than what no deal is worth.

// BetterThanNext accepts what is worth at least what it would offer now: AC_next.
func BetterThanNext(m *Mind) bool {
	u := m.table()
	return u >= m.turn.Reservation && u >= m.plan.worthOf(m.proposal(&m.plan.tactics.Modes[m.mode]))
}

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "next",
	Trainer:    "Accepts what is as good as the package it would offer itself.",
	Researcher: "AC_next with alpha = 1, beta = 0 (Baarslag, Hindriks and Jonker 2013): u(offer) >= u(own next offer).",
	mode:       func(_ Values, m *Mode) { m.Accept = BetterThanNext },
})

// GoodEnough accepts what is worth a fixed share of the way from floor to best: AC_const.
func GoodEnough(share float64) func(*Mind) bool {
	return func(m *Mind) bool { return m.table() >= max(m.turn.Reservation, m.plan.level(share)) }
}

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "good enough",
	Trainer:    "Accepts whatever reaches a mark that it set itself beforehand, early or late.",
	Researcher: "AC_const (Baarslag, Hindriks and Jonker 2013): u(offer) >= a constant.",
	Params:     []Param{{"mark", "what is good enough, as a share of the way from its walk-away to its best package", 0.8, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Accept = GoodEnough(v["mark"]) },
})

// Late accepts anything that beats the walk-away from a time on: AC_time.
func Late(after float64) func(*Mind) bool {
	return func(m *Mind) bool { return m.turn.Time >= after && m.table() >= m.turn.Reservation }
}

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "late",
	Trainer:    "Refuses everything until it is late, then takes whatever beats its walk-away.",
	Researcher: "AC_time (Baarslag, Hindriks and Jonker 2013): t >= after and u(offer) >= reservation.",
	Params:     []Param{{"after", "from when on it takes what beats its walk-away, as a share of the time", 0.9, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Accept = Late(v["after"]) },
})

// NextOrRecentBest accepts like AC_next, and once it is late what is as good as
// the best heard in a window as long as the time that is left: AC_combi(T, MAX^W).
func NextOrRecentBest(after float64) func(*Mind) bool {
	return func(m *Mind) bool {
		if BetterThanNext(m) {
			return true
		}
		u := m.table()
		return m.turn.Time >= after && u >= m.turn.Reservation && u >= m.recentBest()
	}
}

// recentBest is the best worth among the packages heard last, as many as there
// will be until the deadline.
func (m *Mind) recentBest() float64 {
	left := (m.turn.Rounds - m.turn.Round + 1) * max(1, m.plan.setting.Seats-1)
	best := m.plan.setting.Profile.Reservation
	for _, u := range m.trace[max(0, len(m.trace)-left):] {
		best = max(best, u)
	}
	return best
}

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "next or recent best",
	Trainer:    "Accepts what is as good as the package it would offer itself; when time runs out, also what is as good as anything it may still hope for.",
	Researcher: "AC_combi(T, MAX^W) (Baarslag, Hindriks and Jonker 2013): AC_next, or t >= after and u(offer) >= the best offer heard in a window as long as the time left.",
	Params:     []Param{{"after", "from when on it looks at what they offered lately, as a share of the time", 0.9, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Accept, m.traces = NextOrRecentBest(v["after"]), true },
})
