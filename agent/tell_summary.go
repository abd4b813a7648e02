package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "summary",
	Trainer:    "Says on which terms both sides ask for the same, and holds to them from then on as long as the other side does.",
	Researcher: "An issue on which its last package and theirs have the same value is summed up, the weightiest first, and kept at that value in its packages while they keep it and the package stays worth the target.",
	mode: func(v Values, m *Mode) {
		talks(summarise)(v, m)
		m.Hold = func(m *Mind, o sim.Outcome) sim.Outcome { return recall[*exchange](m, words).hold(m, o) }
	},
})

func summarise(m *Mind, x *exchange) sim.Message {
	if x.latest == sim.None {
		return sim.Message{}
	}
	space := m.plan.setting.Profile.Space()
	for _, s := range m.plan.stakes {
		if v := space.Value(x.latest, s.issue); x.agreed[s.issue] < 0 && space.Value(m.last, s.issue) == v {
			x.agreed[s.issue] = v
			return sim.Message{Act: sim.Summarise, Issue: int16(s.issue), Value: int16(v)}
		}
	}
	return sim.Message{}
}

// hold puts what was agreed on into a package, issue by issue, as far as it stays worth the target.
func (x *exchange) hold(m *Mind, o sim.Outcome) sim.Outcome {
	space := m.plan.setting.Profile.Space()
	for i, v := range x.agreed {
		if v < 0 {
			continue
		}
		if c := space.With(o, i, v); m.plan.worthOf(c) >= max(m.target, m.walkaway()) {
			o = c
		}
	}
	return o
}
