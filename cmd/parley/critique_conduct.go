package main

import (
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// conduct is how a party behaved at a table, for the coach.
type conduct struct {
	table, party int
	first, last  sim.Outcome // its first and its last offer; None: none
	since        int         // the step of the first
	moved        bool        // its offers differ
	steps        int         // down, that answered nothing
	gifts        []int       // the rounds in which those were
	given        float64     // by them, in its own worth: what it had not given before
	lowest       sim.Outcome // of its offers so far, but for trades that came to nothing
	firm         sim.Outcome // the last of those
	open         bool        // its last offer is a trade
	dearest      float64     // the largest of them
	round        int32       // in which that was
	from, to     sim.Outcome // and what it was
	gift         bool        // since its last offer somebody has opened or given it something
	ties         int         // conditional trades
	lastRound    int32       // in which it was still talking
	asked, told  bool
	wasAsked     bool
	said         []said
	best         float64 // the most that an offer of others was worth to it
	bestRound    int32   // 0: it heard none
}

// said is a message with the round in which it was said, and what was on offer then.
type said struct {
	sim.Message
	round int32
	offer sim.Outcome // the party's own; None: none
}

// conducts reads the moves of everybody at every table; they come in the order of
// their first offers, those without one last.
func (t *teller) conducts(rec *sim.Record) []*conduct {
	all := t.chairs(len(rec.Steps))
	for i := range rec.Steps {
		step := &rec.Steps[i]
		c := all[slices.IndexFunc(all, func(c *conduct) bool { return c.table == int(step.Table) && c.party == int(step.Seat) })]
		offers := step.Kind == sim.Propose || step.Kind == sim.Beside
		for _, other := range all {
			if other.table != c.table || other == c {
				continue
			}
			other.wasAsked = other.wasAsked || step.Say.Act == sim.Ask
			if offers {
				t.hears(other, c, step)
			}
		}
		if step.Kind != sim.Leave {
			c.lastRound = step.Round
		}
		if step.Kind == sim.Propose {
			t.offers(c, step)
			c.since = min(c.since, i)
		}
		c.says(step)
	}
	slices.SortStableFunc(all, func(a, b *conduct) int { return a.since - b.since })
	return all
}

// chairs are all places, with nothing done yet.
func (t *teller) chairs(never int) []*conduct {
	var all []*conduct
	for table, seats := range t.Seating() {
		for _, p := range seats {
			all = append(all, &conduct{table: table, party: p, first: sim.None, last: sim.None, lowest: sim.None, firm: sim.None, since: never, gift: true})
		}
	}
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

// offers takes in a new package: whether it is a step down, and what it answers. What is
// tied to a return is not given for nothing, and counts for nothing if it is taken back.
func (t *teller) offers(c *conduct, step *sim.Step) {
	if c.first == sim.None {
		c.first, c.lowest, c.firm = step.Offer, step.Offer, step.Offer
	}
	if c.open && (step.If || step.Offer == c.last) { // it stands by its trade
		t.stands(c, c.last)
	}
	if c.open = step.If; step.If {
		c.ties++
	} else {
		t.gives(c, step)
		t.stands(c, step.Offer)
	}
	c.moved = c.moved || step.Offer != c.first
	c.last, c.gift = step.Offer, false
}

// gives counts a package that gives more than any before, to others who gave nothing
// and gain by it.
func (t *teller) gives(c *conduct, step *sim.Step) {
	down := t.worth(c.party, c.lowest) - t.worth(c.party, step.Offer)
	if c.gift || down <= solution.Tolerance || !t.welcome(c, step.Offer) {
		return
	}
	c.steps++
	c.gifts = append(c.gifts, int(step.Round))
	c.given += down
	if down > c.dearest && c.last == c.lowest { // else it is no step of one round
		c.dearest, c.round, c.from, c.to = down, step.Round, c.lowest, step.Offer
	}
}

// welcome reports whether the others at a table gain on balance by a package beside the
// lowest before, each counted as a share of what lies between its best and its worst.
func (t *teller) welcome(c *conduct, o sim.Outcome) bool {
	total := 0.0
	for _, p := range t.others(c.table, c.party) {
		profile := t.Parties[p].Profile
		if span := profile.Max() - profile.Min(); span > 0 {
			total += (t.worth(p, o) - t.worth(p, c.lowest)) / span
		}
	}
	return total > solution.Tolerance
}

// stands notes a package that a party stands by.
func (t *teller) stands(c *conduct, o sim.Outcome) {
	if c.firm = o; t.worth(c.party, o) < t.worth(c.party, c.lowest) {
		c.lowest = o
	}
}

// net is what a party gave for nothing, at most the way from its first package to its last.
func (t *teller) net(c *conduct) float64 {
	if c.first == sim.None {
		return 0
	}
	return max(0, min(c.given, t.worth(c.party, c.first)-t.worth(c.party, c.firm)))
}

// says takes in what is said beside a move.
func (c *conduct) says(step *sim.Step) {
	switch step.Say.Act {
	case sim.Silent:
		return
	case sim.Ask, sim.Probe:
		c.asked = true
	case sim.Tell, sim.Rate:
		c.told = true
	}
	c.said = append(c.said, said{step.Say, step.Round, c.last})
}

// with names the table of who sits at several, by who else sits there.
func (t *teller) with(c *conduct) string {
	if len(t.Tables) < 2 || c.party != t.Hub() {
		return ""
	}
	return " with " + list(t.namesOf(t.others(c.table, c.party)))
}
