package sim

// Kind is what a move does.
type Kind uint8

const (
	noMove  Kind = iota // an agent that did nothing broke the rules
	Propose             // put a package on the table, instead of the one that lies there
	Accept              // agree to the package on the table
	Leave               // walk away: the talks are over
)

// Move is what a seat does in its turn. The agent fills it in place; what it
// does not use stays zero.
type Move struct {
	Kind  Kind
	Offer Outcome // the package proposed; for Accept the session fills in what was accepted
	Say   Message
	Why   Why
}

// Act is what a message does.
type Act uint8

const (
	Silent Act = iota
	Ask        // "what matters most to you?"
	Tell       // "this issue is so much of what is at stake for us"
)

// Message is what is said beside an offer. It binds nobody and may be false.
type Message struct {
	Act    Act
	Issue  int16   // the issue told about
	Number float64 // told: the issue's share of what is at stake for the teller, 0 to 1
}

// Label names a tactic or a mode in a record, with the words for a transcript.
type Label struct {
	Name  string // "logroll"
	Words string // "trades what is cheap to give for what is dear to get"
}

// Why is the reason for a move: the tactic and the mode that produced it, and
// what the agent aimed at, in its own worth. It is for records; no other agent sees it.
type Why struct {
	Tactic *Label
	Mode   *Label
	Target float64
}

// Turn is what lies before a seat when it is asked to move.
type Turn struct {
	Round       int     // from 1
	Rounds      int     // the deadline
	Time        float64 // Round/(Rounds+1): the share of the time that is gone
	Offer       Outcome // on the table, from another seat; None at the start
	Reservation float64 // what no deal is worth to the seat as things stand now
}

// Deadline reports whether this is the last round.
func (t Turn) Deadline() bool { return t.Round == t.Rounds }
