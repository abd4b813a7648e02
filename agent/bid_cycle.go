package agent

import "github.com/parley-sim/parley/sim"

var way = &kind{func(*Plan) memory { return &descent{} }}

// descent is how far it has come on its way down, in own worth.
type descent struct {
	level   float64
	reached float64 // how far down it has been
	going   bool    // it has begun
}

func (d *descent) clear() { *d = descent{} }

func (d *descent) hear(*Mind, int, *sim.Move) {}

// Cycle goes down from its best package in small steps to where its target is,
// then begins again somewhere above that, by chance. Of the packages that a step
// holds it offers the one that the others like best by the model.
//
// The paper's talks have thousands of rounds, in which it is soon down at a limit
// that has moved. Where there are few it goes there at once, if the limit lies
// more than a step below all that it offered.
//
// Van Krimpen, Looije and Hajizadeh 2013, HardHeaded; it won the competition of 2011.
func Cycle(step float64) func(*Mind) sim.Outcome {
	return func(m *Mind) sim.Outcome {
		p, t := m.plan, recall[*descent](m, way)
		if !p.rational {
			return p.top
		}
		width, least := float64(step*(p.best-p.floor)), max(m.target, p.setting.Profile.Reservation)
		switch {
		case t.going && least+width < t.reached:
			t.level = least + width
		case !t.going:
			t.level, t.reached, t.going = p.best, p.best, true
		case t.level < least:
			t.level = least + float64((p.best-least)*m.rand.Float64())
		}
		from := max(least, t.level-width)
		b := bid{nearest: p.nearest(from), band: p.setting.Profile.Between(from, from+width+slack, candidates)}
		b.band.Wide = false // to climb would leave the step
		o := b.nearest
		if m.informed() {
			o, _ = m.favourite(&b)
		}
		t.level, t.reached = from-slack, min(t.reached, from)
		return o
	}
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "cycle",
	Trainer:    "Goes through its good packages from the best down, each time the one of a step that the other side likes best, and begins again when it has come to its limit.",
	Researcher: "HardHeaded's bids (van Krimpen, Looije and Hajizadeh 2013): monotonic in own utility down to the concession limit, then again from a random level; the model chooses within a step.",
	Params:     []Param{{"step", "how much less a package is worth from step to step, as a share of the way from its best package to its walk-away", 0.01, 0.001, 0.5}},
	mode: func(v Values, m *Mode) {
		m.Bid = Cycle(v["step"])
		m.remember(way)
	},
})
