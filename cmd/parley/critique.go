package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// conduct is how a party behaved at a table, for the coach.
type conduct struct {
	table, party int
	first, last  sim.Outcome // its first and its last offer; None: none
	since        int         // the step of the first
	steps        int         // down, that answered nothing
	given        float64     // by them, in its own worth
	dearest      float64     // the largest of them
	round        int32       // in which that was
	from, to     sim.Outcome // and what it was
	gift         bool        // since its last offer somebody has opened or given it something
	asked, told  bool
	best         float64 // the most that an offer of others was worth to it
	bestRound    int32   // 0: it heard none
}

// critique says what a coach would after the talks: how high they opened, what was
// given for nothing, what was never asked, which offer was better than the end, which trades
// were missed. The party that could not speak, if any, is not blamed for its silence.
func (t *teller) critique(w io.Writer, rec *sim.Record, mute int) {
	all := t.conducts(rec)
	lines := append(t.belowWalkAway(rec), t.openings(all))
	gave := len(lines)
	for _, c := range all {
		lines = append(lines, t.forNothing(c))
		c.asked = c.asked || c.party == mute
	}
	if slices.ContainsFunc(lines[gave:], func(line string) bool { return line != "" }) {
		lines = append(lines, "Tie what you give to what you get: \"if you, then we\".")
	}
	for _, c := range all {
		lines = append(lines, t.turnedDown(c, rec))
	}
	lines = append(lines, t.silence(all), t.deafness(all))
	lines = append(lines, t.missedTrades(rec)...)
	head := "\nWhat a coach would say"
	for _, line := range lines {
		if line == "" {
			continue
		}
		if head != "" {
			fmt.Fprintln(w, head)
			head = ""
		}
		fmt.Fprintln(w, wrapHanging("  - "+line))
	}
}

// conducts reads the moves of everybody at every table; they come in the order of
// their first offers, those without one last.
func (t *teller) conducts(rec *sim.Record) []*conduct {
	var all []*conduct
	for table, seats := range t.Seating() {
		for _, p := range seats {
			all = append(all, &conduct{table: table, party: p, first: sim.None, last: sim.None, since: len(rec.Steps), gift: true})
		}
	}
	at := func(step *sim.Step) *conduct {
		k := slices.IndexFunc(all, func(c *conduct) bool { return c.table == int(step.Table) && c.party == int(step.Seat) })
		return all[k]
	}
	for i := range rec.Steps {
		step := &rec.Steps[i]
		c := at(step)
		c.asked, c.told = c.asked || step.Say.Act == sim.Ask, c.told || step.Say.Act == sim.Tell
		if step.Kind != sim.Propose {
			continue
		}
		for _, other := range all {
			if other.table == c.table && other != c {
				t.hears(other, c, step)
			}
		}
		t.offers(c, step)
		c.since = min(c.since, i)
	}
	slices.SortStableFunc(all, func(a, b *conduct) int { return a.since - b.since })
	return all
}

// hears notes what an offer is worth to who hears it, and whether it is a gift:
// better than the one before, or the first.
func (t *teller) hears(c, by *conduct, step *sim.Step) {
	u := t.worth(c.party, step.Offer)
	if c.bestRound == 0 || u > c.best {
		c.best, c.bestRound = u, step.Round
	}
	if by.last == sim.None || u > t.worth(c.party, by.last)+solution.Tolerance {
		c.gift = true
	}
}

func (t *teller) offers(c *conduct, step *sim.Step) {
	if c.first == sim.None {
		c.first = step.Offer
	} else if down := t.worth(c.party, c.last) - t.worth(c.party, step.Offer); down > solution.Tolerance && !c.gift {
		c.steps++
		c.given += down
		if down > c.dearest {
			c.dearest, c.round, c.from, c.to = down, step.Round, c.last, step.Offer
		}
	}
	c.last, c.gift = step.Offer, false
}

// belowWalkAway says who signed what is worth less to it than no deal: the first
// thing that anybody should be told.
func (t *teller) belowWalkAway(rec *sim.Record) []string {
	var lines []string
	for p, u := range rec.Utilities {
		if less := rec.Reservations[p] - u; rec.Bound(p) && less > 0 && !t.purses[p].nothing(less) {
			lines = append(lines, fmt.Sprintf("%s signed a deal that is worth %s less to them than walking away. No deal is better than that one.", t.name(p), t.purses[p].amount(less)))
		}
	}
	return lines
}

// openings says how high each began, in the order in which they did.
func (t *teller) openings(all []*conduct) string {
	var parts []string
	for _, c := range all {
		lo := max(t.Parties[c.party].Profile.Min(), t.Parties[c.party].Profile.Reservation)
		hi := t.Parties[c.party].Profile.Max()
		if c.first == sim.None || hi-lo <= solution.Tolerance {
			continue
		}
		parts = append(parts, fmt.Sprintf("%s at %s%s", t.name(c.party), percent((t.worth(c.party, c.first)-lo)/(hi-lo)), t.with(c)))
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf("First offers, as a share of all that each could hope for: %s.", list(parts))
}

// with names the table, where there are several, by who else sits there.
func (t *teller) with(c *conduct) string {
	if len(t.Tables) < 2 {
		return ""
	}
	return " with " + list(t.namesOf(t.others(c.table, c.party)))
}

// forNothing says what a party gave right after the others had not moved.
func (t *teller) forNothing(c *conduct) string {
	const little = 0.02 // of what lies between its best and its worst
	p := t.Parties[c.party].Profile
	if c.given <= little*(p.Max()-p.Min()) {
		return ""
	}
	return fmt.Sprintf("%s gave %s away%s, in %s, right after nothing had come from the other side.%s",
		t.name(c.party), t.purses[c.party].amount(c.given), t.with(c), count(c.steps, "step"), t.dearest(c))
}

// dearest tells the largest of those steps, where it can be told in a line.
func (t *teller) dearest(c *conduct) string {
	others := t.others(c.table, c.party)
	if len(others) > 1 {
		return ""
	}
	which := fmt.Sprintf("The dearest, %s in all,", t.purses[c.party].amount(c.dearest))
	if c.steps == 1 {
		which = "It"
	}
	return fmt.Sprintf(" %s was in round %d: %s.", which, c.round, t.change(c.party, others, c.from, c.to))
}

// turnedDown says which offer was better than what came of the talks.
func (t *teller) turnedDown(c *conduct, rec *sim.Record) string {
	end := rec.Utilities[c.party]
	if c.bestRound == 0 || t.purses[c.party].nothing(c.best-end) || c.best <= end {
		return ""
	}
	what := "than walking away"
	if rec.Bound(c.party) {
		what = "than what it signed"
	}
	return fmt.Sprintf("In round %d %s had an offer%s on the table that was worth %s more %s.", c.bestRound, t.name(c.party), t.with(c), t.purses[c.party].amount(c.best-end), what)
}

// silence says who neither asked nor told what matters.
func (t *teller) silence(all []*conduct) string {
	quiet := t.named(all, func(c *conduct) bool { return !c.asked && !c.told })
	switch {
	case len(t.Space.Issues) < 2 || len(quiet) == 0: // of one term nothing needs to be said
		return ""
	case len(quiet) == len(t.Parties):
		return "Nobody asked what matters to the other side, and nobody said it: trades are then found by luck."
	}
	return fmt.Sprintf("%s neither asked what matters to the other side nor said what matters to itself.", list(quiet))
}

// deafness says who told and never asked.
func (t *teller) deafness(all []*conduct) string {
	deaf := t.named(all, func(c *conduct) bool { return !c.asked && c.told })
	if len(deaf) == 0 {
		return ""
	}
	return fmt.Sprintf("%s never asked what matters to the other side.", list(deaf))
}

// named is the parties that behave in some way at every table where they sit.
func (t *teller) named(all []*conduct, is func(*conduct) bool) []string {
	var names []string
	for p := range t.Parties {
		sat, did := false, true
		for _, c := range all {
			if c.party == p {
				sat, did = true, did && is(c)
			}
		}
		if sat && did {
			names = append(names, t.name(p))
		}
	}
	return names
}

// missedTrades names the exchanges that would still have made the deal better for both.
func (t *teller) missedTrades(rec *sim.Record) []string {
	if !rec.Deal() {
		return nil
	}
	var lines []string
	const most = 2
	for _, trade := range solution.TradesFrom(t.Scenario, t.tableOf(rec), rec.Agreement, most) {
		lines = append(lines, "A trade that nobody made: "+t.trade(&trade))
	}
	return lines
}

// tableOf is the table at which the agreement was made.
func (t *teller) tableOf(rec *sim.Record) int {
	for k := range t.Seating() {
		if sameTable(t.Scenario, k, rec) {
			return k
		}
	}
	return 0
}
