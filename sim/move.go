package sim

// Kind is what a move does.
type Kind uint8

const (
	noMove  Kind = iota // an agent that did nothing broke the rules
	Propose             // put a package on the table, instead of those that lie there
	Accept              // agree to a package on the table
	Leave               // walk away: the talks are over
	Pass                // wait: what lies on the table stays there
	Beside              // put one more package beside the one just proposed, as good to its owner: the others may take any of them
)

// MostBeside is how many packages may be put beside the first of a turn.
const MostBeside = 3

// Move is what a seat does in its turn. The agent fills it in place; what it
// does not use stays zero.
type Move struct {
	Kind  Kind
	Pick  uint8   // for Accept: 0 the package proposed, else which of those beside it, from 1
	More  bool    // for Propose and Beside: the seat is asked again, for one more package beside it
	If    bool    // what the package gives, compared with the seat's last, holds only with what it asks for: a conditional trade
	Offer Outcome // the package proposed; for Accept the session fills in what was accepted
	Say   Message
	Why   Why
}

// Act is what a message does.
type Act uint8

const (
	Silent    Act = iota
	Ask           // "what matters most to you?"
	Tell          // "this issue is so much of what is at stake for us"
	Probe         // "what else could you live with on this issue?"
	Rate          // "on this issue, this value is worth so much of what the best one is to us"
	Claim         // "without you we can have so much": a share of the way from our worst package to our best
	Warn          // "we are through after this round": Number is the round
	Insist        // "this package, or we leave"
	Expire        // "this package is to be had now and not again"
	Justify       // "here is why we open there"
	Summarise     // "so we agree on this so far"
	Chat          // small talk that builds rapport
	Reassure      // "we want this to work for you, too"
	Apologise     // "we are sorry for that"
	Anger         // "the way you treat us makes us angry"
	Recess        // "let us take a break"
	Escalate      // "I take this to whoever decides"
	Reframe       // "let us look at this in another way"
)

// Topic is what a justification rests on, or how a warning is put.
type Topic uint8

const (
	NoTopic Topic = iota
	Value         // what it brings the others
	Market        // what others pay
	Rivals        // what is to be had elsewhere
	Shared        // a limit that binds all of us: a warning put as a common problem, not as a threat
)

// Message is what is said beside a move. It binds nobody and may be false.
type Message struct {
	Act    Act
	Topic  Topic
	Issue  int16   // the issue it is about
	Value  int16   // rated: the issue's value
	Number float64 // told: the issue's share of what is at stake for the teller, 0 to 1; or as the act says
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
	Round       int       // from 1
	Rounds      int       // the deadline
	Time        float64   // Round/(Rounds+1): the share of the time that is gone
	Offer       Outcome   // on the table, from another seat; None at the start, and after all others have passed
	Beside      []Outcome // what lies beside it, to be had instead; nil: nothing
	Reservation float64   // what no deal is worth to the seat as things stand now
}

// Deadline reports whether this is the last round.
func (t Turn) Deadline() bool { return t.Round == t.Rounds }
