package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "feigned conflict",
	Trainer:    "Where both sides want the same, it says that it wants the opposite, to be paid for giving way.",
	Researcher: "On an issue where the other side's last package has its own best value it rates that value 0 and its worst one 1, once an issue: misrepresentation of a common-value issue (O'Connor and Carnevale 1997). Its packages do not follow the lie.",
	mode:       talks(feign),
})

func feign(m *Mind, x *exchange) sim.Message {
	if x.latest == sim.None {
		return sim.Message{}
	}
	space := m.plan.setting.Profile.Space()
	for i := range space.Issues {
		values := x.values(i)
		best, worst := values[0], values[len(values)-1]
		if space.Value(x.latest, i) != best || best == worst || x.feigned[i] > 1 {
			continue
		}
		x.feigned[i]++ // first of the one, then of the other
		if x.feigned[i] == 1 {
			return sim.Message{Act: sim.Rate, Issue: int16(i), Value: int16(best)}
		}
		return sim.Message{Act: sim.Rate, Issue: int16(i), Value: int16(worst), Number: 1}
	}
	return sim.Message{}
}
