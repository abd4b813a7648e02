package main

import (
	"github.com/parley-sim/parley/reports"
	"github.com/parley-sim/parley/sim"
)

// mostStretches is how many stretches a page steps through; of longer talks several rounds
// in which little happens are one.
const mostStretches = 200

// turns are what each side did, one after the other.
func (b *replayer) turns() {
	all := byRound(&b.rec)
	if len(all) > mostStretches {
		all = beats(b.Negotiation.Scenario, &b.rec, mostStretches)
	}
	marks := b.marks()
	for _, beat := range all {
		for _, a := range beat.acts {
			b.page.Deeds = append(b.page.Deeds, b.turn(beat, a, marks))
		}
	}
}

func (b *replayer) turn(beat *beat, a *act, marks map[moment][]reports.Badge) reports.Deed {
	a = a.alone()
	a.turned, a.shifted = false, false // the tactic stands by itself
	t := reports.Deed{
		Round: beat.from, Until: beat.to, Voice: b.chairs[chair{a.table, a.party}], Offer: b.offer(a.after),
		Text: b.lines([]*act{a})[0], Tactic: tacticOf(a), Does: reports.Offers,
	}
	if a.modal {
		t.Mode = name(a.why.Mode)
	}
	switch {
	case a.end == sim.Accept:
		t.Does, t.Offer = reports.Accepts, b.offer(a.taken)
	case a.end == sim.Leave:
		t.Does = reports.Leaves
	case a.waits > 0 && a.packages == 0:
		t.Does = reports.Waits
	}
	for _, o := range a.lies {
		t.Beside = append(t.Beside, b.offer(o))
	}
	if a.why.Mode != nil {
		target := b.purses[a.party].drawn(sixDigits(a.why.Target))
		t.Target = &target
	}
	t.Shifts = b.shifts(a)
	for round := beat.from; round <= beat.to; round++ {
		t.Marks = append(t.Marks, marks[moment{a.table, a.party, round}]...)
	}
	for p := range b.Parties {
		t.Seen = append(t.Seen, b.seen(a, p))
	}
	return t
}

// tacticOf names the tactic, with its words.
func tacticOf(a *act) string {
	if a.why.Tactic == nil || a.why.Tactic.Words == "" {
		return name(a.why.Tactic)
	}
	return a.why.Tactic.Name + ": " + a.why.Tactic.Words
}

// shifts is what a package is worth to all at the table beside the one before.
func (b *replayer) shifts(a *act) []reports.Shift {
	if a.before == sim.None || a.after == a.before || a.end != 0 {
		return nil
	}
	var all []reports.Shift
	for _, p := range append([]int{a.party}, b.others(a.table, a.party)...) {
		if was, is := b.worth(p, a.before), b.worth(p, a.after); !b.refuses(p, was) && !b.refuses(p, is) {
			all = append(all, reports.Shift{Side: p, By: reports.Amount{Of: b.purses[p].scale(is - was), Text: b.purses[p].signed(is - was)}})
		}
	}
	return all
}
