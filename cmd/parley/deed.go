package main

import (
	"fmt"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// act tells what one party did: its package, its words, its reason.
func (t *teller) act(a *act) string {
	s := t.deed(a) + "."
	if a.opens() {
		s += " " + t.forAll(a.party, t.others(a.table, a.party), a.after) + "."
	}
	for _, o := range a.beside {
		s += " Or instead " + packageText(t.Space, o) + ": " + t.compared(a, o) + "."
	}
	switch {
	case t.tied(a) != "":
		s += " Conditional trade."
	case a.lapsed:
		s += " The offer to trade has lapsed."
	}
	for _, said := range t.sayings(a) {
		s += " " + said
	}
	if why := a.reason(); why != "" {
		s += " " + why
	}
	return s
}

// opens reports whether the party puts its first package on the table.
func (a *act) opens() bool { return a.before == sim.None && a.packages > 0 }

func (t *teller) deed(a *act) string {
	name := t.name(a.party)
	switch {
	case a.end == sim.Accept && a.packages == 0:
		return name + " " + t.accepting(a)
	case a.end == sim.Accept:
		return t.offering(a) + ", then " + t.accepting(a)
	case a.end == sim.Leave && a.why.Tactic != nil && a.why.Tactic.Words != "":
		return name + " walks away: " + a.why.Tactic.Words
	case a.end == sim.Leave:
		return name + " walks away"
	}
	return t.offering(a)
}

// accepting tells which of several packages is accepted.
func (t *teller) accepting(a *act) string {
	if a.choice == 0 {
		return "accepts"
	}
	return fmt.Sprintf("picks one of the %d packages and accepts it: %s", a.choice, packageText(t.Space, a.taken))
}

func (t *teller) offering(a *act) string {
	name, others := t.name(a.party), t.others(a.table, a.party)
	switch {
	case a.packages == 0 && a.waits == 1:
		return name + " makes no offer and waits"
	case a.packages == 0 && a.waits > 1:
		return fmt.Sprintf("%s makes no offer in %s and waits", name, count(a.waits, "round"))
	case a.packages == 0:
		return name + " holds"
	case a.before == sim.None && a.packages > 1:
		return fmt.Sprintf("%s makes %d offers and comes to %s", name, a.packages, packageText(t.Space, a.after))
	case a.before == sim.None:
		return name + " opens with " + packageText(t.Space, a.after)
	case a.after == a.before && a.packages == 1:
		return name + " holds to " + packageText(t.Space, a.after)
	case a.after == a.before:
		return fmt.Sprintf("%s tries %s and comes back to the old one", name, count(a.packages-1, "other package"))
	case a.packages > 1:
		return fmt.Sprintf("In %d steps, %s %s", a.packages, name, t.change(a.party, others, a.before, a.after))
	}
	if tied := t.tied(a); tied != "" {
		return name + " " + tied
	}
	return name + " " + t.change(a.party, others, a.before, a.after)
}

// compared says what a package beside the first is worth beside it.
func (t *teller) compared(a *act, o sim.Outcome) string {
	var parts []string
	for _, p := range append([]int{a.party}, t.others(a.table, a.party)...) {
		switch d := t.worth(p, o) - t.worth(p, a.after); {
		case t.refuses(p, t.worth(p, o)):
			parts = append(parts, "for "+t.name(p)+" "+never)
		case t.purses[p].nothing(d):
			parts = append(parts, "for "+t.name(p)+" as good")
		case d > 0:
			parts = append(parts, "for "+t.name(p)+" "+t.purses[p].amount(d)+" better")
		default:
			parts = append(parts, "for "+t.name(p)+" "+t.purses[p].amount(-d)+" worse")
		}
	}
	return strings.Join(parts, ", ")
}

// forAll says what a package is worth beside no deal, to its owner first.
func (t *teller) forAll(party int, others []int, o sim.Outcome) string {
	s := "For " + t.name(party) + " that is " + t.beside(party, t.worth(party, o), t.Parties[party].Profile.Reservation)
	for _, p := range others {
		s += ", for " + t.name(p) + " " + strings.TrimSuffix(strings.TrimSuffix(t.besideAt(p, o), " as walking away"), " than walking away")
	}
	return s
}

func (t *teller) besideAt(party int, o sim.Outcome) string {
	return t.beside(party, t.worth(party, o), t.Parties[party].Profile.Reservation)
}

// reason says why, where that is new: the mode, where the party has several, and the
// tactic in words.
func (a *act) reason() string {
	tactic, mode := "", ""
	if a.turned && a.why.Tactic != nil {
		tactic = a.why.Tactic.Words
	}
	if a.shifted && a.modal && a.why.Mode != nil {
		mode = a.why.Mode.Name
	}
	switch {
	case a.end != 0:
		return ""
	case mode != "" && a.opens():
		return "Begins in " + mode + " mode" + after(": ", tactic) + "."
	case mode != "":
		return "Changes to " + mode + " mode" + after(": ", tactic) + "."
	case tactic != "":
		return "Tactic: " + tactic + "."
	}
	return ""
}

// after is a text with something before it; nothing if there is none.
func after(before, text string) string {
	if text == "" {
		return ""
	}
	return before + text
}
