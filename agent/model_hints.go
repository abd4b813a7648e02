package agent

import "github.com/parley-sim/parley/sim"

// hints is a model that also learns from a choice: of its own packages that lay
// side by side, the one that the others picked, or came closest to with their next. What
// that package has and another of them has not is what they seem to like.
type hints struct {
	under opinion // nil: no model beside it
	terms terms
	first []int     // where each issue's values begin in likes
	count []float64 // by issue and value: how often a favourite stood out by it
	heard int       // favourites so far
	hint  float64
}

func newHints(p *Plan, under opinion, hint float64) *hints {
	h := &hints{under: under, terms: newTerms(p.setting.Profile.Space()), hint: hint}
	values := 0
	for _, issue := range h.terms.space.Issues {
		h.first = append(h.first, values)
		values += len(issue.Values)
	}
	h.count = make([]float64, values)
	return h
}

func (h *hints) below() opinion { return h.under }

func (h *hints) clear() {
	clear(h.count)
	h.heard = 0
	if h.under != nil {
		h.under.clear()
	}
}

func (h *hints) hear(m *Mind, seat int, move *sim.Move) {
	if h.under != nil {
		h.under.hear(m, seat, move)
	}
	l := recall[*laid](m, laidBeside)
	if l.n < 2 || move.Kind != sim.Propose && move.Kind != sim.Accept {
		return
	}
	if favourite := l.favourite(move.Offer); favourite != sim.None {
		h.prefer(l, favourite)
	}
}

// prefer counts the values by which a favourite stands out.
func (h *hints) prefer(l *laid, favourite sim.Outcome) {
	h.heard++
	for i, first := range h.first {
		v := h.terms.at(favourite, i)
		for _, other := range l.packages[:l.n] {
			if h.terms.at(other, i) != v {
				h.count[first+v]++
				break
			}
		}
	}
}

func (h *hints) informed() bool { return h.heard > 0 || h.under != nil && h.under.informed() }

func (h *hints) likes(o sim.Outcome) float64 {
	sum := 0.0
	if h.under != nil && h.under.informed() {
		sum = h.under.likes(o)
	}
	if h.heard == 0 {
		return sum
	}
	liked := 0.0
	for i, first := range h.first {
		liked += h.count[first+h.terms.at(o, i)]
	}
	return sum + float64(h.hint*liked)/float64(h.heard*len(h.first))
}
