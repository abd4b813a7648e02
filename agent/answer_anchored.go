package agent

import "github.com/parley-sim/parley/sim"

// anchor is the first package heard, and whether a reason was given for it.
type anchor struct {
	offer     float64 // what it is worth to the hearer
	heard     bool
	justified bool
	answered  bool // with a counter-anchor: it pulls no more
}

var anchors = &kind{func(*Plan) memory { return &anchor{} }}

func (a *anchor) clear() { *a = anchor{} }

func (a *anchor) hear(m *Mind, _ int, move *sim.Move) {
	if move.Kind == sim.Propose && !a.heard {
		a.offer, a.heard = m.plan.worthOf(move.Offer), true
		a.justified = move.Say.Act == sim.Justify
	}
}

// pulling is what tells how strongly an anchor pulls.
type pulling struct{ pull, information, reasons float64 }

// Anchored lets the first package heard draw the target towards it. An anchor
// within the room pulls with full weight; one beyond the walk-away pulls with
// less, the farther it lies, though it still moves the target more.
func Anchored(p pulling) func(*Mind, float64) float64 {
	return func(m *Mind, target float64) float64 {
		a := recall[*anchor](m, anchors)
		if !a.heard || a.answered {
			return target
		}
		offer := max(a.offer, m.plan.setting.Profile.Min()) // what it would never sign is no number
		return target - float64(p.weight(m, a)*(target-offer))
	}
}

func (p pulling) weight(m *Mind, a *anchor) float64 {
	weight := p.pull * (1 - p.information)
	if a.justified {
		weight *= 1 + p.reasons
	}
	return min(1, weight/(1+m.beyond(a.offer)))
}

// beyond is how far below its walk-away a package lies, as a share of the way
// from there to its best.
func (m *Mind) beyond(worth float64) float64 {
	worth = max(worth, m.plan.setting.Profile.Min())
	if room := m.plan.best - m.plan.floor; room > 0 {
		return max(0, m.plan.floor-worth) / room
	}
	return 0
}

var _ = tactic(Tactic{
	Slot: Answer, Name: "anchored",
	Trainer:    "Lets the first package it hears draw its hopes towards it; a wild one has less weight, and those who know the market resist.",
	Researcher: "target - w (target - u(first package heard)), w = pull (1 - information) (1 + reasons if it was justified) / (1 + e), e how far it lies below the reservation value as a share of best - floor. First offers and outcomes go together (Petrowsky et al. 2025: r = .62); what information does to it is the question of Orr and Guthrie (2006). Form and size of the pull are ours. On reasons, Maaravi, Ganzach and Pazy (2011) find that they can backfire; 0 takes no side.",
	Params: []Param{
		{"pull", "how far the first package heard draws its target, as a share of the way to it", 0.3, 0, 1},
		{"information", "how much it knows of what is usual: 0 nothing, 1 all, and nothing pulls", 0, 0, 1},
		{"reasons", "how much more an anchor pulls that reasons are given for; below 0: less", 0, -1, 1},
	},
	mode: func(v Values, m *Mode) {
		m.remember(anchors)
		m.aspire(Anchored(pulling{v["pull"], v["information"], v["reasons"]}))
	},
})
