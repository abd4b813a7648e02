package agent

import (
	"github.com/parley-sim/parley/sim"
)

// This file is what the tactics of the social slot share: what an agent makes of
// each of the others as a person. Each effect stands in a file of its own, and
// says by its name in a style's social slot that it is there. None changes
// what a package is worth: they change what is held out for, accepted, said and believed.

// partner is what an agent makes of another seat.
type partner struct {
	met         bool        // it has made an offer
	first, last sim.Outcome // of its packages
	packages    int
	several     bool // its last turn had several packages
	conditional bool // its last package was a conditional trade

	kept, broken float64 // words, as far as they are remembered
	lies         float64 // words found false, as broken ones; they are not forgotten
	caught       bool    // in a lie
	told         int     // how often it said what an issue is to it
	rapport      float64 // 0 to 1
	anger        float64 // that is felt at it, 0 to 1
	daunted      float64 // how much its own anger impresses, 0 to 1
	vented       bool    // it was told of that anger
	owed         bool    // an apology

	shares []float64 // by issue: what it said that the issue is of what is at stake for it; negative: nothing
	firm   []int     // by issue: how many of its packages since then kept to its first one
	since  int       // how many that were
}

// keeps is the most words that are kept for later.
const keeps = 64

// partners are the other seats as an agent sees them, by their numbers.
type partners struct {
	of    [sim.MaxParties]partner
	top   int     // seats from here on were never heard
	tells int     // how often the agent itself said what an issue is to it
	chats int     // turns that it has spent on small talk
	calm  float64 // what it held out for last, but for its feelings
	best  float64
	feels *social

	stirred  bool // by now somebody has given it cause to feel or to say something
	reframed bool // it sees things in another light than at the start

	held [keeps]sim.Message // what it wanted to tell and has kept to itself
	from int                // the first of it that was not said since
	to   int                // and how many have come in all
}

// social is what a style's social tactics do.
type social struct {
	ears   []func(*partner, *Mind, *sim.Move)        // hear every move
	heeds  []func(*partner, *Mind, *sim.Move)        // hear moves with a word; whatever is said stirs
	moods  []func(*partners, *Mind, float64) float64 // change what the stirred hold out for, each after the others
	voices []func(*partners) sim.Act                 // say something before all else, if stirred
	tells  func(*partners) bool                      // whether to say now what matters to it; nil: always
	frame  *frame                                    // of the targets of modes that do not follow their curve alone; nil: none
	shift  *frame                                    // of framed targets, once things are seen in another light; nil: they never are
	checks bool                                      // some tactic holds what was told against what is offered
	bare   []bool                                    // modes that hold out for what their curve says, but for moods
}

var others = &kind{func(p *Plan) memory { return newPartners(p) }}

func newPartners(p *Plan) *partners {
	all := &partners{feels: p.tactics.social, best: p.best, top: sim.MaxParties}
	if issues := len(p.setting.Profile.Space().Issues); all.feels.checks {
		for i := range all.of {
			all.of[i].shares, all.of[i].firm = make([]float64, issues), make([]int, issues)
		}
	}
	return all
}

func (all *partners) clear() {
	for i := range all.of[:all.top] {
		x := &all.of[i]
		*x = partner{shares: x.shares, firm: x.firm}
		clear(x.firm)
		for issue := range x.shares {
			x.shares[issue] = -1
		}
	}
	all.top, all.tells, all.chats, all.calm, all.stirred, all.reframed, all.from, all.to = 0, 0, 0, all.best, false, false, 0, 0
}

// hear lets each effect hear the move before it becomes the last one.
func (all *partners) hear(m *Mind, seat int, move *sim.Move) {
	x := &all.of[seat]
	all.top = max(all.top, seat+1)
	for _, ear := range all.feels.ears {
		ear(x, m, move)
	}
	if move.Say.Act != sim.Silent {
		all.heed(x, m, move)
	}
	if move.Kind == sim.Propose {
		if !x.met {
			x.met, x.first = true, move.Offer
			all.stirred = all.stirred || x.anger > 0
		}
		x.packages++
		x.last, x.several, x.conditional = move.Offer, move.More, move.If
	}
}

// heed lets each effect hear a word.
func (all *partners) heed(x *partner, m *Mind, move *sim.Move) {
	for _, heed := range all.feels.heeds {
		heed(x, m, move)
	}
	switch move.Say.Act {
	case sim.Tell, sim.Rate:
		x.told++
	case sim.Reframe:
		all.reframed = all.feels.shift != nil
	default:
		all.stirred = true
	}
}

// did notes what the agent itself said.
func (all *partners) did(_ *Mind, move *sim.Move) {
	switch move.Say.Act {
	case sim.Tell, sim.Rate:
		all.tells++
	case sim.Chat:
		all.chats++
	case sim.Anger:
		for i := range all.of[:all.top] {
			all.of[i].vented = true
		}
	case sim.Apologise:
		for i := range all.of[:all.top] {
			all.of[i].owed = false
		}
	}
}

func (m *Mind) partners() *partners { return recall[*partners](m, others) }

// socially is where a social tactic adds its part; with the first, every mode
// gets a memory for the others, moods and a voice.
func (t *Tactics) socially() *social {
	if t.social == nil {
		s := &social{}
		t.social = s
		t.each(func(m *Mode) {
			m.remember(others)
			s.bare = append(s.bare, m.Aspire == nil)
			m.Aspire, m.Share = s.moody(m.Aspire), s.voiced(m.Share)
		})
	}
	return t.social
}

// listen lets a tactic hear what the other seats do.
func (t *Tactics) listen(ear func(*partner, *Mind, *sim.Move)) {
	s := t.socially()
	s.ears = append(s.ears, ear)
}

// heed lets a tactic hear what the other seats say.
func (t *Tactics) heed(ear func(*partner, *Mind, *sim.Move)) {
	s := t.socially()
	s.heeds = append(s.heeds, ear)
}

// mood lets a tactic change what is held out for once somebody has stirred it.
func (t *Tactics) mood(f func(*partners, *Mind, float64) float64) {
	s := t.socially()
	s.moods = append(s.moods, f)
}

// voice lets a tactic say something before all others once somebody has stirred it.
func (t *Tactics) voice(f func(*partners) sim.Act) {
	s := t.socially()
	s.voices = append(s.voices, f)
}

// moody changes the target by feelings after all else has said what to hold out
// for. What looks back at its last target is shown the calm one, else feelings would
// build on themselves from turn to turn.
func (s *social) moody(before func(*Mind, float64) float64) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		all := m.partners()
		if before != nil {
			m.target = all.calm
			target = m.plan.clamp(before(m, target))
			all.calm = max(target, m.turn.Reservation)
			if s.frame != nil {
				target = s.frame.of(m.plan, target)
			}
		}
		if all.reframed {
			target = s.shift.of(m.plan, target)
		}
		if all.stirred {
			for _, f := range s.moods {
				target = f(all, m, target)
			}
		}
		return target
	}
}

// voiced says first what is on its mind, and keeps for later what should not be told yet.
func (s *social) voiced(share func(*Mind) sim.Message) func(*Mind) sim.Message {
	return func(m *Mind) sim.Message {
		all := m.partners()
		if all.stirred {
			for _, f := range s.voices {
				if act := f(all); act != sim.Silent {
					return sim.Message{Act: act}
				}
			}
		}
		switch {
		case share == nil:
			return sim.Message{}
		case s.tells == nil:
			return share(m)
		case all.from < all.to && s.tells(all):
			all.from++
			return all.held[all.from-1]
		}
		say := share(m)
		if (say.Act == sim.Tell || say.Act == sim.Rate) && !s.tells(all) {
			return all.keep(say)
		}
		return say
	}
}

// keep keeps a word for later and is silent.
func (all *partners) keep(say sim.Message) sim.Message {
	if all.to < keeps {
		all.held[all.to] = say
		all.to++
	}
	return sim.Message{}
}
