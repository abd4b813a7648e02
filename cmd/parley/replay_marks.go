package main

import (
	"fmt"
	"slices"

	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// moment is a turn of a party at a table.
type moment struct{ table, party, round int }

// marks are what is to be noticed in the talks, by turn: trades, gains for both, and blunders.
func (b *replayer) marks() map[moment][]reports.Badge {
	all := map[moment][]reports.Badge{}
	for _, beat := range byRound(&b.rec) {
		for _, a := range beat.acts {
			at := moment{a.table, a.party, beat.from}
			all[at] = append(all[at], b.marksOf(a, beat.from)...)
		}
	}
	for _, c := range b.conducts(&b.rec) {
		for _, round := range c.gifts {
			at := moment{c.table, c.party, round}
			why := fmt.Sprintf("All in all it is the least for %s so far, right after %s had given nothing.", b.name(c.party), b.nobody(c))
			all[at] = append(all[at], reports.Badge{Sign: "↘", Word: "gave for nothing", Why: why})
		}
		if at, why := b.refusal(c); why != "" {
			all[at] = append(all[at], reports.Badge{Sign: "✕", Word: "turned down its best offer", Why: why})
		}
	}
	return all
}

// marksOf is what can be told of a turn by itself and by the offers before it.
func (b *replayer) marksOf(a *act, round int) []reports.Badge {
	var all []reports.Badge
	open := func(sign, word, why string) {
		all = append(all, reports.Badge{Sign: sign, Word: word, Why: why, Open: true})
	}
	switch {
	case a.end == sim.Accept:
		open("●", "accepts", "")
	case a.end == sim.Leave:
		open("○", "walks away", "")
	case a.tied && !a.opens():
		open("⇄", "trade", "What it gives is tied to what it asks for.")
	case a.lapsed:
		open("↩", "takes its trade back", "")
	}
	if a.end == sim.Accept && b.worth(a.party, a.taken) < b.rec.Reservations[a.party]-solution.Tolerance {
		all = append(all, reports.Badge{Sign: "✕", Word: "below its walk-away", Why: "No deal would be worth more to it."})
	}
	if a.packages == 0 || a.end != 0 || a.after == a.before {
		return all
	}
	if a.before != sim.None && b.betterForAll(a, a.before, a.after) {
		all = append(all, reports.Badge{Sign: "▲", Word: "better for " + b.everybody(a), Why: "Than its offer before."})
	}
	if why := b.worse(a, round); why != "" {
		all = append(all, reports.Badge{Sign: "▼", Word: "worse for " + b.everybody(a), Why: why})
	}
	return all
}

func (b *replayer) everybody(a *act) string {
	if len(b.others(a.table, a.party)) > 1 {
		return "all"
	}
	return "both"
}

// betterForAll reports whether all at the table gain by a step from one package to another.
func (b *replayer) betterForAll(a *act, from, to sim.Outcome) bool {
	for _, p := range append(b.others(a.table, a.party), a.party) {
		if b.worth(p, to) <= b.worth(p, from)+solution.Tolerance || b.refuses(p, b.worth(p, to)) {
			return false
		}
	}
	return true
}

// worse names the offer before at the same table that was better for all than this one, of
// several the best for who moves.
func (b *replayer) worse(a *act, round int) string {
	var best *sim.Step
	for i := range b.rec.Steps {
		s := &b.rec.Steps[i]
		if int(s.Round) > round || int(s.Round) == round && int(s.Seat) == a.party && int(s.Table) == a.table {
			break
		}
		if int(s.Table) != a.table || s.Kind != sim.Propose && s.Kind != sim.Beside || !b.betterForAll(a, a.after, s.Offer) {
			continue
		}
		if best == nil || b.worth(a.party, s.Offer) > b.worth(a.party, best.Offer) {
			best = s
		}
	}
	if best == nil {
		return ""
	}
	var more []string
	for _, p := range append([]int{a.party}, b.others(a.table, a.party)...) {
		more = append(more, fmt.Sprintf("%s more to %s", b.purses[p].amount(b.worth(p, best.Offer)-b.worth(p, a.after)), b.name(p)))
	}
	return fmt.Sprintf("%s offered in round %d what is worth %s.", b.name(int(best.Seat)), best.Round, list(more))
}

// refusal is the turn in which a party did not take the best offer that it ever heard, where
// that was better than what came of it.
func (b *replayer) refusal(c *conduct) (moment, string) {
	end := b.rec.Utilities[c.party]
	if c.bestRound == 0 || c.best <= end || b.purses[c.party].nothing(c.best-end) {
		return moment{}, ""
	}
	for i := range b.rec.Steps {
		s := &b.rec.Steps[i]
		if int(s.Table) != c.table || int(s.Seat) == c.party || s.Round < c.bestRound || b.worth(c.party, s.Offer) < c.best || s.Kind != sim.Propose && s.Kind != sim.Beside {
			continue
		}
		next := slices.IndexFunc(b.rec.Steps[i:], func(n sim.Step) bool { return int(n.Table) == c.table && int(n.Seat) == c.party })
		if next < 0 {
			return moment{}, ""
		}
		return moment{c.table, c.party, int(b.rec.Steps[i+next].Round)}, fmt.Sprintf("The offer of round %d was worth %s more to it than what came of the talks.", s.Round, b.purses[c.party].amount(c.best-end))
	}
	return moment{}, ""
}
