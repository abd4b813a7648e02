package main

import (
	"fmt"
	"math"

	"github.com/parley-sim/parley/sim"
)

// notKept says which word a party did not keep: who threatens to leave and stays is
// not believed the next time.
func (t *teller) notKept(party int, all []*conduct) string {
	for _, c := range ofParty(all, party) {
		for _, s := range c.said {
			if kept := t.keeps(c, s); kept != "" {
				return kept
			}
		}
	}
	return ""
}

// keeps says how a threat was not kept; nothing if it was, or is none.
func (t *teller) keeps(c *conduct, s said) string {
	name := t.name(c.party)
	switch {
	case s.Act == sim.Warn && float64(c.lastRound) > s.Number:
		return fmt.Sprintf("In round %d %s warned that it would be through after round %s%s, and went on talking.", s.round, name, number(s.Number), t.with(c))
	case s.Act == sim.Insist && s.offer != sim.None && t.lowered(c, s):
		return fmt.Sprintf("In round %d %s said%s: this package, or we leave. It stayed, and offered less.", s.round, name, t.with(c))
	case s.Act == sim.Expire && s.offer != sim.None && t.lowered(c, s):
		return fmt.Sprintf("In round %d %s said%s that its offer was to be had once only, and made a better one later.", s.round, name, t.with(c))
	}
	return ""
}

// lowered reports whether a party ended with a package worth less to it than the one
// on offer when it spoke.
func (t *teller) lowered(c *conduct, s said) bool {
	return c.lastRound > s.round && t.worth(c.party, c.last) < t.worth(c.party, s.offer)
}

// notTrue says what a party said that was not so.
func (t *teller) notTrue(party int, all []*conduct) string {
	shares := sharesOf(t.Parties[party].Profile)
	for _, c := range ofParty(all, party) {
		for _, s := range c.said {
			if i := int(s.Issue); s.Act == sim.Tell && i >= 0 && i < len(shares) && math.Abs(shares[i]-s.Number) > untrue {
				return fmt.Sprintf("%s said%s that %s is %s of what matters to it, where it is %s: who is misled about that can't find the trades that would help.",
					t.name(party), t.with(c), t.issue(s.Issue), percent(s.Number), percent(shares[i]))
			}
			if truth := t.bluff(party, s.Message); truth != "" {
				return fmt.Sprintf("%s claimed%s to have %s elsewhere.%s", t.name(party), t.with(c), t.purses[party].amount(t.claimed(party, s.Number)), truth)
			}
		}
	}
	return ""
}
