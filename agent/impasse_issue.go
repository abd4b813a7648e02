package agent

import "github.com/parley-sim/parley/sim"

// ownAgenda is how many of the issues that were kept off the table are on it by now.
var ownAgenda = &kind{func(*Plan) memory { return &agenda{} }}

type agenda struct {
	opened int
	round  int // of the last
}

func (a *agenda) clear()                     { *a = agenda{} }
func (a *agenda) hear(*Mind, int, *sim.Move) {}

// withheld is the issues that an agent keeps off the table: those with least at stake for it.
type withheld int

// left is how many of them are off the table still. One issue at least is on it.
func (w withheld) left(m *Mind) int {
	return max(0, min(int(w), len(m.plan.stakes)-1)-recall[*agenda](m, ownAgenda).opened)
}

// issue is the k-th of them, from 0: the last to be opened first.
func (w withheld) issue(m *Mind, k int) int {
	n := len(m.plan.stakes)
	return m.plan.stakes[n-min(int(w), n-1)+k].issue
}

// bid opens one of them at an impasse, and keeps those that are off the table as it wants them.
func (w withheld) bid(before func(*Mind) sim.Outcome) func(*Mind) sim.Outcome {
	return func(m *Mind) sim.Outcome {
		if a := recall[*agenda](m, ownAgenda); w.left(m) > 0 && m.impasse() {
			m.course().restart()
			a.opened, a.round = a.opened+1, m.turn.Round
		}
		o := before(m)
		if left := w.left(m); left > 0 {
			return w.keep(m, o, left)
		}
		return o
	}
}

// keep changes the issues off the table to what it wants, and gives way on the others as
// far as its target lets it.
func (w withheld) keep(m *Mind, o sim.Outcome, left int) sim.Outcome {
	kept, space := o, m.plan.setting.Profile.Space()
	for k := range left {
		issue := w.issue(m, k)
		kept = space.With(kept, issue, space.Value(m.plan.top, issue))
	}
	if m.plan.worthOf(kept) < max(m.target, m.turn.Reservation) {
		return o // they hang together with others
	}
	for k := len(m.plan.stakes) - 1; k >= 0; k-- {
		if issue := m.plan.stakes[k].issue; !w.off(m, issue, left) {
			kept = m.yield(kept, issue)
		}
	}
	return kept
}

// off reports whether an issue is among the first of those withheld.
func (w withheld) off(m *Mind, issue, left int) bool {
	for k := range left {
		if w.issue(m, k) == issue {
			return true
		}
	}
	return false
}

// say names the issue that is opened.
func (w withheld) say(m *Mind) sim.Message {
	if a := recall[*agenda](m, ownAgenda); a.opened > 0 && a.round == m.turn.Round {
		return sim.Message{Act: sim.Reframe, Issue: int16(w.issue(m, w.left(m)))}
	}
	return sim.Message{}
}

var _ = tactic(Tactic{
	Slot: Impasse, Name: "add an issue",
	Trainer:    "Keeps what matters least to it off the table, and brings it up one issue at a time when the talks are stuck.",
	Researcher: "Its lightest issues stay at their values in its best package; at each impasse the one of them with least at stake for it is opened. It gives way on the open ones, the lightest first, down to its target.",
	Params:     []Param{{"withheld", "how many issues it keeps off the table at first", 1, 1, 100}},
	check:      wholeNumber("withheld"),
	whole: func(v Values, t *Tactics) {
		w := withheld(v["withheld"])
		t.each(func(m *Mode) {
			m.remember(ownAgenda)
			m.remember(talksSoFar)
			m.Bid = w.bid(m.Bid)
			m.interrupt(w.say)
		})
	},
})
