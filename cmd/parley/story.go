package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// mostBeats is how many stretches a story has at most, so that a hundred
// rounds can still be read aloud.
const mostBeats = 10

// story tells a finished session in words. Players says by party who sat there.
func (t *teller) story(w io.Writer, rec *sim.Record, players []string) {
	t.opening(w, rec, players)
	for _, b := range beats(t.Scenario, rec, mostBeats) {
		t.beat(w, b)
	}
	fmt.Fprintln(w)
	t.ending(w, rec)
	t.critique(w, rec, -1)
}

// opening says what is at stake and who plays whom.
func (t *teller) opening(w io.Writer, rec *sim.Record, players []string) {
	title := t.Title
	if title == "" {
		title = t.Scenario.Name
	}
	fmt.Fprintf(w, "%s\n%s\n", title, strings.Repeat("=", len([]rune(title))))
	if t.Story != "" {
		fmt.Fprintf(w, "%s\n", wrap(t.Story, ""))
	}
	fmt.Fprintln(w)
	for p := range t.Parties {
		fmt.Fprintln(w, wrapHanging(t.introduction(p, players[p])))
	}
	fmt.Fprintf(w, "They have %s.\n", count(rec.Rounds, "round"))
	if t.hundred() {
		fmt.Fprintln(w, hundred)
	}
	fmt.Fprintln(w)
}

// hundred reports whether somebody's worth is told in points of 100.
func (t *teller) hundred() bool {
	return slices.ContainsFunc(t.purses, func(p purse) bool { return p.percent })
}

func (t *teller) introduction(p int, player string) string {
	party := &t.Parties[p]
	s := fmt.Sprintf("%s (%s)", party.Name, player)
	switch {
	case math.IsInf(party.Profile.Reservation, -1):
		return s + " has nowhere else to go."
	case party.Batna == "":
		return s + " can walk away with " + t.purses[p].amount(party.Profile.Reservation) + "."
	}
	return fmt.Sprintf("%s can walk away with %s. (%s)", s, t.purses[p].amount(party.Profile.Reservation), sentence(party.Batna))
}

// beat tells one stretch of rounds.
func (t *teller) beat(w io.Writer, b *beat) {
	head := fmt.Sprintf("Round %d. ", b.from)
	if b.to > b.from {
		head = fmt.Sprintf("Rounds %d to %d. ", b.from, b.to)
	}
	for _, line := range t.lines(b) {
		fmt.Fprintln(w, wrapHanging(head+line))
		head = "  "
	}
}

// lines tells a beat, table by table: a line for each party that moved, or one
// where all hold.
func (t *teller) lines(b *beat) []string {
	var lines []string
	for k := range t.Seating() {
		var here []*act
		moved := false
		for _, a := range b.acts {
			if a.table == k {
				here = append(here, a)
				moved = moved || !a.holds()
			}
		}
		switch {
		case moved:
			for _, a := range here {
				lines = append(lines, t.place(a)+t.act(a))
			}
		case len(here) > 0:
			lines = append(lines, t.place(here[0])+t.hold(here))
		}
	}
	return lines
}

// hold tells of parties that all stand by their packages.
func (t *teller) hold(acts []*act) string {
	switch len(acts) {
	case 1:
		return t.name(acts[0].party) + " holds."
	case 2:
		return "Both hold."
	}
	return "All hold."
}

// place says at which table something happens, where there are several.
func (t *teller) place(a *act) string {
	if len(t.Tables) < 2 {
		return ""
	}
	return "With " + list(t.namesOf(t.others(a.table, t.Hub()))) + ": "
}

// others are the parties at a table but for one.
func (t *teller) others(table, party int) []int {
	var others []int
	for _, p := range t.Seating()[table] {
		if p != party {
			others = append(others, p)
		}
	}
	return others
}

func (t *teller) namesOf(parties []int) []string {
	names := make([]string, len(parties))
	for i, p := range parties {
		names[i] = t.name(p)
	}
	return names
}

// act tells what one party did: its package, its words, its reason.
func (t *teller) act(a *act) string {
	s := t.name(a.party) + " " + t.deed(a) + "."
	s += t.sayings(a)
	if why := reason(&a.why); a.turned && why != "" && a.end == 0 {
		s += " (" + why + ")"
	}
	return s
}

func (t *teller) deed(a *act) string {
	offer := t.offering(a)
	switch {
	case a.end == sim.Accept && a.packages == 0:
		return "accepts"
	case a.end == sim.Accept:
		return offer + ", then accepts"
	case a.end == sim.Leave && a.why.Tactic != nil && a.why.Tactic.Words != "":
		return "walks away: " + a.why.Tactic.Words
	case a.end == sim.Leave:
		return "walks away"
	}
	return offer
}

func (t *teller) offering(a *act) string {
	others := t.others(a.table, a.party)
	switch {
	case a.packages == 0:
		return "holds"
	case a.before == sim.None:
		return t.first(a, others)
	case a.after == a.before:
		return fmt.Sprintf("tries %s and comes back to the old one", count(a.packages-1, "other package"))
	case a.packages > 1:
		return fmt.Sprintf("in %d steps: %s", a.packages, t.change(a.party, others, a.before, a.after))
	}
	return t.change(a.party, others, a.before, a.after)
}

// first tells a party's first package and what it is worth to all.
func (t *teller) first(a *act, others []int) string {
	s := "opens with " + packageText(t.Space, a.after)
	if a.packages > 1 {
		s += fmt.Sprintf(", the last of %d packages", a.packages)
	}
	parts := []string{"to them that is " + t.besideAt(a.party, a.after)}
	for _, p := range others {
		parts = append(parts, "to "+t.name(p)+" "+t.besideAt(p, a.after))
	}
	return s + "; " + strings.Join(parts, ", ")
}

func (t *teller) besideAt(party int, o sim.Outcome) string {
	return t.beside(party, t.worth(party, o), t.Parties[party].Profile.Reservation)
}

// sayings puts messages into words; what is told of several issues is one sentence.
func (t *teller) sayings(a *act) string {
	s := ""
	var told []string
	for _, m := range a.said {
		switch {
		case m.Act == sim.Ask:
			s += " They ask what matters most to " + list(t.namesOf(t.others(a.table, a.party))) + "."
		case m.Act == sim.Tell && len(told) == 0:
			told = append(told, t.Space.Issues[m.Issue].Name+" is "+percent(m.Number))
		case m.Act == sim.Tell:
			told = append(told, t.Space.Issues[m.Issue].Name+" "+percent(m.Number))
		}
	}
	if len(told) > 0 {
		s += " They say that " + list(told) + " of what matters to them."
	}
	return s
}

// reason says why a move was made: the tactic in words and, where a party has
// several ways to behave, the mode.
func reason(why *sim.Why) string {
	var parts []string
	if why.Tactic != nil && why.Tactic.Words != "" {
		parts = append(parts, why.Tactic.Words)
	}
	if why.Mode != nil && why.Mode.Words != "" {
		parts = append(parts, why.Mode.Name+" mode")
	}
	if len(parts) == 0 {
		return ""
	}
	s := strings.Join(parts, "; ")
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// count is a number of things: "1 round", "7 rounds".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return number(float64(n)) + " " + thing + "s"
}
