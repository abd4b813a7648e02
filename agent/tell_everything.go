package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "everything",
	Trainer:    "Asks what matters to the other side, says what matters to it, and then for each term how good each value is for it.",
	Researcher: "Asks once; tells the true shares of its issues, the weightiest first; then rates each value of each issue truly, from 0 for the issue's worst to 1 for its best. One message a turn.",
	mode:       talks(tellEverything),
})

func tellEverything(m *Mind, x *exchange) sim.Message {
	if !x.asked {
		x.asked = true
		return sim.Message{Act: sim.Ask}
	}
	if say := x.priority(m); say.Act != sim.Silent {
		return say
	}
	k := x.rated
	for _, s := range m.plan.stakes {
		values := x.values(s.issue)
		if k < len(values) {
			x.rated++
			return x.rate(s.issue, values[k])
		}
		k -= len(values)
	}
	return sim.Message{}
}
