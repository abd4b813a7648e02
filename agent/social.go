package agent

import "github.com/parley-sim/parley/sim"

// This file is what the tactics of the social slot share. Each effect stands in
// a file of its own, and is there if a style's social slot names it. None changes what
// a package is worth: they change what is held out for, accepted, said and believed.

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
		}
		all.calm = max(target, m.turn.Reservation)
		if before != nil && s.frame != nil { // without an answer the curve itself is framed
			target = s.frame.of(m.plan, target)
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
