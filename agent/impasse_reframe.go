package agent

import "github.com/parley-sim/parley/sim"

// ownFrame is how the agent looks at the packages for a while.
var ownFrame = &kind{func(*Plan) memory { return &reframed{} }}

type reframed struct {
	times int // that it was changed
	begun int // in which round
}

func (f *reframed) clear()                     { *f = reframed{} }
func (f *reframed) hear(*Mind, int, *sim.Move) {}

// reframing changes the look at the packages at an impasse: for a spell of rounds it
// offers, of all that are about as good to it, what the others would like best.
type reframing struct {
	times, spell int
	width        float64
}

// bid offers the other package while the spell lasts.
func (r reframing) bid(before func(*Mind) sim.Outcome) func(*Mind) sim.Outcome {
	return func(m *Mind) sim.Outcome {
		f := recall[*reframed](m, ownFrame)
		if f.times < r.times && m.impasse() {
			m.course().restart()
			f.times, f.begun = f.times+1, m.turn.Round
		}
		if f.times == 0 || m.turn.Round >= f.begun+r.spell {
			return before(m)
		}
		return m.theirBest(m.plan.bid(m.target, r.width))
	}
}

// say announces it with the first such package.
func (r reframing) say(m *Mind) sim.Message {
	if f := recall[*reframed](m, ownFrame); f.times > 0 && f.begun == m.turn.Round {
		return sim.Message{Act: sim.Reframe}
	}
	return sim.Message{}
}

// theirBest is the package of a bid's band that the others would like best: by the
// model, and without one the one most like what they offered last.
func (m *Mind) theirBest(b bid) sim.Outcome {
	best, most := b.nearest, -1.0
	terms := newTerms(m.plan.setting.Profile.Space())
	for k := range b.band.Tries {
		o, liked := b.band.At(k), 0.0
		switch {
		case o == sim.None:
			continue
		case m.informed():
			liked = m.model.likes(o)
		case m.theirs != sim.None:
			liked = float64(terms.common(o, m.theirs))
		}
		if liked > most {
			best, most = o, liked
		}
	}
	return best
}

var _ = tactic(Tactic{
	Slot: Impasse, Name: "reframe",
	Trainer:    "When the talks are stuck, looks for quite another package that is as good to it and better for the others.",
	Researcher: "For a spell of rounds offers, of 48 packages worth between its target and a wide band above it, the one that its model likes best, or without a model the one that has most terms in common with their last.",
	Params: []Param{
		{"reframes", "how many times at most", 2, 1, 100},
		{"look", "for how many rounds it looks at things in the other way", 4, 1, 200},
		{"width", "packages worth up to this share more than its target count as equal meanwhile", 0.2, 0, 1},
	},
	check: wholeNumber("reframes"),
	whole: func(v Values, t *Tactics) {
		r := reframing{int(v["reframes"]), int(v["look"]), v["width"]}
		t.each(func(m *Mode) {
			m.remember(ownFrame)
			m.remember(talksSoFar)
			m.bands, m.Bid = true, r.bid(m.Bid)
			m.interrupt(r.say)
		})
	},
})
