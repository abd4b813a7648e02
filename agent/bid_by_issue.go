package agent

import "github.com/parley-sim/parley/sim"

// bothStakes is what each issue means to both sides by now.
var bothStakes = &kind{func(p *Plan) memory {
	return &balance{theirs: make([]float64, len(p.stakes)), order: make([]int, len(p.stakes))}
}}

type balance struct {
	theirs []float64 // by place in the plan's stakes: the issue's share of what is at stake for them, by the model
	order  []int     // places, those first that mean more to them than to the agent
}

func (b *balance) clear()                     {}
func (b *balance) hear(*Mind, int, *sim.Move) {}

// weigh works out the others' stakes from what the model says of changing one
// issue of a package at a time.
func (b *balance) weigh(m *Mind, o sim.Outcome) {
	space, total := m.plan.setting.Profile.Space(), 0.0
	for k, own := range m.plan.stakes {
		least, most := m.model.likes(o), m.model.likes(o)
		for v := range space.Issues[own.issue].Values {
			liked := m.model.likes(space.With(o, own.issue, v))
			least, most = min(least, liked), max(most, liked)
		}
		b.theirs[k] = most - least
		total += most - least
	}
	for k := range b.theirs {
		if total > 0 {
			b.theirs[k] /= total
		}
		b.order[k] = k
	}
	for i := 1; i < len(b.order); i++ { // by insertion: a handful of issues, and of equals the lighter first
		for j := i; j > 0 && b.excess(m, b.order[j]) >= b.excess(m, b.order[j-1]); j-- {
			b.order[j], b.order[j-1] = b.order[j-1], b.order[j]
		}
	}
}

// excess is how much more of what is at stake an issue is for them than for the agent.
func (b *balance) excess(m *Mind, k int) float64 { return b.theirs[k] - m.plan.stakes[k].share }

// IssueByMode trades on the issues that mean more to the others than to itself, and
// is firm on the rest: it gives them what they like there before it gives way on
// anything else.
func IssueByMode(m *Mind) sim.Outcome {
	if !m.informed() || m.target > m.plan.best || !m.plan.rational {
		return Nearest(m)
	}
	b := recall[*balance](m, bothStakes)
	o := m.plan.top
	b.weigh(m, o)
	for _, k := range b.order {
		issue := m.plan.stakes[k].issue
		if b.excess(m, k) > 0 {
			o = m.please(o, issue)
		} else {
			o = m.yield(o, issue)
		}
	}
	return o
}

// please changes one issue to the value that the others like best of those that
// keep the package worth the target; of equals the one worth most to itself.
func (m *Mind) please(o sim.Outcome, issue int) sim.Outcome {
	profile := m.plan.setting.Profile
	space, least := profile.Space(), max(m.target, profile.Reservation)
	best, most, own := o, m.model.likes(o), m.plan.worthOf(o)
	for v := range space.Issues[issue].Values {
		c := space.With(o, issue, v)
		u, liked := m.plan.worthOf(c), m.model.likes(c)
		if u >= least && (liked > most || liked == most && u > own) {
			best, most, own = c, liked, u
		}
	}
	return best
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "by issue",
	Trainer:    "Gives freely where it matters more to the others than to it, and is firm on everything else.",
	Researcher: "From its best package: issues in the order of their share of the others' stakes, by the model, less that of its own; where that is positive the value they like best, else as little as the target asks for.",
	mode: func(_ Values, m *Mode) {
		m.Bid = IssueByMode
		m.remember(bothStakes)
	},
})
