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
	issue, most := -1, 0.0
	for i := range t.Space.Issues {
		theirs := t.Space.With(a.before, i, t.Space.Value(a.theirs.after, i))
		if loss := t.worth(a.party, a.before) - t.worth(a.party, theirs); loss > most {
			issue, most = i, loss
		}
	}
	if issue < 0 {
		return ""
	}
	parts := t.parts(a.party, others, a.before, a.after, [3]string{"would give ", "change to ", ""})
	return fmt.Sprintf("%s if %s comes closer, above all on %s: %s", list(parts), t.name(a.theirs.party),
		t.Space.Issues[issue].Name, t.toward(issue, a.after, a.theirs.after))
}

// toward is what is asked for on an issue, and what is on offer.
func (t *teller) toward(issue int, mine, theirs sim.Outcome) string {
	i := &t.Space.Issues[issue]
	return fmt.Sprintf("%s, not %s", shortValue(i, t.Space.Value(mine, issue)), bareValue(i, t.Space.Value(theirs, issue)))
}
