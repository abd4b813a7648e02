package agent

import "github.com/parley-sim/parley/sim"

// theirWord is what the others have warned of and claimed, and how they kept it.
var theirWord = &kind{func(*Plan) memory { return &promises{} }}

type promises struct{ by [sim.MaxParties]promise }

// promise is what one seat said, as far as it is still open.
type promise struct {
	turns   int     // of the seat so far: the round of its last move
	through int     // the round after which it says that it is through; 0: it does not
	insists bool    // in its last turn it said: this package, or we leave
	expires bool    // in its last turn it said: now and not again
	expired float64 // what that package is worth to the agent
	before  float64 // and the best that the seat had offered before it, if it had
	offered bool    // anything
	best    float64 // the best of it
	claim   float64 // what it says it can have elsewhere, a share of its own worst to best; 0: nothing
	kept    int     // warnings that were carried out
	broken  int     // and those that were not
}

func (p *promises) clear() { *p = promises{} }

func (p *promises) hear(m *Mind, seat int, move *sim.Move) {
	if move.Kind == sim.Beside {
		return
	}
	own := &p.by[seat]
	own.turns++
	own.judge(m, move)
	own.listen(m, move)
	if move.Kind == sim.Propose {
		worth := m.plan.worthOf(move.Offer)
		if !own.offered || worth > own.best {
			own.best = worth
		}
		own.offered = true
	}
}

// judge notes which warnings a move shows to be kept or broken. One that ends the
// talks can be seen to be broken only: who stays at the table has not left.
func (p *promise) judge(m *Mind, move *sim.Move) {
	stays := move.Kind == sim.Propose || move.Kind == sim.Pass
	if p.insists && stays {
		p.broken++
	}
	p.insists = false
	if p.through > 0 && p.turns > p.through && stays {
		p.broken++
		p.through = 0
	}
	if p.expires && move.Kind == sim.Propose {
		if m.plan.worthOf(move.Offer) >= p.expired {
			p.broken++
		} else {
			p.kept++
		}
		p.expires = false
	}
}

// listen notes what is said with a move. What makes no sense is not heard.
func (p *promise) listen(m *Mind, move *sim.Move) {
	say := &move.Say
	proposes := move.Kind == sim.Propose
	switch {
	case say.Act == sim.Warn && say.Number >= float64(p.turns) && say.Number < float64(m.plan.setting.Rounds):
		p.through = int(say.Number)
	case say.Act == sim.Insist && proposes:
		p.insists = true
	case say.Act == sim.Expire && proposes:
		p.expires, p.expired, p.before = true, m.plan.worthOf(move.Offer), p.best
		if !p.offered {
			p.before = m.plan.floor
		}
	case say.Act == sim.Claim && say.Number > 0 && say.Number <= 1:
		p.claim = say.Number
	}
}

// threatened reports whether some warning of a seat is open.
func (p *promise) threatened() bool { return p.through > 0 || p.insists || p.expires }

// credits is how surely it holds that a seat will do what it warns of: as far as
// it trusts it, and as that has kept its word.
func (m *Mind) credits(seat int) float64 {
	credence := m.plan.tactics.Modes[m.mode].Credence
	if credence == nil {
		credence = usual
	}
	return credence(m, seat)
}

// believe is the mean of a beta distribution: a prior that counts as so many
// warnings, and those that were seen to be kept or broken (Laplace's rule of succession
// where prior is a half and counts for two).
func believe(prior, firmness float64) func(*Mind, int) float64 {
	return func(m *Mind, seat int) float64 {
		p := &recall[*promises](m, theirWord).by[seat]
		kept, broken := float64(p.kept), float64(p.broken)
		return m.trusts(seat) * (float64(prior*firmness) + kept) / (firmness + kept + broken)
	}
}

var usual = believe(0.5, 2)
