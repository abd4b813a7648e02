package sim

// Takeover is an agent that takes a seat over in the midst of the talks: up to a round the
// seat does what it did in an earlier session, and the agent follows; from then on the agent decides.
// The rest of the session has to be as it was, seed included.
type Takeover struct {
	agent Follower
	from  int
	done  []Move // what the seat did before
	next  int
}

// NewTakeover has an agent take over a party's chair at a table from a round on, in talks
// that went like the record until then.
func NewTakeover(agent Follower, from, table, party int, rec *Record) *Takeover {
	t := &Takeover{agent: agent, from: from}
	for i := range rec.Steps {
		if s := &rec.Steps[i]; int(s.Table) == table && int(s.Seat) == party && int(s.Round) < from {
			t.done = append(t.done, s.Move)
		}
	}
	return t
}

// Start begins the talks anew.
func (t *Takeover) Start(v View) {
	t.next = 0
	t.agent.Start(v)
}

// Act does what was done, or what the agent decides.
func (t *Takeover) Act(turn *Turn, move *Move) {
	if turn.Round >= t.from || t.next == len(t.done) {
		t.agent.Act(turn, move)
		return
	}
	*move = t.done[t.next]
	t.next++
	t.agent.Follow(turn, move)
}

// Hear lets the agent hear, if it listens.
func (t *Takeover) Hear(seat int, m *Move) {
	if l, ok := t.agent.(Listener); ok {
		l.Hear(seat, m)
	}
}

// Guess is the agent's, if it has an idea.
func (t *Takeover) Guess(party int, o Outcome) (liked float64, ok bool) {
	if g, guesses := t.agent.(Guesser); guesses {
		return g.Guess(party, o)
	}
	return 0, false
}
