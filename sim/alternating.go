package sim

import "fmt"

// table is one negotiation under way by the stacked alternating offers
// protocol (Aydoğan, Festen, Hindriks and Jonker 2017): in each round every
// seat in turn accepts the package on the table, replaces it by its own, or
// walks away. A package that all others have accepted, one after the other, is agreed.
type table struct {
	number      uint8
	size        Outcome // packages from here on do not exist
	seats       []seat
	reservation []float64 // of each seat, as things stand now
	opener      int
	steps       []Step

	offer    Outcome
	by       int // the seat that proposed it
	accepted int // seats in favour, the proposer's included
	over     bool
	ended    Ending
}

func (t *table) clear(opener int) {
	t.opener, t.offer, t.by, t.accepted = opener%len(t.seats), None, -1, 0
	t.over, t.ended, t.steps = false, Deadline, t.steps[:0]
}

// playRound gives every seat one turn, or as many as it takes to end.
func (t *table) playRound(round, rounds int) error {
	turn := Turn{Round: round, Rounds: rounds, Time: float64(round) / float64(rounds+1)}
	i := t.opener
	for range t.seats {
		if err := t.ask(i, turn); err != nil {
			return fmt.Errorf("seat %d (%s), round %d: %w", t.seats[i].party+1, t.seats[i].label, round, err)
		}
		if t.over {
			return nil
		}
		if i++; i == len(t.seats) {
			i = 0
		}
	}
	return nil
}

// ask lets one seat move and tells the others.
func (t *table) ask(i int, turn Turn) error {
	turn.Offer, turn.Reservation = t.offer, t.reservation[i]
	t.steps = append(t.steps, Step{Round: int32(turn.Round), Table: t.number, Seat: uint8(t.seats[i].party)})
	m := &t.steps[len(t.steps)-1].Move
	t.seats[i].agent.Act(turn, m)
	if err := t.apply(i, m); err != nil {
		return err
	}
	for j := range t.seats {
		if j != i {
			t.seats[j].agent.Hear(t.seats[i].party, m)
		}
	}
	return nil
}

// apply holds a move against the rules and carries it out.
func (t *table) apply(i int, m *Move) error {
	switch m.Kind {
	case Propose:
		if m.Offer >= t.size {
			return fmt.Errorf("proposed package %d; the packages are 0 to %d", m.Offer, t.size-1)
		}
		t.offer, t.by, t.accepted = m.Offer, i, 1
	case Accept:
		if t.offer == None || t.by == i {
			return fmt.Errorf("accepted, but nobody else's package lies on the table")
		}
		m.Offer = t.offer
		if t.accepted++; t.accepted == len(t.seats) {
			t.over, t.ended = true, Agreement
		}
	case Leave:
		t.over, t.ended = true, WalkedAway
	default:
		return fmt.Errorf("made no move; a seat proposes, accepts or leaves")
	}
	return nil
}
