package sim

import "math/rand/v2"

// Agent bargains for one party. An agent is used for one session at a time;
// Start makes it forget the last one.
//
// Hear tells it each move of another seat; the move is good only until Hear
// returns. Act asks it for its own, which it writes into the move.
type Agent interface {
	Start(View)
	Hear(seat int, m *Move)
	Act(Turn, *Move)
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
