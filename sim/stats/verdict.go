package stats

import (
	"fmt"
	"math"
)

// Direction is what a claim says of an effect.
type Direction int8

const (
	Any  Direction = iota // there is one, on either side
	Up                    // it is above 0
	Down                  // it is below 0
	None                  // there is none that matters
)

var directions = [...]string{Any: "any", Up: "up", Down: "down", None: "none"}

func (d Direction) String() string               { return directions[d] }
func (d Direction) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// Verdict is what an interval says of a claim.
type Verdict int8

const (
	Undecided Verdict = iota
	Supported
	Contradicted
	TooSmall
)

var verdicts = [...]string{Undecided: "undecided", Supported: "supported", Contradicted: "contradicted", TooSmall: "too small to matter"}

func (v Verdict) String() string               { return verdicts[v] }
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Judge compares an interval with the smallest effect that matters, which was
// named beforehand (equivalence testing: Lakens 2017), and says why.
//
//	claimed   wholly beyond, as claimed   wholly beyond, the other way   wholly within   otherwise
//	up, down  supported                   contradicted                   too small       undecided
//	any       supported                   supported                      too small       undecided
//	none      contradicted                contradicted                   supported       undecided
//
// Beyond is strictly, within includes the ends. So a sign that is sure does not
// do where a smallest effect was named, and a claim is contradicted by an
// opposite effect that matters, not by one that might as well be nothing.
// If the smallest is 0 every effect matters, and that there is none can't be shown. Without an interval nothing is
// decided. A smallest effect that is negative or NaN panics.
func Judge(i Interval, smallest float64, claimed Direction) (Verdict, Reason) {
	if !(smallest >= 0) {
		panic(fmt.Sprintf("smallest effect that matters %v: 0 or a number above is needed", smallest))
	}
	if !i.OK || math.IsNaN(i.Lo) || math.IsNaN(i.Hi) {
		return Undecided, NoInterval
	}
	lo, hi := i.Lo, i.Hi
	if claimed == Down || claimed != Up && lo+hi < 0 {
		lo, hi = -hi, -lo
	}
	why := place(lo, hi, smallest)
	return ruling(why, claimed), why
}

// ruling is the table above.
func ruling(why Reason, claimed Direction) Verdict {
	switch why {
	case Beyond:
		if claimed == None {
			return Contradicted
		}
		return Supported
	case Opposite: // only of a claim with a side
		return Contradicted
	case Within, SmallAsClaimed, SmallOpposite:
		if claimed == None {
			return Supported
		}
		return TooSmall
	}
	return Undecided
}
