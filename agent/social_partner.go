package agent

import "github.com/parley-sim/parley/sim"

// partner is what an agent makes of another seat.
type partner struct {
	met         bool        // it has made an offer
	first, last sim.Outcome // of its packages
	several     bool        // its last turn had several packages
	conditional bool        // its last package was a conditional trade

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
