package reports

// Replay is one negotiation, move by move, and what could have come of it. Whoever
// played it writes amounts and sentences as people read them. Texts are plain; the page escapes them.
type Replay struct {
	Title, Design string
	Source        string // which negotiation it is, of which version
	Summary       []Said // how it ended
	Sides         []Side // Name, Unit and WalkAway
	Styles        []string
	Rounds        int // the deadline
	Voices        []Voice
	Clauses       []Clause
	Offers        []Offer // every package that lay on the table, here or in a tale
	Deeds         []Deed
	Plane         *Plane // two sides at one table; nil where there is none
	Signed        []Deal // the best and the fair packages
	Coach         []string
	WhatIfs       []WhatIf // every style for every side
	Tales         []Tale // what the takeovers come to, each once; the first is what happened
	From          []int  // the rounds in which somebody may take over, rising
	Caution       string // what a what-if does not say
	Methods       []Said
	Notes         []string // what the reader must know first
	Words         map[string]string
}

// Voice is a side at one of its tables: its packages there follow one another.
type Voice struct {
	Side  int
	Name  string // with whom it talks there, where the side sits at several tables
	Heard []int  // the sides at that table, its own too
}

// Clause is an issue of the case with the values that it may have, as people write them.
type Clause struct {
	Name   string
	Values []string
}

// Offer is a package: the number of each clause's value, and what it is worth to each side.
type Offer struct {
	Values []int
	Worth  []Amount
}

// What somebody does in his turn.
const (
	Offers  = "offers"
	Waits   = "waits"
	Accepts = "accepts"
	Leaves  = "walks away"
)

// Deed is what one side did in its turn, or in a stretch of rounds.
type Deed struct {
	Round, Until int // the same, but for a stretch
	Voice        int
	Does         string
	Offer        int      // offered or accepted; -1: none
	Beside       []int    // what it laid beside it
	Text         string   // as whoever sees both sides tells it
	Seen         []string // as each side sees it; empty: it does not
	Tactic, Mode string
	Target       *Amount // what it held out for; nil: not known
	Shifts       []Shift // against its offer before, the mover's first
	Marks        []Badge
	Liked        [][]float64 // by side: what it made of the others' liking of each offer so far, 0 to 1; below 0 or nil: it had no idea
}

// Shift is what an offer is worth to a side beside the mover's offer before.
type Shift struct {
	Side int
	By   Amount // signed, as text too
}

// Badge marks a turn: a sign, a word, and why.
type Badge struct {
	Sign, Word, Why string
	Open            bool // each side can see it; else only whoever sees both
}

// WhatIf is a style that takes over a side, and the tale that it comes to from each round of From.
type WhatIf struct {
	Side  int
	Style string
	Own   bool // it is the style that the side has
	Tales []int
}

// Tale is how the negotiation could have gone.
type Tale struct {
	Shared int       // so many turns are as they were
	Rest   []TaleRow // from there on; empty: too long to be stepped through
	Deal   bool
	Round  int    // in which it ends
	Ended  string // a sentence
	Terms  string // what was agreed; empty: nothing
	Differ string // beside what came of it, in sentences
	Worth  []Amount
}

// TaleRow is a turn of a tale.
type TaleRow struct {
	Round, Voice int
	Does         string
	Offer        int
}
