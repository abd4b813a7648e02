package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// talk is a negotiation that moves.csv tells, of one table and its first two sides.
type talk struct {
	scenario, world, pairing, name string
	rounds                         int
	turns                          []Turn
}

// talks are the negotiations of a case, in the order of the table; "" for all cases.
func (r *Run) talks(scenario string) []*talk {
	index := map[[2]string]*talk{}
	var list []*talk
	for _, m := range r.Moves {
		if scenario != "" && m.Scenario != scenario || m.Table > 1 || m.Party > 2 {
			continue
		}
		key := [2]string{m.Scenario, m.Negotiation}
		k := index[key]
		if k == nil {
			k = &talk{m.Scenario, m.World, m.Pairing, m.Negotiation, m.Rounds, nil}
			index[key] = k
			list = append(list, k)
		}
		k.turns = append(k.turns, m)
	}
	return list
}

// planeOf is where the talk took place: its draw's frontier, or that of the case as written where nothing varies.
func (r *Run) planeOf(k *talk) (plane, bool) {
	if p, ok := r.plane(k.scenario, k.world); ok {
		return p, true
	}
	return r.plane(k.scenario, r.world(k.scenario))
}

// offers are a side's packages, in order.
func (k *talk) offers(party int) []Turn {
	return slices.DeleteFunc(slices.Clone(k.turns), func(m Turn) bool { return m.Party != party || m.Kind != "propose" })
}

// deal is the acceptance, if there is one.
func (k *talk) deal() (Turn, bool) {
	last := k.turns[len(k.turns)-1]
	return last, last.Kind == "accept"
}

// style is who sits in a seat.
func (k *talk) style(party int) string {
	for _, m := range k.turns {
		if m.Party == party {
			return m.Style
		}
	}
	return ""
}

// ended says in words how it ended.
func (k *talk) ended() string {
	last := k.turns[len(k.turns)-1]
	switch last.Kind {
	case "accept":
		return "deal, round " + integer(last.Round)
	case "leave":
		return "somebody left, round " + integer(last.Round)
	}
	return "no deal"
}

// danced is the first case whose talks can be drawn in the plane, with those talks: one a
// line-up, those of two of one style first.
func (r *Run) danced() []*talk {
	for _, name := range r.cases() {
		var list []*talk
		for _, k := range r.talks(name) {
			if _, ok := r.planeOf(k); ok && len(k.offers(1))+len(k.offers(2)) > 0 {
				list = append(list, k)
			}
		}
		if len(list) > 0 {
			slices.SortStableFunc(list, func(a, b *talk) int { return cmp.Compare(mixed(a.pairing), mixed(b.pairing)) })
			return list
		}
	}
	return nil
}

// mixed is 0 for two of one style, else 1.
func mixed(pairing string) int {
	if sameStyle(pairing) {
		return 0
	}
	return 1
}

// whose says which negotiations are shown, for a footnote.
func whose(list []*talk) string {
	var names []string
	for _, k := range list {
		names = append(names, k.name)
	}
	return fmt.Sprintf("The first negotiation that was played of each line-up, whatever came of it; “parley replay” tells them: %s", strings.Join(names[:min(len(names), 20)], ", "))
}
