package sim

import "fmt"

// table is one negotiation under way by the stacked alternating offers
// protocol (Aydoğan, Festen, Hindriks and Jonker 2017): in each round every
// seat in turn accepts the package on the table, replaces it by its own, passes, or
// walks away. A package that all others have accepted, one after the other, is agreed.
type table struct {
	number    uint8
	size      Outcome // packages from here on do not exist
	seats     []seat
	listeners bool // somebody wants to hear the others' moves
	opener    int
	steps     []Step

	turn   Turn
	offer  Outcome
	laid   []Outcome           // what its proposer put beside it; nil: nothing
	beside [MostBeside]Outcome // the memory of that
	by     int                 // the seat that proposed it
	favour uint32              // bit i: seat i is for it, the proposer included
	over   bool
	ended  Ending
}

func (t *table) clear(opener int) {
	t.opener, t.offer, t.by, t.favour = opener%len(t.seats), None, -1, 0
	t.over, t.ended, t.steps, t.laid, t.turn.Beside = false, Deadline, t.steps[:0], nil, nil
}

// playRound gives every seat one turn, or as many as it takes to end.
func (t *table) playRound(round, rounds int) error {
	t.turn.Round, t.turn.Rounds, t.turn.Time = round, rounds, float64(round)/float64(rounds+1)
	i := t.opener
	for range t.seats {
		seat := &t.seats[i]
		t.turn.Offer, t.turn.Reservation = t.offer, seat.reservation
		if t.by == i { // all others passed, and nobody bargains with himself
			t.turn.Offer, t.turn.Beside = None, nil
		} else if t.laid != nil {
			t.turn.Beside = t.laid
		}
		from := len(t.steps)
		m := t.step(seat.party)
		seat.agent.Act(&t.turn, m)
		if m.Kind == Propose && m.Offer < t.size && !m.More && t.laid == nil {
			t.offer, t.by, t.favour = m.Offer, i, 1<<i
		} else if err := t.settle(i, m); err != nil {
			return fmt.Errorf("seat %d (%s), round %d: %w", seat.party+1, seat.label, round, err)
		}
		if t.listeners {
			t.tell(i, t.steps[from:])
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

// propose puts the seat's package on the table, and asks it for those beside it.
func (t *table) propose(i int, m *Move) error {
	t.offer, t.by, t.favour, t.laid, t.turn.Beside = m.Offer, i, 1<<i, nil, nil
	var beside []Outcome // not seen before the turn is over
	for more := m.More; more; {
		m := t.step(t.seats[i].party)
		t.seats[i].agent.Act(&t.turn, m)
		switch {
		case m.Kind != Beside:
			return fmt.Errorf("said that it had more to propose, and then proposed nothing beside it")
		case m.Offer >= t.size:
			return t.outside(m)
		case len(beside) == MostBeside:
			return fmt.Errorf("put more than %d packages beside the first", MostBeside)
		}
		beside = append(t.beside[:len(beside)], m.Offer)
		more = m.More
	}
	t.laid = beside
	return nil
}

// tell lets the other seats hear what a seat did in its turn.
func (t *table) tell(i int, steps []Step) {
	for j := range t.seats {
		if l := t.seats[j].listener; l != nil && j != i {
			for k := range steps {
				l.Hear(t.seats[i].party, &steps[k].Move)
			}
		}
	}
}

// step adds an empty move of the seat to the record. Written field by field:
// copying a whole Step costs more than the rest of a turn.
func (t *table) step(party int) *Move {
	n := len(t.steps)
	if n < cap(t.steps) {
		t.steps = t.steps[:n+1]
		t.steps[n].Move = Move{}
	} else {
		t.steps = append(t.steps, Step{})
	}
	step := &t.steps[n]
	step.Round, step.Table, step.Seat = int32(t.turn.Round), t.number, uint8(party)
	return &step.Move
}

// settle carries out a move that is no new offer, or says which rule it breaks.
func (t *table) settle(i int, m *Move) error {
	switch {
	case m.Kind == Propose && m.Offer >= t.size:
		return t.outside(m)
	case m.Kind == Propose:
		return t.propose(i, m)
	case m.Kind == Accept && (t.offer == None || t.by == i):
		return fmt.Errorf("accepted, but nobody else's package lies on the table")
	case m.Kind == Accept && int(m.Pick) > len(t.laid):
		return fmt.Errorf("picked package %d beside the one proposed; there are %d", m.Pick, len(t.laid))
	case m.Kind == Accept:
		if m.Pick > 0 {
			t.offer = t.laid[m.Pick-1]
		}
		t.laid, t.turn.Beside = nil, nil // whoever else has to agree has this one before him
		m.Offer = t.offer
		if t.favour |= 1 << i; t.favour == 1<<len(t.seats)-1 {
			t.over, t.ended = true, Agreement
		}
	case m.Kind == Leave:
		t.over, t.ended = true, WalkedAway
	case m.Kind == Pass:
	case m.Kind == Beside:
		return fmt.Errorf("put a package beside another, but had proposed none in this turn")
	default:
		return fmt.Errorf("made no move; a seat proposes, accepts, passes or leaves")
	}
	return nil
}

func (t *table) outside(m *Move) error {
	return fmt.Errorf("proposed package %d; the packages are 0 to %d", m.Offer, t.size-1)
}
