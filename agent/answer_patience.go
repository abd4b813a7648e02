package agent

import "math"

// Patience is a resource that packages use up: it begins with its best and gives
// way by how many packages of theirs it has heard, however much time is left.
func Patience(patience, atOnce float64) func(*Mind, float64) float64 {
	return func(m *Mind, _ float64) float64 {
		heard := m.packages()
		if heard == 0 {
			return m.plan.level(1 - atOnce)
		}
		left := patience / heard
		return m.plan.level((1 - atOnce) * (1 - math.Exp(-left)))
	}
}

// packages is how many each of the others has offered, on average over those who have.
func (m *Mind) packages() float64 {
	sum, seats := 0, 0
	for i := range m.heard {
		if n := m.heard[i].offers; n > 0 {
			sum, seats = sum+n, seats+1
		}
	}
	return float64(sum) / float64(max(1, seats))
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "patience", alone: true,
	Trainer:    "Has so much patience and no more: gives way with every package that it has to listen to, early or late.",
	Researcher: "Resource-dependent tactic after Faratin, Sierra and Jennings (1998): gives the share k + (1 - k) exp(-r) of the way from best to floor; here the resource r is patience / packages heard from each other seat, and k is given at once.",
	Params: []Param{
		{"patience", "after how many of their packages it has given about a third of the way and asks for two thirds", 5, 0.1, 1000},
		{"once", "what it gives at once, as a share of the way from its best package to its walk-away", 0, 0, 1},
	},
	mode: func(v Values, m *Mode) { m.aspire(Patience(v["patience"], v["once"])) },
})
