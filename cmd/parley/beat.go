package main

import (
	"slices"

	"github.com/parley-sim/parley/sim"
)

// beat is a stretch of rounds that a story tells in one breath.
type beat struct {
	from, to int
	acts     []*act  // of every chair that moved, tables in order
	weight   float64 // how much happened
}

// act is what one party did at one table during a beat.
type act struct {
	table, party  int
	before, after sim.Outcome   // its package before and at the end of the beat; None: none yet
	firm          sim.Outcome   // its package at the end without what is tied to a return
	base          sim.Outcome   // the same before the beat
	beside        []sim.Outcome // what it put beside the last package of the beat
	lay, lies     []sim.Outcome // what lies beside its package before and at the end
	packages      int           // how many times it put something new on the table
	news          int           // how many times its first package was another than before
	waits         int           // how many times it passed
	tied          bool          // what its last package gives is tied to what it asks for
	lapsed        bool          // it takes back what was tied
	trades        int           // how many tied packages it has made
	lapses        int           // how many of those it has taken back
	dropped       bool          // before those it has taken back an older one
	trade         *act          // the last tied package that it made or takes back, as an act of its own
	theirs        *act          // the last package of another at the table, when it moved
	said          []sim.Message
	why           sim.Why
	turned        bool        // the tactic is another than before
	shifted       bool        // so is the mode
	modal         bool        // the party shows several modes in these talks
	end           sim.Kind    // Accept or Leave, else zero
	taken         sim.Outcome // what it accepted
	whose         int         // whose package that was
	choice        int         // out of so many packages; 0: out of one
}

// holds reports whether the party only stood by its package.
func (a *act) holds() bool {
	return a.packages == 0 && a.waits == 0 && len(a.said) == 0 && a.reason() == "" && a.end == 0
}

// beats cuts a record into at most `most` beats: first a round each, then
// neighbours in which least happened are put together. The first and the last
// round stay by themselves.
func beats(s *sim.Scenario, rec *sim.Record, most int) []*beat {
	const many = 1000 // so many are compared one by one; more are first put together blindly
	all := byRound(rec)
	for _, b := range all {
		b.weigh(s)
	}
	all = joined(all, func(a, b *beat) bool { return a.weight+b.weight == 0 })
	for len(all) > many {
		odd := false
		all = joined(all, func(_, _ *beat) bool { odd = !odd; return odd })
	}
	for len(all) > max(most, 3) {
		at := 1
		for i := 2; i+2 < len(all); i++ {
			if all[i].weight+all[i+1].weight < all[at].weight+all[at+1].weight {
				at = i
			}
		}
		all[at].append(all[at+1])
		all = slices.Delete(all, at+1, at+2)
	}
	return all
}

// joined puts each beat together with the one before it where join says so. The
// first and the last stay by themselves.
func joined(all []*beat, join func(before, next *beat) bool) []*beat {
	if len(all) < 4 {
		return all
	}
	last := all[len(all)-1]
	kept := all[:2]
	for _, b := range all[2 : len(all)-1] {
		if before := kept[len(kept)-1]; join(before, b) {
			before.append(b)
		} else {
			kept = append(kept, b)
		}
	}
	return append(kept, last)
}

// chair is a party's place at a table.
type chair struct{ table, party int }

// byRound makes a beat of every round.
func byRound(rec *sim.Record) []*beat {
	var all []*beat
	last, modal := map[chair]*act{}, modal(rec)
	laid, latest := map[int]int{}, map[int]*act{} // by table: how many packages were put there last, and by whom
	for i := range rec.Steps {
		step := &rec.Steps[i]
		if len(all) == 0 || all[len(all)-1].to != int(step.Round) {
			all = append(all, &beat{from: int(step.Round), to: int(step.Round)})
		}
		b, at := all[len(all)-1], chair{int(step.Table), int(step.Seat)}
		if step.Kind == sim.Beside {
			last[at].lays(step)
			laid[at.table]++
			continue
		}
		if before := last[at]; before != nil {
			before.stays()
		}
		a := newAct(step, last[at])
		a.modal = modal[at.party]
		switch {
		case step.Kind == sim.Propose:
			laid[at.table] = 1
			if other := latest[at.table]; other != nil && other.party != a.party {
				a.theirs = other.alone()
			}
			if a.tied {
				a.trade = a.alone()
			}
			latest[at.table] = a
		case step.Kind == sim.Accept && latest[at.table] != nil:
			a.taken, a.whose = step.Offer, latest[at.table].party
			if laid[at.table] > 1 {
				a.choice, laid[at.table] = laid[at.table], 1
			}
		}
		last[at] = a
		b.acts = append(b.acts, a)
	}
	for _, a := range last {
		a.stays()
	}
	return all
}

// alone is the act as it is now, whatever it is put together with later.
func (a *act) alone() *act {
	c := *a
	return &c
}

// stays counts a turn as no new package if the same lie side by side as before.
func (a *act) stays() {
	if a.packages == 1 && !a.tied && !a.lapsed && a.after == a.before && slices.Equal(a.beside, a.lay) {
		a.packages, a.beside = 0, nil
	}
}

// modal says of each party whether it shows several modes.
func modal(rec *sim.Record) map[int]bool {
	first, several := map[int]*sim.Label{}, map[int]bool{}
	for i := range rec.Steps {
		party, mode := int(rec.Steps[i].Seat), rec.Steps[i].Why.Mode
		if mode == nil {
			continue
		}
		if first[party] == nil {
			first[party] = mode
		}
		several[party] = several[party] || mode.Name != first[party].Name
	}
	return several
}

// newAct is what a step adds to what its mover did before.
func newAct(step *sim.Step, before *act) *act {
	a := &act{table: int(step.Table), party: int(step.Seat), before: sim.None, after: sim.None, firm: sim.None, why: step.Why}
	var why sim.Why
	if before != nil {
		a.before, a.after, a.firm, why = before.after, before.after, before.firm, before.why
		a.lay, a.lies, a.trade = before.lies, before.lies, before.trade
	}
	a.base = a.firm
	switch step.Kind {
	case sim.Propose:
		a.propose(step)
	case sim.Pass:
		a.waits = 1
	default:
		a.end = step.Kind
	}
	a.turned, a.shifted = name(a.why.Tactic) != name(why.Tactic), name(a.why.Mode) != name(why.Mode)
	if step.Say.Act != sim.Silent {
		a.said = []sim.Message{step.Say}
	}
	return a
}

// propose puts a package on the table. What a trade gives counts from when the party
// stands by it.
func (a *act) propose(step *sim.Step) {
	tied := a.after != a.firm // a trade of its own has lain there
	a.after = step.Offer
	if a.after != a.before || a.lies != nil {
		a.packages, a.tied = 1, step.If
		a.lapsed = tied && !step.If && step.Offer == a.firm
	}
	if a.after != a.before {
		a.news = 1
	}
	a.lies = nil
	if a.firm = a.after; a.tied && a.before != sim.None {
		a.firm, a.trades = a.before, 1
	}
}

// lays takes in a package that the party puts beside the one of its turn.
func (a *act) lays(step *sim.Step) {
	a.beside = append(a.beside, step.Offer)
	a.lies = a.beside
	a.packages = max(a.packages, 1)
	if step.Say.Act != sim.Silent {
		a.said = append(a.said, step.Say)
	}
}

// name is a label's; nothing if there is none.
func name(l *sim.Label) string {
	if l == nil {
		return ""
	}
	return l.Name
}

// append takes the next beat into this one.
func (b *beat) append(next *beat) {
	b.to = next.to
	b.weight += next.weight
	for _, n := range next.acts {
		if a := b.act(n.table, n.party); a != nil {
			a.append(n)
		} else {
			b.acts = append(b.acts, n)
		}
	}
}

func (a *act) append(n *act) {
	a.after, a.firm, a.trade = n.after, n.firm, n.trade
	a.why, a.end, a.taken, a.choice, a.whose = n.why, n.end, n.taken, n.choice, n.whose
	a.dropped = a.dropped || a.lapsed || n.lapsed && a.trades == 0
	if n.lapsed && a.trades > 0 {
		a.lapses++
	}
	a.trades, a.lapses = a.trades+n.trades, a.lapses+n.lapses
	if n.packages > 0 {
		a.beside = n.beside
		a.tied, a.lapsed, a.theirs = n.tied && a.packages == 0, n.lapsed && a.packages == 0, n.theirs
	}
	a.packages += n.packages
	a.news += n.news
	a.waits += n.waits
	a.said = append(a.said, n.said...)
	a.turned, a.shifted = a.turned || n.turned, a.shifted || n.shifted
}

// at lists what was done at a table.
func (b *beat) at(table int) []*act {
	var here []*act
	for _, a := range b.acts {
		if a.table == table {
			here = append(here, a)
		}
	}
	return here
}

func (b *beat) act(table, party int) *act {
	for _, a := range b.acts {
		if a.table == table && a.party == party {
			return a
		}
	}
	return nil
}

// weigh adds up how much happened: steps as shares of what is at stake for the
// mover, and what was said and decided beside them. It is zero where all hold.
func (b *beat) weigh(s *sim.Scenario) {
	const spoken, pressed, waited, turned, ended = 0.02, 0.3, 0.02, 0.5, 10
	for _, a := range b.acts {
		for _, m := range a.said {
			if b.weight += spoken; presses(m.Act) {
				b.weight += pressed
			}
		}
		b.weight += float64(waited * float64(a.waits))
		if a.reason() != "" {
			b.weight += turned
		}
		if a.end != 0 {
			b.weight += ended
		}
		if a.packages > 0 {
			b.weight += 0.001 + a.step(s)
		}
	}
}

// step is how far the mover's package moved, as a share of what is at stake for it.
func (a *act) step(s *sim.Scenario) float64 {
	if a.before == sim.None {
		return 1
	}
	p := s.Parties[a.party].Profile
	stake := mostOf(&p.Worth) - p.Reservation
	if !(stake > 0) || stake > maxStake {
		return 0
	}
	moved := p.Utility(a.after) - p.Utility(a.before)
	return max(moved, -moved) / stake
}

// maxStake keeps a missing reservation value, minus infinity, out of the sums.
const maxStake = 1e300
