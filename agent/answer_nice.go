package agent

import "github.com/parley-sim/parley/sim"

// Nice is the target of the nice tit-for-tat: it begins with its best and then
// goes the same share of its own way to the Nash point as the others have gone of
// theirs, both in its own worth. A bonus takes it further than that: a small one
// all the time, so that two who wait for each other move, and more of it from the
// time late on, until it stands at the Nash point in the last rounds.
//
// Baarslag, Hindriks and Jonker 2013, A tit for tat negotiation strategy for
// real-time bilateral negotiations. Their talks have thousands of rounds in three
// minutes; here the bonus is whole in the last two rounds however few there are.
func Nice(bonus, late float64) func(*Mind, float64) float64 {
	return func(m *Mind, _ float64) float64 {
		if m.theirs == sim.None {
			return m.plan.best
		}
		point := m.fair()
		target := 1 - float64(m.gone(point)*(1-point))
		target -= float64(max(bonus, rush(m.turn, late)) * (target - point))
		return m.plan.whole(target) - slack
	}
}

// fair is what the Nash point leaves to itself, as a share of the way from its
// worst package to its best. The model knows least at the start, and what it does
// not know it takes for worthless to the others; so the guess is lowered by how
// far from its wishes they began, and never below half of that way.
func (m *Mind) fair() float64 {
	const least = 0.5
	if !m.informed() {
		return least
	}
	gap := 0.0
	for i := range m.heard {
		if h := &m.heard[i]; h.offers > 0 {
			gap = max(gap, 1-m.plan.part(h.first))
		}
	}
	return min(1, max(least, float64((1.4-float64(0.6*gap))*m.plan.part(m.plan.worthOf(m.nash())))))
}

// gone is how far the others have come from their first package to what the
// point leaves to it, as a share; of several the one who has come least far.
func (m *Mind) gone(point float64) float64 {
	least := 1.0
	for i := range m.heard {
		h := &m.heard[i]
		if h.offers == 0 {
			continue
		}
		if first := m.plan.part(h.first); first < point {
			least = min(least, (m.plan.part(h.best)-first)/(point-first))
		}
	}
	return least
}

// rush grows from 0 at the time late to 1 in the last round but one.
func rush(turn *sim.Turn, late float64) float64 {
	end := float64(turn.Rounds-1) / float64(turn.Rounds+1)
	switch t := turn.Time; {
	case t >= end:
		return 1
	case t <= late:
		return 0
	default:
		return (t - late) / (end - late)
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "nice tit for tat", alone: true,
	Trainer:    "Answers each step towards a fair deal with a step as long, is nice first, and comes the rest of the way when time runs out.",
	Researcher: "Nice tit-for-tat (Baarslag, Hindriks and Jonker 2013): 1 - f (1 - n), less the bonus times the rest of the way to n; f is the others' concession as a share of the way from their first offer to n in own worth, n the Nash point by the model times 1.4 - 0.6 gap, at least 0.5.",
	Params: []Param{
		{"bonus", "how much of the rest of the way to the fair point it goes without being given", 0.1, 0, 1},
		{"late", "from when on it goes more of it, as a share of the time", 0.5, 0, 1},
	},
	mode: func(v Values, m *Mode) {
		m.aspire(Nice(v["bonus"], v["late"]))
		m.remember(nashGuess)
	},
})
