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

// Guesser is an agent that says what it makes of another seat's wishes: how much
// that seat would like a package, on any scale that grows with the liking. It is
// asked when the talks are over, for measuring alone; ok is false where it has no idea.
type Guesser interface {
	Guess(party int, o Outcome) (liked float64, ok bool)
}

// Follower is an agent that can come late: Follow lets it live through a turn in which its seat
// made this move, which it did not decide. It thinks as if the turn were its own, and what was done
// stands in its memory as its own doing. The move is the session's, as for Act, and not to be changed.
type Follower interface {
	Agent
	Follow(*Turn, *Move)
}

// Setting is what is known before the talks begin and is the same in every
// session of a condition: the ground for an agent's plan.
type Setting struct {
	Party   int // whose side this is
	Profile *Profile
	Rounds  int
	Seats   int      // the parties at the table
	Beliefs []Belief // by party: what is known of the others; the own is empty
}

// Belief is what a seat knows of another party before the talks.
type Belief struct {
	Directions []int8   // by issue: 1 they want the later values, -1 the earlier ones, 0 not known; nil: nothing is known
	Exact      *Profile // what they want indeed: for an oracle, an upper bound on what a model could find out, and for nobody else
}

// Setting is what a party at a table can plan with.
func (s *Scenario) Setting(table, party, rounds int) Setting {
	seating := s.Seating()[table]
	g := Setting{Party: party, Profile: s.Parties[party].Profile, Rounds: rounds, Seats: len(seating), Beliefs: make([]Belief, len(s.Parties))}
	for _, other := range seating {
		if other != party {
			g.Beliefs[other] = Belief{s.Directions(other), s.Parties[other].Profile}
		}
	}
	return g
}
