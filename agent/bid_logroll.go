package agent

import "github.com/parley-sim/parley/sim"

// Nearest offers the package that comes closest to the target.
func Nearest(m *Mind) sim.Outcome { return m.bid().nearest }

var _ = tactic(Tactic{
	Slot: Bid, Name: "nearest",
	Trainer:    "Offers the package that comes closest to what it holds out for.",
	Researcher: "The package worth least among those worth the target.",
	mode:       func(_ Values, m *Mode) { m.Bid, m.timed = Nearest, m.timed+1 },
})

// candidates is the most packages that Logroll looks at in one move, so that
// the time of a move does not grow with the space.
const candidates = 48

// Logroll offers, of the packages that are worth the target to itself and not
// much more, the one that its model says the others like best: it gives where
// giving is cheap and asks where it is dear. It never asks for more than last
// time without giving something for it, and its last offer stands as long as it
// is worth the target and nothing is liked better. Before anything is known of
// the others, and without a model, it offers the nearest.
func Logroll(m *Mind) sim.Outcome {
	b := m.bid()
	if !m.informed() {
		return b.nearest
	}
	best, most := m.favourite(b)
	if m.offers > 0 && m.plan.worthOf(m.last) >= m.target && !m.improves(best, most) {
		return m.last
	}
	return best
}

// favourite is the package of a band that the others like best by the model, and
// how much they like it.
func (m *Mind) favourite(b *bid) (sim.Outcome, float64) {
	best, most := b.nearest, -1.0
	for k := range b.band.Tries {
		o := b.band.At(k)
		if o == sim.None {
			continue
		}
		if liked := m.model.likes(o); liked >= most { // of equals the one worth most to itself
			best, most = o, liked
		}
	}
	if b.band.Wide {
		return m.climb(best, most)
	}
	return best, most
}

// improves reports whether the others like a package better than the last
// offer, or it is liked as well and costs more to give.
func (m *Mind) improves(o sim.Outcome, liked float64) bool {
	before := m.model.likes(m.last)
	return liked > before || liked == before && m.plan.worthOf(o) <= m.plan.worthOf(m.last)
}

// climb changes one issue at a time to what the others like better, as long as
// the package stays worth the target: in a large band the candidates are a
// sample, and this finds the trades between them.
func (m *Mind) climb(o sim.Outcome, most float64) (sim.Outcome, float64) {
	space := m.plan.setting.Profile.Space()
	for i := range space.Issues {
		at := o
		for v := range space.Issues[i].Values {
			c := space.With(at, i, v)
			if m.plan.worthOf(c) < m.target {
				continue
			}
			if liked := m.model.likes(c); liked > most {
				o, most = c, liked
			}
		}
	}
	return o, most
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "logroll",
	Trainer:    "Trades what is cheap to give for what is dear to get.",
	Researcher: "Of the packages worth between the target and a band above it, the one that the model says the others like best; never takes back what it gave without giving more. Without a model: the nearest.",
	Params:     []Param{{"band", "packages worth up to this share more than its target count as equal when it chooses one for the other side", 0.06, 0, 1}},
	mode:       func(v Values, m *Mode) { m.Band, m.Bid, m.bands = v["band"], Logroll, true },
})
