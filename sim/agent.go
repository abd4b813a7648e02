package sim

import "math/rand/v2"

// Agent bargains for one party. An agent is used for one session at a time;
// Start makes it forget the last one. Act asks it for its move, which it writes
// into the move; turn and move are the session's and good only until Act returns.
type Agent interface {
	Start(View)
	Act(*Turn, *Move)
}

// Listener is an agent that wants to hear each move of the other seats. The
// move is good only until Hear returns.
type Listener interface {
	Hear(seat int, m *Move)
}

// View is what a seat can see: its own side, and nothing of the others'.
type View struct {
	Seat    int // the party's number in the scenario
	Seats   int // the parties at this table
	Rounds  int
	Profile *Profile
	Rand    *rand.Rand      // the only dice an agent may throw
	Done    <-chan struct{} // closed when the talks are called off: an end to waiting for a person
}

// Setting is what is known before the talks begin and is the same in every
// session of a condition: the ground for an agent's plan.
type Setting struct {
	Profile *Profile
	Rounds  int
	Seats   int // the parties at the table
}
