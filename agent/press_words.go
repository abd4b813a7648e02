package agent

import "github.com/parley-sim/parley/sim"

// ownWords is what the agent itself has said.
var ownWords = &kind{func(*Plan) memory { return &utterances{} }}

// acts is more than there are of them: others may say what is no act at all.
const acts = 64

type utterances struct {
	of     [acts]word
	passes int // in a row, up to its last move
}

// word is what the agent said by one act.
type word struct {
	times int
	round int     // of the last time
	worth float64 // of the package that it offered with it, to itself
}

func (w *utterances) clear()                     { *w = utterances{} }
func (w *utterances) hear(*Mind, int, *sim.Move) {}
func (w *utterances) did(m *Mind, move *sim.Move) {
	if w.passes++; move.Kind != sim.Pass {
		w.passes = 0
	}
	said := &w.of[move.Say.Act]
	said.times++
	said.round = m.turn.Round
	if move.Kind == sim.Propose {
		said.worth = m.plan.worthOf(move.Offer)
	}
}

// warning is one that a tactic gives, apart from those of the style's other tactics.
type warning struct {
	meant sim.Message // it is about to say so; no message: it is not
	round int         // in which it said so; 0: not yet
}

func (w *warning) clear()                     { *w = warning{} }
func (w *warning) hear(*Mind, int, *sim.Move) {}
func (w *warning) did(m *Mind, move *sim.Move) {
	if w.meant.Act != sim.Silent && move.Say == w.meant {
		w.round = m.turn.Round
	}
	w.meant = sim.Message{}
}

// say is the warning that something ends after a round.
func (w *warning) say(topic sim.Topic, last int) sim.Message {
	w.meant = sim.Message{Act: sim.Warn, Topic: topic, Number: float64(last)}
	return w.meant
}

// spoke is what it said by an act so far.
func (m *Mind) spoke(act sim.Act) *word { return &recall[*utterances](m, ownWords).of[act] }
