package agent

import (
	"math"

	"github.com/parley-sim/parley/sim"
)

// This file is how agents of the competitions accept.

var lowestOffered = &kind{func(*Plan) memory { return &ownOffers{} }}

// ownOffers is what the one that gives most away is worth, of its own.
type ownOffers struct{ lowest float64 }

func (o *ownOffers) clear() { o.lowest = math.Inf(1) }

func (o *ownOffers) hear(*Mind, int, *sim.Move) {}

func (o *ownOffers) did(m *Mind, move *sim.Move) {
	if move.Kind == sim.Propose {
		o.lowest = min(o.lowest, m.plan.worthOf(move.Offer))
	}
}

// AnyOwnOffer accepts what is as good as something it has offered itself, or as
// what it would offer now: HardHeaded (van Krimpen, Looije and Hajizadeh 2013).
func AnyOwnOffer(m *Mind) bool {
	u := m.table()
	if m.offers > 0 && u >= m.turn.Reservation && u >= recall[*ownOffers](m, lowestOffered).lowest {
		return true
	}
	return BetterThanNext(m)
}

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "any own offer",
	Trainer:    "Accepts what is as good as something that it offered itself, or would offer now.",
	Researcher: "u(offer) >= the lowest u of its own offers so far, or AC_next (van Krimpen, Looije and Hajizadeh 2013).",
	mode: func(_ Values, m *Mode) {
		m.Accept = AnyOwnOffer
		m.remember(lowestOffered)
	},
})

// Haggler accepts what reaches a mark, or comes close to its last or its next
// offer: AC_const(mark), AC_prev(1.02, 0) or AC_next(1.02, 0), in shares of the way
// from floor to best (Williams, Robu, Gerding and Jennings 2012; so described by
// Baarslag, Hindriks and Jonker 2014, Effective acceptance conditions).
func Haggler(mark, close float64) func(*Mind) bool {
	return func(m *Mind) bool {
		u, p := m.table(), m.plan
		if u < m.turn.Reservation {
			return false
		}
		share := p.share(u)
		nearly := float64((1 + close) * share)
		return share >= mark || m.offers > 0 && nearly >= p.share(p.worthOf(m.last)) ||
			nearly >= p.share(p.worthOf(m.proposal(&p.tactics.Modes[m.mode])))
	}
}

var _ = tactic(Tactic{
	Slot: Acceptance, Name: "mark or nearly",
	Trainer:    "Accepts what reaches a mark, and what nearly comes up to its last or its next offer.",
	Researcher: "AC_const(mark) or AC_prev(1 + close, 0) or AC_next(1 + close, 0): IAMhaggler (Williams, Robu, Gerding and Jennings 2012, as described by Baarslag, Hindriks and Jonker 2014).",
	Params: []Param{
		{"mark", "what is good enough at any time, as a share of the way from its walk-away to its best package", 0.88, 0, 1},
		{"close", "how much more than it is an offer may count when it is compared with its own", 0.02, 0, 1},
	},
	mode: func(v Values, m *Mode) { m.Accept = Haggler(v["mark"], v["close"]) },
})
