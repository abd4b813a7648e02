package main

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
)

// seen tells what a party did as somebody at the table sees it: what is on the table and
// said, and what it is worth to who looks.
func (b *replayer) seen(a *act, viewer int) string {
	if viewer != a.party && !slices.Contains(b.others(a.table, a.party), viewer) {
		return ""
	}
	text := b.name(a.party) + " " + b.visible(a) + "." + after(" ", b.worthTo(viewer, a))
	for _, m := range a.said {
		text += after(" ", b.overheard(a.party, m))
	}
	return text
}

// visible is what everybody at the table can see of it.
func (b *replayer) visible(a *act) string {
	text := ""
	switch {
	case a.end == sim.Accept:
		return b.accepting(a)
	case a.end == sim.Leave:
		return "walks away"
	case a.waits > 0 && a.packages == 0:
		return "makes no offer and waits"
	case a.before == sim.None:
		text = "opens with " + packageText(b.Space, a.after)
	case a.after == a.before:
		text = "holds to its offer"
	case a.tied:
		text = "offers a trade, to be had as a whole: " + list(b.differences(a.before, a.after))
	default:
		text = "now offers " + list(b.differences(a.before, a.after))
	}
	for _, o := range a.beside {
		text += "; or, instead, " + b.beyond(a.after, o)
	}
	return text
}

// worthTo says what the mover's package is worth to who looks, and beside the one before.
func (b *replayer) worthTo(viewer int, a *act) string {
	o, name, purse := a.after, b.name(viewer), b.purses[viewer]
	if a.end == sim.Accept {
		o = a.taken
	}
	if o == sim.None || a.end == sim.Leave || a.waits > 0 && a.packages == 0 {
		return ""
	}
	u := b.worth(viewer, o)
	if b.refuses(viewer, u) {
		return name + " would never sign that."
	}
	if a.before == sim.None || a.end != 0 || b.refuses(viewer, b.worth(viewer, a.before)) {
		return fmt.Sprintf("For %s that is %s.", name, b.standing(viewer, u, b.rec.Reservations[viewer]))
	}
	switch d := u - b.worth(viewer, a.before); {
	case o == a.before:
		return ""
	case purse.nothing(d):
		return fmt.Sprintf("For %s that is %s, as much as before.", name, purse.amount(u))
	case d > 0:
		return fmt.Sprintf("For %s that is %s, %s more than before.", name, purse.amount(u), purse.amount(d))
	default:
		return fmt.Sprintf("For %s that is %s, %s less than before.", name, purse.amount(u), purse.amount(-d))
	}
}
