package main

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// belowWalkAway says that a party signed what is worth less to it than no deal: the
// first thing that anybody should be told.
func (t *teller) belowWalkAway(party int, rec *sim.Record) string {
	less := rec.Reservations[party] - rec.Utilities[party]
	if !rec.Bound(party) || less <= 0 || t.purses[party].nothing(less) {
		return ""
	}
	return fmt.Sprintf("%s signed a deal that is worth %s less to %s than walking away. No deal is better than that one.", t.name(party), t.purses[party].amount(less), t.name(party))
}

// turnedDown says which offer was better than what came of the talks.
func (t *teller) turnedDown(party int, all []*conduct, rec *sim.Record) string {
	var best *conduct
	for _, c := range ofParty(all, party) {
		if c.bestRound > 0 && (best == nil || c.best > best.best) {
			best = c
		}
	}
	end := rec.Utilities[party]
	if best == nil || best.best <= end || t.purses[party].nothing(best.best-end) {
		return ""
	}
	what := "than walking away"
	if rec.Bound(party) {
		what = "than what it signed"
	}
	return fmt.Sprintf("In round %d %s had an offer%s on the table that was worth %s more %s.", best.bestRound, t.name(party), t.with(best), t.purses[party].amount(best.best-end), what)
}

// unmoved says that a party never left its first offer, where that has cost a deal:
// there was room for one.
func (t *teller) unmoved(party int, all []*conduct, rec *sim.Record) string {
	own := ofParty(all, party)
	for _, c := range own {
		if c.first == sim.None || c.moved {
			return ""
		}
	}
	if len(own) == 0 || rec.Deal() || rec.Ended != sim.Deadline {
		return ""
	}
	if a, err := solution.Analyze(t.Scenario); err != nil || !a.Zopa() {
		return ""
	}
	return fmt.Sprintf("%s stood by its first offer to the end, though there was room for a deal.", t.name(party))
}

// brokeOff says that a party's ultimatum ended the talks where there was room for a deal.
func (t *teller) brokeOff(party int, rec *sim.Record) string {
	if rec.Deal() || rec.Ended != sim.WalkedAway || int(rec.Steps[len(rec.Steps)-1].Seat) != party {
		return ""
	}
	at := slices.IndexFunc(rec.Steps, func(s sim.Step) bool { return int(s.Seat) == party && s.Say.Act == sim.Insist })
	if at < 0 {
		return ""
	}
	if a, err := solution.Analyze(t.Scenario); err != nil || !a.Zopa() {
		return ""
	}
	return fmt.Sprintf("%s's ultimatum in round %d ended the talks, though there was room for a deal.", t.name(party), rec.Steps[at].Round)
}
