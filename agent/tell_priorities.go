package agent

import (
	"cmp"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// tellPriorities asks first what matters to the others, then tells, an issue a
// turn and the weightiest first, how much of what is at stake for itself each
// issue is. It tells the truth.
func tellPriorities(m *Mind, x *exchange) sim.Message {
	if !x.asked {
		x.asked = true
		return sim.Message{Act: sim.Ask}
	}
	return x.priority(m)
}

var _ = tactic(Tactic{
	Slot: Telling, Name: "priorities",
	Trainer:    "Asks what matters to the other side and says what matters to it.",
	Researcher: "Asks once, then tells its issues' true shares of what is at stake, the weightiest first, one a turn.",
	mode:       talks(tellPriorities),
})

var _ = tactic(Tactic{
	Slot: Telling, Name: "nothing",
	Trainer:    "Says nothing of what matters to it.",
	Researcher: "No messages.",
	mode:       func(Values, *Mode) {},
})

// stake is how much of what is at stake for a party an issue is.
type stake struct {
	issue int
	share float64
}

// stakes lists the issues by the most that each can change what the party gets,
// the weightiest first. What hangs together with other issues counts for each of them.
func stakes(p *sim.Profile) []stake {
	most := solution.StakesOf(p)
	list, total := make([]stake, len(most)), 0.0
	for i, x := range most {
		list[i] = stake{i, x}
		total += x
	}
	for i := range list {
		if total > 0 {
			list[i].share /= total
		}
	}
	slices.SortStableFunc(list, func(a, b stake) int { return cmp.Compare(b.share, a.share) })
	return list
}
