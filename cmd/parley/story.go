package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/parley-sim/parley/sim"
)

// mostBeats is how many stretches a story has at most, so that a hundred
// rounds can still be read aloud.
const mostBeats = 10

// story tells a finished session in words, in so many stretches at most; 0: every
// round. Players says by party who sat there.
func (t *teller) story(w io.Writer, rec *sim.Record, players []string, most int) {
	t.opening(w, rec, players)
	all := byRound(rec)
	if most > 0 {
		all = beats(t.Scenario, rec, most)
	}
	for _, b := range all {
		t.beat(w, b)
	}
	fmt.Fprintln(w)
	t.ending(w, rec)
	t.critique(w, rec, -1)
}

// everyRound is the flag for the whole story.
var everyRound = &cli.BoolFlag{Name: "every-round", Usage: "tell every round by itself, however many there are"}

// stretches is how many a story may have.
func stretches(c *cli.Context) int {
	if c.Bool(everyRound.Name) {
		return 0
	}
	return mostBeats
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

// beat tells one stretch of rounds, table by table.
func (t *teller) beat(w io.Writer, b *beat) {
	head := fmt.Sprintf("Round %d. ", b.from)
	if b.to > b.from {
		head = fmt.Sprintf("Rounds %d to %d. ", b.from, b.to)
	}
	for k := range t.Seating() {
		place := t.place(k)
		for _, line := range t.lines(b.at(k)) {
			fmt.Fprintln(w, wrapHanging(head+place+line))
			head, place = "  ", ""
		}
	}
}

// lines tells what happened at a table: a line for each party that moved, and one
// for those who held, in their place where there are two.
func (t *teller) lines(acts []*act) []string {
	var lines, held []string
	for _, a := range acts {
		switch {
		case !a.holds():
			lines = append(lines, t.act(a))
		case len(acts) == 2 && !(acts[0].holds() && acts[1].holds()):
			lines = append(lines, t.name(a.party)+" holds.")
		default:
			held = append(held, t.name(a.party))
		}
	}
	switch {
	case len(held) == 0:
	case len(held) == 1:
		lines = append(lines, held[0]+" holds.")
	case len(held) == 2 && len(acts) == 2:
		lines = append(lines, "Both hold.")
	case len(held) == len(acts):
		lines = append(lines, "All hold.")
	case len(held) == len(acts)-1:
		lines = append(lines, "The others hold.")
	default:
		lines = append(lines, list(held)+" hold.")
	}
	return lines
}

// place says at which table something happens, where there are several.
func (t *teller) place(table int) string {
	if len(t.Tables) < 2 {
		return ""
	}
	return "With " + list(t.namesOf(t.others(table, t.Hub()))) + ": "
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

// count is a number of things: "1 round", "7 rounds".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return number(float64(n)) + " " + thing + "s"
}
