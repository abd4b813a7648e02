package agent

import (
	"cmp"
	"math"

	"github.com/parley-sim/parley/sim"
)

// ownDeadline is a deadline before that of the talks: the agent's own, or one
// that it only says it has.
type ownDeadline struct {
	through float64 // after which share of the rounds
	notice  int     // rounds before it that it says so
	real    bool
	topic   sim.Topic
}

// last is the round after which it is through, or says so.
func (d ownDeadline) last(m *Mind) int {
	n := m.plan.setting.Rounds
	return min(n, max(1, int(math.Ceil(float64(d.through*float64(n))))))
}

// warn says once, with an offer, after which round it is through.
func (d ownDeadline) warn(m *Mind) sim.Message {
	last, now := d.last(m), m.turn.Round
	if last == m.turn.Rounds || now > last || now < last-d.notice || m.spoke(sim.Warn).times > 0 {
		return sim.Message{}
	}
	return sim.Message{Act: sim.Warn, Topic: d.topic, Number: float64(last)}
}

// clock is the round on the way to its own deadline.
func (d ownDeadline) clock(m *Mind) int {
	return min(m.turn.Rounds, m.turn.Round*m.turn.Rounds/d.last(m))
}

// leave ends the talks when the round is over: with what lies on the table if
// that beats its walk-away, since for it there is nothing to come.
func (d ownDeadline) leave(m *Mind, move *sim.Move) bool {
	if m.turn.Round <= d.last(m) {
		return false
	}
	if m.theirs != sim.None && m.table() >= m.turn.Reservation {
		move.Kind, move.Pick = sim.Accept, m.pick
		return true
	}
	move.Kind, move.Why.Tactic = sim.Leave, &overdue
	return true
}

var overdue = sim.Label{Name: "deadline", Words: "its own deadline has passed"}

var _ = tactic(Tactic{
	Slot: Pressure, Name: "deadline",
	Trainer: "Says that it is through after a certain round: because it is, or to make the others hurry.",
	Researcher: "Announces round ceil(through n) in advance. Real: its clock runs to that round and it leaves after it; " +
		"artificial: nothing follows. The framing is the message's topic and changes nothing by itself.",
	Params: []Param{
		{"through", "after which share of the rounds it is through", 0.6, 0.05, 1},
		{"notice", "how many rounds before that it says so", 5, 0, 200},
		{"real", "1: it is through indeed and leaves then, 0: it only says so", 1, 0, 1},
		{"shared", "1: puts it as a limit for all of them, 0: as a threat", 0, 0, 1},
	},
	check: func(v Values) error { return cmp.Or(eitherOr(v, "real", "shared"), wholeNumber("notice")(v)) },
	mode: func(v Values, m *Mode) {
		d := ownDeadline{through: v["through"], notice: int(v["notice"]), real: v["real"] == 1}
		if v["shared"] == 1 {
			d.topic = sim.Shared
		}
		m.remember(ownWords)
		m.interrupt(d.warn)
		if d.real {
			m.hurry(d.clock)
			m.rather(d.leave)
		}
	},
})
