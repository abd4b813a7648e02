package agent

import "github.com/parley-sim/parley/sim"

// tally is what a Mind counts for the opponents of the literature: small numbers
// of the talks so far, which cost nothing where no tactic asks for them.
type tally struct {
	gift    sim.Outcome // of the packages that lay on the table, the one worth most to itself
	guess   sim.Outcome // where the Nash point may be
	level   float64     // how far it has come on its way down, in own worth
	reached float64     // how far down it has been
	going   bool        // it is on its way down
	lowest  float64     // what the package that gave most away is worth, of those it offered
	read    int         // how many of the packages heard are in the sums
	sum     float64     // of what they are worth, as shares of the way from its worst package to its best
	square  float64     // of the squares of these
}

func (t *tally) clear() { *t = tally{gift: sim.None, guess: sim.None} }

// gift is the best package that was ever offered to it; None before the first.
func (m *Mind) gift() sim.Outcome {
	t := &m.tally
	if o := m.turn.Offer; o != sim.None && (t.gift == sim.None || m.plan.worthOf(o) > m.plan.worthOf(t.gift)) {
		t.gift = o
	}
	return t.gift
}

// share is what something is worth, as a share of the way from floor to best;
// negative below the floor.
func (p *Plan) share(worth float64) float64 {
	if p.best <= p.floor {
		return 1
	}
	return (worth - p.floor) / (p.best - p.floor)
}

// part is what something is worth, as a share of the way from its worst package
// to its best: the scale of the competitions, in which no deal is worth nothing.
func (p *Plan) part(worth float64) float64 {
	worst := p.setting.Profile.Min()
	if p.best <= worst {
		return 1
	}
	return (worth - worst) / (p.best - worst)
}

// whole is the worth of such a share.
func (p *Plan) whole(part float64) float64 {
	worst := p.setting.Profile.Min()
	return worst + float64(part*(p.best-worst))
}
