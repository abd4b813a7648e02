package sim

// Ending is how a session ended.
type Ending uint8

const (
	Agreement Ending = iota
	Deadline
	WalkedAway
)

func (e Ending) String() string {
	return [...]string{"agreement", "deadline", "walked away"}[e]
}

// Step is one move in a record.
type Step struct {
	Round int32
	Table uint8
	Seat  uint8 // the party that moved
	Move
}

// Record is all that happened in a session. It is reused: its slices are good
// until the next session is played into it.
type Record struct {
	Steps        []Step // in the order of round, then table, then turn
	Agreement    Outcome
	Signed       uint64 // bit i: party i is bound by the agreement
	Ended        Ending
	Round        int       // in which the talks ended
	Rounds       int       // the deadline
	Utilities    []float64 // by party: of the agreement, or the reservation value of who has none
	Reservations []float64 // by party, as they were at the start
	Guessers     []Guesser // by party: what it made of the others in the end, at the last table where it sat; nil: it has no idea. Good until its agents play again
}

// Deal reports whether there is an agreement.
func (r *Record) Deal() bool { return r.Agreement != None }

// Bound reports whether the party is bound by the agreement.
func (r *Record) Bound(party int) bool { return r.Signed>>party&1 == 1 }
