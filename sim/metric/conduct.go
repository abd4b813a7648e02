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

// chain is a party's moves at one table, as far as they have been read. Its
// yes and no are numbers, 1 and 0, to add and index by: who gives in to whom is
// as good as random, and branches on it would double the time of a reading.
type chain struct {
	party
	tables   int
	first    float64
	conceded [2]float64 // in answer to nothing, and to a gift
	given    float64    // the last of them
	answered uint8      // and what it answered
	tied     float64    // what the last package gave on condition: if it lapses, it was not conceded
	under    int        // moves below the reservation value

	offer sim.Outcome // the last; None before the first
	worth float64     // of it to who made it
	below int         // it is worth less than the reservation value
	gift  uint8       // since then another seat has opened, or improved on its own last offer
}

// observe reads the moves once, for all metrics that look at them. It is the
// only part of measuring that takes longer the longer people talk.
func (t *Talks) observe() {
	n := len(t.parties)
	t.begin(n)
	if t.large {
		return
	}
	number, table := uint8(0), t.chains[:n]
	for k := range t.Record.Steps {
		step := &t.Record.Steps[k]
		if step.Table != number {
			number, table = step.Table, t.chains[int(step.Table)*n:][:n]
		}
		c := &table[step.Seat]
		switch {
		case step.Kind == sim.Propose && step.Offer == c.offer:
			c.under += c.below
			c.gift = 0
		case step.Kind == sim.Propose:
			propose(table, c, step.Offer)
			if step.If {
				c.tied = c.given
			}
		case step.Kind == sim.Accept:
			c.under += less(c.table[step.Offer], c.limit)
		}
	}
	for k := range t.chains {
		t.chains[k].addTo(&t.Conduct[k%n])
	}
}

func (t *Talks) begin(n int) {
	if need := n * len(t.seating); cap(t.chains) < need {
		t.chains = make([]chain, need)
	}
	t.chains = t.chains[:n*len(t.seating)]
	for k := range t.chains {
		t.chains[k] = chain{party: t.parties[k%n], offer: sim.None}
	}
	t.Conduct = t.Conduct[:0]
	for range n {
		t.Conduct = append(t.Conduct, Conduct{})
	}
}

// propose follows an offer that differs from the seat's last: what it costs who
// makes it, and whether it gives anything to the others at the table. An
// opening is a gift: who answers it has nothing to compare it with.
func propose(table []chain, c *chain, offer sim.Outcome) {
	worth := c.table[offer]
	for i := range table {
		if other := &table[i]; other == c {
			continue
		} else if c.offer == sim.None {
			other.gift = 1
		} else {
			other.gift |= uint8(less(other.table[c.offer]+solution.Tolerance, other.table[offer]))
		}
	}
	if c.offer == sim.None {
		c.tables, c.first = 1, worth
	} else if down := c.worth - worth; down > 0 {
		c.conceded[c.gift] += down
		c.given, c.answered, c.tied = down, c.gift, 0
	} else {
		c.conceded[c.answered] -= min(-down, c.tied)
		c.given, c.tied = 0, 0
	}
	c.below = less(worth, c.limit)
	c.under += c.below
	c.offer, c.worth, c.gift = offer, worth, 0
}

// less is 1 if a is less than b, else 0.
func less(a, b float64) int {
	if a < b {
		return 1
	}
	return 0
}

func (c *chain) addTo(conduct *Conduct) {
	conduct.Tables += c.tables
	conduct.First += c.first
	conduct.Conceded += c.conceded[0] + c.conceded[1]
	conduct.Unreciprocated += c.conceded[0]
	conduct.Below += c.under
}
