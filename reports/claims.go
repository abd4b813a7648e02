package reports

// Claims is what articles claim, put to the test: a card for each. Whoever
// played them fills it; texts are plain, the page escapes them and writes the numbers.
type Claims struct {
	Title    string // of the page; empty: one that fits any articles
	Version  string // of the program that played them
	Seed     uint64
	Summary  []Said // what was asked, and how sure it is; what was found is counted from the cards
	Cards    []Claim
	Warnings []string // of all cards; a card has its own
	Methods  []Said   // how it was done
	Words    map[string]string
}

// Claim is a card: what is claimed, what the simulation shows, what was
// published, the verdict, and how far that hangs on assumptions.
type Claim struct {
	ID       string // "Q11"
	Name     string // the claim in a few words: "Five terms or more instead of two"
	Says     string // what is claimed, a full sentence
	Source   string // who says so, and where
	Rests    string // on what, in the source's own account: "research", "experience" or "one case"
	Asked    string // what was compared with what, of whom and over which cases, a full sentence
	Findings []Finding
	Evidence []Said // what was published: by whom, and what was found
	Verdict  Ruling
	Because  string // why the verdict is what it is, a full sentence
	Built    string // what of it was put in and is no evidence; empty: nothing
	Hangs    string // how far the result hangs on assumptions, a full sentence; empty: it was not tried
	Tornado  *Tornado
	Missing  string   // what is not built yet: then nothing was played, and only the texts above are shown
	Warnings []string // what must be known before the numbers are trusted
	Notes    []string // what was averaged over, without a full stop: "Averaged over 12 cases and who opens"
}

// Ruling is what came of a claim.
type Ruling string

const (
	Supported    Ruling = "supported"
	Contradicted Ruling = "contradicted"
	TooSmall     Ruling = "too small to matter"
	Undecided    Ruling = "undecided"
	NotBuilt     Ruling = "not built yet"
	Clear        Ruling = clearEffect // of a finding of which nothing was claimed
)

// Rulings are all, in the order in which they are counted.
var Rulings = []Ruling{Supported, Contradicted, TooSmall, Undecided, NotBuilt}

// Finding is an effect that was simulated, with its interval. The first of a
// card is the one that its verdict speaks of.
type Finding struct {
	Name     string // of what, compared with what: "Own value, with three packages instead of one"
	Scale    Scale
	Unit     string  // of a Number: "rounds"
	Effect   Point   // how much more (or less, below 0) with the treatment
	Claimed  *Band   // what the source says it is; nil: it names no number
	Smallest float64 // the smallest effect that matters, on the same scale; 0: none was named
	Ruling   Ruling  // of this finding; empty: none was made
	Deals    *Deals  // beside an outcome that only deals have; nil: every negotiation has it
	N        int     // negotiations behind it
	Over     string  // what the interval rests on: "12 cases"
}

// Deals are the deal rates behind an outcome that only deals have.
type Deals struct{ Control, Treatment float64 }

// Point is a number with its interval. Lo and Hi are both 0 where there is none.
type Point struct{ Mean, Lo, Hi float64 }

// Band is a range; its ends are equal for a single number.
type Band struct{ Lo, Hi float64 }

// Scale is how a number is written.
type Scale string

const (
	Share  Scale = "share"  // 0.3 is 30 %
	Points Scale = "points" // a difference of two shares: 0.3 is +30 percentage points
	Change Scale = "change" // a relative difference: 0.3 is +30 %
	Number Scale = "number" // as it is, in its Unit
)

// Tornado is how far a result hangs on assumptions: what it is when one of them
// is set low or high and all others stay. The widest is drawn first.
type Tornado struct {
	Result   string // what the numbers are: "Gain in own value from preparing"
	Scale    Scale
	Unit     string  // of a Number
	Base     float64 // the result as it was reported
	Smallest float64 // the smallest effect that matters; 0: none was named
	Rows     []Swing
}

// Swing is one assumption: its two settings, and the result in each.
type Swing struct {
	Name                string // "Rounds until the deadline"
	LowLabel, HighLabel string // its settings: "10", "40"
	Low, High           Point
}
