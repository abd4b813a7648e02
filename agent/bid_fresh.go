package agent

import "github.com/parley-sim/parley/sim"

var ownPackages = &kind{func(*Plan) memory { return &offered{*newSeen()} }}

// offered is the packages that it offered itself.
type offered struct{ seen }

func (o *offered) hear(*Mind, int, *sim.Move) {}

func (o *offered) did(_ *Mind, move *sim.Move) {
	if move.Kind == sim.Propose {
		o.add(move.Offer)
	}
}

func (s *seen) has(o sim.Outcome) bool { return s.find(o).stamp == s.stamp }

// Fresh offers, of the packages that are worth the target and not much more, the
// one that the others like best by the model and that it has not offered yet:
// each new package shows them more of what it could do without, and asks them for
// one in return. In its last offer, and where all were offered, that does not count.
func Fresh(m *Mind) sim.Outcome {
	b := m.bid()
	if !m.informed() {
		return b.nearest
	}
	if m.turn.Round >= m.lastOffer() {
		o, _ := m.favourite(b)
		return o
	}
	mine := recall[*offered](m, ownPackages)
	best, most := sim.None, -1.0
	for k := range b.band.Tries {
		o := b.band.At(k)
		if o == sim.None || mine.has(o) {
			continue
		}
		if liked := m.model.likes(o); liked >= most {
			best, most = o, liked
		}
	}
	if b.band.Wide && best != sim.None {
		if o, _ := m.climb(best, most); !mine.has(o) {
			return o
		}
	}
	if best == sim.None {
		best, _ = m.favourite(b)
	}
	return best
}

var _ = tactic(Tactic{
	Slot: Bid, Name: "fresh for them",
	Trainer:    "Offers, of the packages that are about as good to it, the one the other side likes best among those it has not offered yet.",
	Researcher: "argmax of the model's liking over the packages between the target and a band above it that were not proposed before. Ours.",
	Params:     []Param{{"band", "packages worth up to this share more than its target count as equal", 0.06, 0, 1}},
	mode: func(v Values, m *Mode) {
		m.Band, m.Bid, m.bands = v["band"], Fresh, true
		m.remember(ownPackages)
		m.remember(turnOrder)
	},
})
