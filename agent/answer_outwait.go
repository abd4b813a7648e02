package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

var turnOrder = &kind{func(*Plan) memory { return &order{} }}

// order is whether it made the first offer of the talks. Of two, who did has the
// last offer that can be taken, in the last round; who did not has the last word.
type order struct{ known, first bool }

func (o *order) clear() { *o = order{} }

func (o *order) hear(*Mind, int, *sim.Move) { o.known = true }

func (o *order) did(*Mind, *sim.Move) { o.first, o.known = o.first || !o.known, true }

// lastOffer is the round of its last offer that can be taken.
func (m *Mind) lastOffer() int {
	o := recall[*order](m, turnOrder)
	if opens := o.first || !o.known; opens || m.plan.setting.Seats > 2 {
		return m.turn.Rounds
	}
	return max(1, m.turn.Rounds-1)
}

// Outwait comes down later and later in its way, so that it is at its end with the
// very last offer that can be taken, however long the talks. The end is a part of
// the way from its worst package to its best, and not from its walk-away: who has a
// good alternative has less to gain, and may ask for a smaller part of that.
func Outwait(e, end, least float64) func(*Mind, float64) float64 {
	return func(m *Mind, _ float64) float64 {
		p := m.plan
		gone := min(1, float64(m.turn.Round)/float64(m.lastOffer()))
		last := max(p.level(least), p.whole(end))
		return p.best - float64((p.best-last)*math.Pow(gone, 1/e)) - slack
	}
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "outwait", alone: true,
	Trainer:    "Holds out, comes down late, and comes to its last word only with the very last offer that they can take.",
	Researcher: "best - (best - last) r^(1/e); r is the share of its offers that can be taken that are gone, last the greater of worst + end (best - worst) and floor + least (best - floor). Ours.",
	Params: []Param{
		{"e", "how early it comes down: below 1 late, 1 evenly, above 1 early", 0.5, 0.01, 100},
		{"end", "what it asks in its last offer, as a share of the way from its worst package to its best", 0.62, 0, 1},
		{"least", "and at least this, as a share of the way from its walk-away to its best package", 0.2, 0, 1},
	},
	mode: func(v Values, m *Mode) {
		m.aspire(Outwait(v["e"], v["end"], v["least"]))
		m.remember(turnOrder)
	},
})
