package main

import (
	"fmt"

	"github.com/parley-sim/parley/sim"
)

// tied tells a package whose giving is tied to a return; nothing if it is none.
// What it asks for is a step back from the party's own last package, or else that the other
// comes closer to it.
func (t *teller) tied(a *act) string {
	if !a.tied || a.opens() || a.packages != 1 {
		return ""
	}
	others := t.others(a.table, a.party)
	gives, asks, _ := t.differing(a.party, a.before, a.after)
	switch {
	case len(gives) > 0 && len(asks) > 0:
		return t.exchange(a.party, others, a.before, a.after)
	case len(gives) > 0 && a.theirs != nil:
		return t.bid(a, others)
	}
	return ""
}

// bid tells what is given if the other comes closer: on the term on which its
// package is farthest, counted in what that is worth to the giver.
func (t *teller) bid(a *act, others []int) string {
	issue := t.farthest(a)
	if issue < 0 {
		return ""
	}
	parts := t.parts(a.party, others, a.before, a.after, [3]string{"would give ", "change to ", ""})
	return fmt.Sprintf("%s if %s comes closer, above all on %s: %s", list(parts), t.name(a.theirs.party),
		t.Space.Issues[issue].Name, t.toward(issue, a.after, a.theirs.after))
}

// farthest is the issue on which the other's package is farthest from where the party
// stands; below 0 if it is on none.
func (t *teller) farthest(a *act) int {
	issue, most := -1, 0.0
	for i := range t.Space.Issues {
		theirs := t.Space.With(a.before, i, t.Space.Value(a.theirs.after, i))
		if loss := t.worth(a.party, a.before) - t.worth(a.party, theirs); loss > most {
			issue, most = i, loss
		}
	}
	return issue
}

// toward is what is asked for on an issue, and what is on offer.
func (t *teller) toward(issue int, mine, theirs sim.Outcome) string {
	i := &t.Space.Issues[issue]
	return fmt.Sprintf("%s, not %s", shortValue(i, t.Space.Value(mine, issue)), bareValue(i, t.Space.Value(theirs, issue)))
}

// lapse tells that a party takes a trade back, and on what the other did not come closer.
func (t *teller) lapse(a *act) string {
	others := t.others(a.table, a.party)
	back := list(t.parts(a.party, others, a.before, a.after, [3]string{"back to ", "back to ", "back to "}))
	return "lets its trade lapse" + t.unmet(a) + ": " + back
}

// unmet says why a trade has lapsed, where the other's package shows it.
func (t *teller) unmet(a *act) string {
	trade := a.trade
	if trade == nil || trade.theirs == nil || a.theirs == nil || a.theirs.party != trade.theirs.party {
		return ""
	}
	issue := t.farthest(trade)
	if issue < 0 {
		return ""
	}
	on := func(o sim.Outcome) float64 {
		return t.worth(a.party, t.Space.With(trade.after, issue, t.Space.Value(o, issue)))
	}
	if on(a.theirs.after) > on(trade.theirs.after) {
		return ""
	}
	return fmt.Sprintf(", since %s did not come closer on %s", t.name(a.theirs.party), t.Space.Issues[issue].Name)
}

// bargaining tells of several packages of which some were trades: first what the
// party gives and asks for without them.
func (t *teller) bargaining(a *act) string {
	if a.firm == a.base {
		return t.trading(a)
	}
	return "in the end " + t.change(a.party, t.others(a.table, a.party), a.base, a.firm) + after(". It ", t.trading(a))
}

// trading sums up trades: how many, what came of them, and the last.
func (t *teller) trading(a *act) string {
	if a.trades == 0 {
		return ""
	}
	last := t.tied(a.trade)
	if last == "" {
		last = "offers to settle on " + packageText(t.Space, a.trade.after)
	}
	switch {
	case a.trades == 1 && a.lapses == 0 && a.dropped:
		return "lets its trade lapse and offers another: it " + last
	case a.trades == 1 && a.lapses == 0:
		return last
	case a.trades == 1:
		return "offers a trade that lapses: it " + last
	case a.lapses == 0:
		return fmt.Sprintf("offers %d trades: in the last it %s", a.trades, last)
	case a.lapses == a.trades:
		return fmt.Sprintf("offers %d trades, each of which lapses: in the last it %s", a.trades, last)
	case a.lapses == a.trades-1 && a.after != a.firm:
		return fmt.Sprintf("offers %d trades, and all but the last lapse: now it %s", a.trades, last)
	}
	return fmt.Sprintf("offers %d trades, of which %d lapsed: in the last it %s", a.trades, a.lapses, last)
}
