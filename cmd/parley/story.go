package main

import (
	"fmt"
	"io"
	"math"
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
	fmt.Fprintf(w, "They have %s.\n\n", count(rec.Rounds, "round"))
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

// lines tells a beat, a line for each party that moved; where all hold, one.
func (t *teller) lines(b *beat) []string {
	var lines []string
	moved := false
	for _, a := range b.acts {
		moved = moved || !a.holds()
	}
	switch {
	case moved:
		for _, a := range b.acts {
			lines = append(lines, t.place(a)+t.act(a))
		}
	case len(b.acts) == 1:
		lines = []string{t.name(b.acts[0].party) + " holds."}
	case len(b.acts) == 2:
		lines = []string{"Both hold."}
	default:
		lines = []string{"All hold."}
	}
	return lines
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
	for _, m := range a.said {
		s += " " + t.saying(a, m)
	}
	if why := reason(&a.why); a.turned && why != "" && a.packages > 0 {
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

// saying puts a message into words.
func (t *teller) saying(a *act, m sim.Message) string {
	switch m.Act {
	case sim.Ask:
		return "They ask what matters most to " + list(t.namesOf(t.others(a.table, a.party))) + "."
	case sim.Tell:
		return fmt.Sprintf("They say that %s is %s of what matters to them.", t.Space.Issues[m.Issue].Name, percent(m.Number))
	}
	return ""
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
