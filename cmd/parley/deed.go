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
		s += " " + t.forAll(a.party, t.others(a.table, a.party), a.firm) + "."
	}
	if a.packages > 0 && a.end != sim.Leave {
		for _, o := range a.beside {
			s += " Or, instead: " + t.beyond(a.after, o) + " (" + t.compared(a, o) + ")."
		}
	}
	said := t.sayings(a)
	if len(said) > 0 && a.packages == 0 && a.waits == 1 && a.end == 0 { // silence with words is one sentence
		s, said[0] = strings.TrimSuffix(s, ".")+" and"+strings.TrimPrefix(said[0], t.name(a.party)), ""
		s = strings.Replace(s, " and waits and ", ", waits and ", 1)
	}
	for _, words := range said {
		s += after(" ", words)
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
	switch others := t.others(a.table, a.party); {
	case a.choice == 0 && len(others) > 1 && a.taken != sim.None:
		return "accepts the package of " + t.name(a.whose)
	case a.choice == 0:
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
		return fmt.Sprintf("%s makes %d offers and comes to %s", name, a.packages, packageText(t.Space, a.firm)) + after(". It ", t.trading(a))
	case a.before == sim.None:
		return name + " opens with " + packageText(t.Space, a.after)
	case a.lapsed:
		return name + " " + t.lapse(a)
	case a.packages > 1 && a.trades > 0:
		return name + " " + t.bargaining(a)
	case a.after == a.before && a.news == 0:
		return name + " holds to " + packageText(t.Space, a.after)
	case a.after == a.before:
		return fmt.Sprintf("%s tries %s and comes back to the old one", name, count(a.news-1, "other package"))
	case a.news > 1:
		return fmt.Sprintf("In %d steps, %s %s", a.news, name, t.change(a.party, others, a.before, a.after))
	}
	if tied := t.tied(a); tied != "" {
		return name + " " + tied
	}
	return name + " " + t.change(a.party, others, a.before, a.after)
}

// beyond names the terms of a package that are others than in the first.
func (t *teller) beyond(first, o sim.Outcome) string {
	var terms []string
	for i := range t.Space.Issues {
		if v := t.Space.Value(o, i); v != t.Space.Value(first, i) {
			terms = append(terms, termText(&t.Space.Issues[i], v))
		}
	}
	if len(terms) == 0 {
		return "the same"
	}
	return list(terms)
}

// compared says what a package beside the first is worth beside it.
func (t *teller) compared(a *act, o sim.Outcome) string {
	var parts []string
	for _, p := range append([]int{a.party}, t.others(a.table, a.party)...) {
		switch d := t.worth(p, o) - t.worth(p, a.after); {
		case t.refuses(p, t.worth(p, o)):
			parts = append(parts, "for "+t.name(p)+" "+never)
		case t.purses[p].nothing(d):
			parts = append(parts, "as good for "+t.name(p)+" as the first")
		case d > 0:
			parts = append(parts, t.purses[p].amount(d)+" better for "+t.name(p))
		default:
			parts = append(parts, t.purses[p].amount(-d)+" worse for "+t.name(p))
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
