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
	before, after sim.Outcome // its package before and at the end of the beat; None: none yet
	packages      int         // how many times it put a new one on the table
	said          []sim.Message
	why           sim.Why
	turned        bool     // the reason is another than before
	end           sim.Kind // Accept or Leave, else zero
}

// holds reports whether the party only stood by its package.
func (a *act) holds() bool {
	return a.packages == 0 && len(a.said) == 0 && !a.turned && a.end == 0
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
	last := map[chair]*act{}
	for i := range rec.Steps {
		step := &rec.Steps[i]
		if len(all) == 0 || all[len(all)-1].to != int(step.Round) {
			all = append(all, &beat{from: int(step.Round), to: int(step.Round)})
		}
		b := all[len(all)-1]
		at := chair{int(step.Table), int(step.Seat)}
		a := newAct(step, last[at])
		last[at] = a
		b.acts = append(b.acts, a)
	}
	return all
}

// newAct is what a step adds to what its mover did before.
func newAct(step *sim.Step, before *act) *act {
	a := &act{table: int(step.Table), party: int(step.Seat), before: sim.None, after: sim.None, why: step.Why}
	var why sim.Why
	if before != nil {
		a.before, a.after, why = before.after, before.after, before.why
	}
	if step.Kind == sim.Propose {
		a.after = step.Offer
		if a.after != a.before {
			a.packages = 1
		}
	} else {
		a.end = step.Kind
	}
	a.turned = a.why.Tactic != why.Tactic || a.why.Mode != why.Mode
	if step.Say.Act != sim.Silent {
		a.said = []sim.Message{step.Say}
	}
	return a
}

// append takes the next beat into this one.
func (b *beat) append(next *beat) {
	b.to = next.to
	b.weight += next.weight
	for _, n := range next.acts {
		a := b.act(n.table, n.party)
		if a == nil {
			b.acts = append(b.acts, n)
			continue
		}
		a.after, a.why, a.end = n.after, n.why, n.end
		a.packages += n.packages
		a.said = append(a.said, n.said...)
		a.turned = a.turned || n.turned
	}
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
	const spoken, turned, ended = 0.02, 0.5, 10
	for _, a := range b.acts {
		b.weight += float64(spoken * float64(len(a.said)))
		if a.turned {
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
