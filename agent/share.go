package agent

import (
	"cmp"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// TellPriorities asks first what matters to the others, then tells, an issue a
// turn and the weightiest first, how much of what is at stake for itself each
// issue is. It tells the truth.
func TellPriorities(m *Mind) sim.Message {
	m.said++
	told := m.said - 2
	switch {
	case m.said == 1:
		return sim.Message{Act: sim.Ask}
	case told < len(m.plan.stakes):
		s := m.plan.stakes[told]
		return sim.Message{Act: sim.Tell, Issue: int16(s.issue), Number: s.share}
	}
	return sim.Message{}
}

var _ = tactic(Tactic{
	Slot: Telling, Name: "priorities",
	Trainer:    "Asks what matters to the other side and says what matters to it.",
	Researcher: "Asks once, then tells its issues' true shares of what is at stake, the weightiest first, one a turn.",
	mode:       func(_ Values, m *Mode) { m.share(TellPriorities) },
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
