package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/parley-sim/parley/sim"
)

// mostSentences is how many a coach says to each party, where there are two or three;
// half as many to each of a crowd.
const mostSentences = 6

// critique says what a coach would after the talks. The party that is meant, if any, comes first.
func (t *teller) critique(w io.Writer, rec *sim.Record, meant int) {
	lines := t.coach(rec, meant)
	if len(lines) == 0 {
		return
	}
	fmt.Fprintln(w, "\nWhat a coach would say")
	for _, line := range lines {
		fmt.Fprintln(w, wrapHanging("  - "+line))
	}
}

// coach is what a coach would say: to all how they opened, to each party what it did not
// do well, most important first, then what nobody found; nothing that the record does not show.
func (t *teller) coach(rec *sim.Record, meant int) []string {
	all := t.conducts(rec)
	most := mostSentences
	if len(t.Parties) > 3 {
		most /= 2
	}
	lines := []string{t.openings(all, rec)}
	for _, p := range t.inOrder(meant) {
		lines = append(lines, inShort(t.remarks(p, all, rec), most)...)
	}
	lines = append(lines, t.tying(all), t.silence(all))
	lines = append(lines, t.missedDeals(rec)...)
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// remarks are what a coach says to one party, most important first.
func (t *teller) remarks(party int, all []*conduct, rec *sim.Record) []string {
	return []string{
		t.belowWalkAway(party, rec),
		t.turnedDown(party, all, rec),
		t.unmoved(party, all, rec),
		t.forNothing(party, all),
		t.lowOpening(party, all, rec),
		t.brokeOff(party, rec),
		t.notKept(party, all),
		t.notTrue(party, all),
		t.notAsked(party, all),
	}
}

// inOrder lists the parties, the one that is meant first.
func (t *teller) inOrder(meant int) []int {
	var list []int
	for p := range t.Parties {
		if p != meant {
			list = append(list, p)
		}
	}
	if meant >= 0 {
		list = slices.Insert(list, 0, meant)
	}
	return list
}

// inShort leaves out empty remarks, and those beyond what anybody listens to.
func inShort(remarks []string, most int) []string {
	var kept []string
	said := 0
	for _, r := range remarks {
		n := strings.Count(r, ". ") + 1
		if r == "" || said+n > most {
			continue
		}
		kept, said = append(kept, r), said+n
	}
	return kept
}

// ofParty is what a party did, table by table.
func ofParty(all []*conduct, party int) []*conduct {
	var own []*conduct
	for _, c := range all {
		if c.party == party {
			own = append(own, c)
		}
	}
	return own
}

// tying is the advice to who gave for nothing where no other did, and nobody tied anything.
// Where all gave, nobody was left behind by it.
func (t *teller) tying(all []*conduct) string {
	var gave []string
	for p := range t.Parties {
		if t.generous(ofParty(all, p)) {
			gave = append(gave, t.name(p))
		}
	}
	tied := slices.ContainsFunc(all, func(c *conduct) bool { return c.ties > 0 })
	if len(gave) != 1 || tied {
		return ""
	}
	return "To " + gave[0] + ": tie what you give to what you get, as in \"if you, then we\"."
}
