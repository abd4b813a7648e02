package agent

import "github.com/parley-sim/parley/sim"

var _ = tactic(Tactic{
	Slot: Telling, Name: "false",
	Trainer:    "Asks what matters to the other side, and says of its own wishes the opposite: that what matters least matters most.",
	Researcher: "As `priorities`, with the shares in reverse: its least weighty issue is told with the share of its weightiest one. Misrepresentation by commission, one of the two forms that O'Connor and Carnevale (1997) found, here of weights.",
	mode:       talks(tellFalse),
})

func tellFalse(m *Mind, x *exchange) sim.Message {
	if !x.asked {
		x.asked = true
		return sim.Message{Act: sim.Ask}
	}
	for k := range m.plan.stakes {
		if of := len(m.plan.stakes) - 1 - k; !x.shared[of] {
			x.shared[of] = true
			return sim.Message{Act: sim.Tell, Issue: int16(m.plan.stakes[of].issue), Number: m.plan.stakes[k].share}
		}
	}
	return sim.Message{}
}
