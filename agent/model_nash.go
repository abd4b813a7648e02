package agent

import "github.com/parley-sim/parley/sim"

var nashGuess = &kind{func(*Plan) memory { return &guess{} }}

// guess is where the Nash point seemed to be when they last offered something else.
type guess struct{ at, heard sim.Outcome }

func (g *guess) clear() { *g = guess{sim.None, sim.None} }

func (g *guess) hear(*Mind, int, *sim.Move) {}

// nash is where the Nash point may be: the package with the largest product of
// the own gain and what the others' liking is by the model. It is not looked for
// among all packages: the guess of the turn before, what lies on the table and
// the last own offer are where it begins, and from the best of these it climbs
// one issue at a time. The model changes little from one turn to the next, so
// the guess follows it; who repeats an offer does not move it.
func (m *Mind) nash() sim.Outcome {
	g := recall[*guess](m, nashGuess)
	if g.at != sim.None && g.heard == m.theirs {
		return g.at
	}
	at, most := m.plan.top, m.product(m.plan.top)
	for _, o := range [...]sim.Outcome{g.at, m.theirs, m.last} {
		if o == sim.None || m.offers == 0 && o == m.last {
			continue
		}
		if p := m.product(o); p > most {
			at, most = o, p
		}
	}
	space := m.plan.setting.Profile.Space()
	for i := range space.Issues {
		from := at
		for v := range space.Issues[i].Values {
			o := space.With(from, i, v)
			if p := m.product(o); p > most {
				at, most = o, p
			}
		}
	}
	g.at, g.heard = at, m.theirs
	return at
}

// product is the Nash product of a package by the model; nothing below the floor.
func (m *Mind) product(o sim.Outcome) float64 {
	return max(0, m.plan.share(m.plan.worthOf(o))) * m.model.likes(o)
}
