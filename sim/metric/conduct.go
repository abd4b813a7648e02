package metric

import (
	"github.com/parley-sim/parley/sim"
	"github.com/parley-sim/parley/sim/solution"
)

// Conduct is what a party did in a negotiation, in its own worth. Its offers
// at different tables are chains of their own: an offer is compared with the
// one before it at the same table.
type Conduct struct {
	Tables         int     // at which it made an offer
	First          float64 // worth to itself of its first offers, summed over these tables
	Conceded       float64 // all steps down from an offer to the next, summed
	Unreciprocated float64 // the part of them that answered no gift
	Below          int     // offers and acceptances worth less than its reservation value
}

// chain is a party's offers at one table, as far as they have been read.
type chain struct {
	begun bool
	last  float64 // worth of the last offer to who made it
	given bool    // since then another seat has given something: opened, or improved on its last offer
}

// observe reads the moves once, for all metrics that look at them.
func (t *Talks) observe() {
	n := len(t.parties)
	t.Conduct = reuse(t.Conduct, n)
	t.chains = reuse(t.chains, n*len(t.seating))
	if need := n * len(t.chains); len(t.received) < need {
		t.received = make([]float64, need)
	}
	for k := range t.Record.Steps {
		switch step := &t.Record.Steps[k]; step.Kind {
		case sim.Propose:
			t.offer(step, n)
		case sim.Accept:
			seat := int(step.Seat)
			t.judge(seat, t.parties[seat].worth(step.Offer))
		}
	}
}

// reuse is a slice of n zero values, in the old memory where that is enough.
func reuse[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n)
	}
	old = old[:n]
	clear(old)
	return old
}

func (t *Talks) judge(seat int, worth float64) {
	if worth < t.parties[seat].limit {
		t.Conduct[seat].Below++
	}
}

// offer follows a proposal: what it costs who makes it, and whether it gives
// anything to the others at the table.
func (t *Talks) offer(step *sim.Step, n int) {
	seat, here := int(step.Seat), int(step.Table)*n
	c := &t.chains[here+seat]
	worth := t.parties[seat].worth(step.Offer)
	t.judge(seat, worth)
	t.concede(seat, c, worth)
	received := t.received[(here+seat)*n:][:n]
	for _, other := range t.seating[step.Table] {
		if other == seat {
			continue
		}
		now := t.parties[other].worth(step.Offer)
		if !c.begun || now > received[other]+solution.Tolerance {
			t.chains[here+other].given = true
		}
		received[other] = now
	}
	c.begun, c.last, c.given = true, worth, false
}

// concede compares an offer with the party's last at the same table. An opening
// counts as given: who answers it has nothing to compare it with.
func (t *Talks) concede(seat int, c *chain, worth float64) {
	own := &t.Conduct[seat]
	if !c.begun {
		own.Tables++
		own.First += worth
		return
	}
	if down := c.last - worth; down > 0 {
		own.Conceded += down
		if !c.given {
			own.Unreciprocated += down
		}
	}
}
