package agent

import "github.com/parley-sim/parley/sim"

// IssueByIssue haggles over one issue at a time: it gives way on the first as far
// as its target lets it, while all else stays as it wants it, then on the next.
// With easy first it begins where it has least at stake. Positional bargaining:
// nothing is traded, each issue is fought over alone.
func IssueByIssue(hardest bool) func(*Mind) sim.Outcome {
	return func(m *Mind) sim.Outcome {
		if m.target > m.plan.best || !m.plan.rational {
			return m.plan.top
		}
		o := m.plan.top
		for k := range m.plan.stakes {
			issue := m.plan.stakes[len(m.plan.stakes)-1-k].issue // the lightest last
			if hardest {
				issue = m.plan.stakes[k].issue
			}
			o = m.yield(o, issue)
		}
		return o
	}
}

// yield changes one issue to the value worth least to itself that keeps the
// package worth the target.
func (m *Mind) yield(o sim.Outcome, issue int) sim.Outcome {
	profile := m.plan.setting.Profile
	space := profile.Space()
	least := max(m.target, profile.Reservation)
	best, lowest := o, m.plan.worthOf(o)
	for v := range space.Issues[issue].Values {
		c := space.With(o, issue, v)
		if u := m.plan.worthOf(c); u >= least && u < lowest {
			best, lowest = c, u
		}
	}
	return best
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "issue by issue",
	Trainer:    "Haggles over one issue at a time and keeps all others as it wants them; begins where it has least at stake, or most.",
	Researcher: "Greedy by issue from its best package: gives way on each issue in turn as far as the target allows.",
	Params:     []Param{{"hardest", "0: the issue with least at stake for it first, 1: the one with most", 0, 0, 1}},
	check:      func(v Values) error { return eitherOr(v, "hardest") },
	mode:       func(v Values, m *Mode) { m.Bid = IssueByIssue(v["hardest"] == 1) },
})
